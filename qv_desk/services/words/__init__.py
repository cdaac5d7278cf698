"""How services speak: sentences of failures, names, dates under a rule."""
