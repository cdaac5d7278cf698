"""The office itself on its letters: details, logo, paper, envelopes, certificate."""
