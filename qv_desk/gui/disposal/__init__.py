"""A case file goes for good: asked for by one person, erased by another."""
