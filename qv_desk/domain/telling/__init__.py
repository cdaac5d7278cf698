"""Who is told, and what is written down of it: recipients, disclosures, provisions, refusals."""
