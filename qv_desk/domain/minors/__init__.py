"""The lane of children's accounts."""
