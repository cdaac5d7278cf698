"""The domain: the nouns of the trade, from the standard library alone."""
