"""The letter desk and the print room."""
