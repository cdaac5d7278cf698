"""How long things are kept: case files and their purge, and the versions of the policy."""
