"""Where data lies: the company's systems, identifiers, owners who are chased, who received it."""
