"""How a page works: the store thread, what it is given, its places and doors, long work."""
