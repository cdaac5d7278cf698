"""Reads what comes from outside, all of it hostile, into plain values, and proposes what it is."""
