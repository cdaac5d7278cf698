"""Backups, restore, new keys, the check of the store; how long files are kept, purges, disposal."""
