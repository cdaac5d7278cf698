"""Hears from Windows when the session is locked, the computer sleeps or the person logs off.

Written from Microsoft's documentation of the three messages; it has not been tried on a computer with Windows.
"""

import ctypes
import sys
from ctypes import wintypes
from typing import Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_SESSION_CHANGE: Final = 0x02B1
_SESSION_LOCK: Final = 7
_POWER: Final = 0x0218
_SUSPEND: Final = 4
_THIS_SESSION: Final = 0


def means_lock(message: int, word: int) -> bool:
    """Whether a message of Windows says that nobody may see the desk any longer.

    Args:
        message: the number of the message.
        word: its first parameter.
    """
    return (message, word) in {(_SESSION_CHANGE, _SESSION_LOCK), (_POWER, _SUSPEND)}


class WindowsSessionWatch(QObject):
    """Asks Windows to tell the first window, and reads what it is told.

    Log-off comes by Qt itself (``QGuiApplication.commitDataRequest``).

    Args:
        parent: the watch ends with it.

    Signals:
        lock_wanted: the session was locked, or the computer goes to sleep.
    """

    lock_wanted = Signal()

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._filter = _Filter(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)
        for window in QGuiApplication.topLevelWindows()[:1]:
            _register(window)


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, watch: WindowsSessionWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, event_type: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        """Let every message pass; some of them mean that the desk is to be locked."""
        if event_type == b"windows_generic_MSG":
            told = wintypes.MSG.from_address(int(message))
            if means_lock(int(told.message), int(told.wParam)):
                self._watch.lock_wanted.emit()
        return False, 0


def _register(window: QWindow) -> None:
    if sys.platform == "win32":
        ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(int(window.winId())), _THIS_SESSION)
