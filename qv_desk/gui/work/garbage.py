"""Garbage is collected on the window's thread alone.

Python collects cyclic garbage in whatever thread happens to allocate. When that is the store thread and the garbage
holds a widget, Qt's object is torn down away from its own thread: a crash, or a lock that is never given back.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS: Final = 1000


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
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if limits[generation] and counts[generation] > limits[generation]:
                gc.collect(generation)
                return generation
        return -1
