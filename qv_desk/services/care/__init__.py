"""Care of the desk: backups, restore, keys, the journal, disposal."""
