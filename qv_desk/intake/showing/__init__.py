"""A stranger's file as pixels or plain text, for a person to look at."""
