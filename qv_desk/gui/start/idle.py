"""Notices when nobody has used the desk for a while."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

from qv_desk.services.entry.idle_time import USUAL_MINUTES

_LOOK_EVERY_MS: Final = 800
"""Often enough that the desk is locked within a second of the limit."""

_USE: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.Drop,
    }
)

Clock = Callable[[], float]
"""Gives seconds from some moment."""


class IdleWatch(QObject):
    """Watches every key and every movement of the mouse, where they come in: at the windows of the application.

    A filter on the application would be asked about every event of every widget, thousands at each change of page.

    Two clocks are read. The steady one cannot be set, but stands still while the computer sleeps; the wall clock goes
    on, but can be set. Whichever says first that the time is over is believed, so a sleep of which nobody told us locks
    the desk at the first moment afterwards: before the key or the movement that woke the computer is let through.

    Args:
        application: whose windows are watched.
        parent: the watch ends with it.
        minutes: how long nobody may have used it.
        wall: the clock on the wall.
        steady: the clock that cannot be set.

    Signals:
        idle: nobody has, for that long; once until the next use.
    """

    idle = Signal()

    def __init__(
        self,
        application: QGuiApplication,
        parent: QObject | None,
        minutes: float = USUAL_MINUTES,
        *,
        wall: Clock = time.time,
        steady: Clock = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._wall, self._steady = wall, steady
        self._seconds = minutes * 60
        self._is_told = False
        self._used()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self.set_minutes(minutes)
        self._timer.start()
        for window in QGuiApplication.allWindows():
            self._watch(window)
        application.focusWindowChanged.connect(self._watch)

    @property
    def minutes(self) -> float:
        """How long nobody may have used it."""
        return self._seconds / 60

    def set_minutes(self, minutes: float) -> None:
        """Change how long nobody may have used it; counts from the last use."""
        self._seconds = minutes * 60
        self._timer.setInterval(min(_LOOK_EVERY_MS, max(1, round(self._seconds * 250))))

    def look(self) -> None:
        """Tell, if the time is over."""
        if self._is_over() and not self._is_told:
            self._is_told = True
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to wait anew at each use; a use that comes too late is kept from the windows."""
        if event.type() in _USE:
            if self._is_over():
                self.look()
                return True
            self._used()
        return super().eventFilter(watched, event)

    def _used(self) -> None:
        self._last = (self._wall(), self._steady())

    def _is_over(self) -> bool:
        wall, steady = self._last
        return self._wall() - wall >= self._seconds or self._steady() - steady >= self._seconds

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # once is enough
            window.installEventFilter(self)
