"""The dates of a case with their working, and the laws that bind it."""
