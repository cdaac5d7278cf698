"""What every service stands on: the open desk, the guard and its table, law, drafts, how a case is changed and kept."""
