"""What came in: the message, the website's form, and the proposal of what it is."""
