"""From the first window to the last: unlock, first run, recovery, locking."""
