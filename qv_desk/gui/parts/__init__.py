"""The pieces that views are made of: labels, buttons, rows, marks, the working of a date."""
