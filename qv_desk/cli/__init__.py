"""The desk from a terminal: the same services as the window, for scripts, administrators and tests."""
