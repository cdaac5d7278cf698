"""What leaves the desk as files, beside letters."""
