"""Taking a message in, or a case by hand."""
