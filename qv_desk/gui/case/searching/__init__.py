"""The search of every system, source by source."""
