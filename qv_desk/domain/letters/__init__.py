"""Letters as values: kinds, templates, addressees, print jobs."""
