"""Cases that belong together or apart: linked, merged, split, found again."""
