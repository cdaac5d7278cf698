"""The queue: a table over pages, or a list beside the open case."""
