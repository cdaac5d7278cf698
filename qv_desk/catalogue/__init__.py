"""The catalogue: shipped data files turned into domain values, checked as they are read."""
