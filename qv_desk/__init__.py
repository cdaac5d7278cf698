"""QV Desk: the desktop program in which privacy staff keep the promises of a privacy policy."""

__version__ = "0.1.0"
