"""A stranger's bytes: which file they are, how they are named, in which charset."""
