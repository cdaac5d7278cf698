"""Lets Qt for Python leave the source of each imported module unread.

It reads them all, looking for modules that ask for its optional spellings (``from __feature__ import snake_case``).
Nothing in this program does. Measured: 25 ms of a start, of 450.
"""

import sys
from typing import Final

_WATCHER: Final = "shibokensupport.feature"
_READS: Final = "_mod_uses_pyside"


def begin() -> None:
    """Leave sources unread from now on; a version of Qt for Python that goes about it otherwise is left alone."""
    # Lazy: whoever starts a window calls this before any of its modules is loaded.
    import PySide6.QtCore  # noqa: F401, PLC0415

    watcher = sys.modules.get(_WATCHER)
    if watcher is not None and hasattr(watcher, _READS):
        setattr(watcher, _READS, _asks_for_nothing)


def _asks_for_nothing(_module: object) -> bool:
    return False
