"""Backups, restore, new keys, and what stays gone after a restore."""
