"""The page of one case: Next card, six steps, eight tabs."""
