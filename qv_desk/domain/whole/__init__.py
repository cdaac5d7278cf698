"""What needs every other room: the lists of facts and registers, and how far a case is."""
