"""Who works at the desk, in what role, and how they get in."""
