"""A child's account: the fast lane, its clock, its deeds."""
