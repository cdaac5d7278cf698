"""Mail files to messages."""
