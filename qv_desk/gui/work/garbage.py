"""Garbage is collected on the window's thread alone.

Python collects cyclic garbage in whatever thread happens to allocate, and frees anything else wherever its last
reference goes. When that is another thread and what goes is a widget, Qt's object is torn down away from its own
thread, or on the window's in the midst of whatever it does there: a crash, or a lock that is never given back. So other
threads never collect, and leave here what they were lent.
"""

import gc
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS: Final = 1000
_LEFT: Final[SimpleQueue[Callable[[], None]]] = SimpleQueue()


def leave(let_go: Callable[[], None]) -> None:
    """On another thread, as its last word: have ``let_go`` called on the window's thread, before long."""
    _LEFT.put(let_go)


def clear() -> None:
    """On the window's thread: let go of what other threads have left."""
    while True:
        try:
            let_go = _LEFT.get_nowait()
        except Empty:
            return
        let_go()


class GarbageWatch(QObject):
    """Switches Python's own collecting off and does it from a timer, as often as Python would have.

    Args:
        parent: whose end is the end of the watch; it lives on the window's thread.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(_LOOK_EVERY_MS)
        timer.timeout.connect(self.look)
        timer.start()

    def look(self) -> int:
        """Collect what is due; gives the oldest generation that was collected, -1 for none."""
        clear()
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if limits[generation] and counts[generation] > limits[generation]:
                gc.collect(generation)
                return generation
        return -1
