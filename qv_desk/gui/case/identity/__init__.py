"""Who somebody is, with the least that is needed."""
