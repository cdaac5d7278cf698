"""A decision, and what it rests on."""
