"""A case as it is listed and shown, its data, laws and clocks, from hand to hand until it is closed."""
