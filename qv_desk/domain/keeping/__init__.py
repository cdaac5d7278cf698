"""How long things are kept, and how they end: retention, purge, suppression, backups, policy versions."""
