"""The limited child process in which a stranger's bytes are read, and the check of what it answers."""
