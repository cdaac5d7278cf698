"""Kinds of matter with a law of their own: complaints, demands, inquiries, incidents, policy changes."""
