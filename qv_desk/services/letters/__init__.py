"""Letters: written, issued, printed, posted, and the print room's own file."""
