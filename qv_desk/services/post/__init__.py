"""The way out: printed, posted, copied, drafted as a mail, taken back; the print room's own file."""
