"""Dialogs that do one seldom thing to a case."""
