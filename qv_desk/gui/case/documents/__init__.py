"""What came with a case, shown and kept."""
