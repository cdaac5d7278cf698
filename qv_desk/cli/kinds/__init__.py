"""What is not a request for a right: complaints, inquiries, demands of authorities, reports on children."""
