"""Tables to rows: the inquiry form's export, and lists of people."""
