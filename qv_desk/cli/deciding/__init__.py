"""A right on its way to a decision: identity, search, what is held or masked, the decision, the second person."""
