"""Messages and files read, cases opened for them, and which cases belong together."""
