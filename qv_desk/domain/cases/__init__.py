"""The case itself: what happens to it, what binds it, what holds it, where it stands in a list."""
