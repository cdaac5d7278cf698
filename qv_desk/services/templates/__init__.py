"""Wordings of letters that the office writes, checks, compares and approves."""
