"""What comes in: reading messages and files, and opening cases for them."""
