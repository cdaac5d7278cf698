"""Reports on children: the list of them, taking one in, and the yearly sheet."""
