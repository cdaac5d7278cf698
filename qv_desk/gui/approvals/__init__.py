"""What waits for a second person, and what that person says."""
