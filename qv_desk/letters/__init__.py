"""Letters: composed from templates, held against their contracts, set in type."""
