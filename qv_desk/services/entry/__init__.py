"""Into the desk: setting it up, unlocking it, and what has to hold before it opens."""
