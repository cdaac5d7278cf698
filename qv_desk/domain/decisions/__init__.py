"""What is decided of a right, and what a decision has to rest on."""
