"""How long things are kept, and how they are purged and disposed of."""
