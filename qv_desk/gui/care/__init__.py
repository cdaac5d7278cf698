"""The care of the desk: backups and getting them back, the check of the store, the journal."""
