"""Texts in the screen language: dates, numbers, names, and the language itself."""
