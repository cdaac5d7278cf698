"""What a case is made of: facts with their gates, the identity check, search tasks, correspondence."""
