"""Notices when nobody has used the desk for a while."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

IDLE_MINUTES: Final = 5
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


class IdleWatch(QObject):
    """Watches every key and every movement of the mouse, where they come in: at the windows of the application.

    A filter on the application would be asked about every event of every widget, thousands at each change of page.

    Args:
        application: whose windows are watched.
        parent: the watch ends with it.
        minutes: how long nobody may have used it.

    Signals:
        idle: nobody has, for that long.
    """

    idle = Signal()

    def __init__(self, application: QGuiApplication, parent: QObject | None, minutes: float = IDLE_MINUTES) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(minutes * 60_000))
        self._timer.timeout.connect(self.idle)
        self._timer.start()
        for window in QGuiApplication.allWindows():
            self._watch(window)
        application.focusWindowChanged.connect(self._watch)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin to wait anew at each use."""
        if event.type() in _USE:
            self._timer.start()
        return super().eventFilter(watched, event)

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)  # once is enough
            window.installEventFilter(self)
