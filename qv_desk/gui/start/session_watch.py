"""Hears from the system when the desk must be locked or closed: sleep, screen lock, log-off.

Linux tells by its message buses: logind when the computer goes to sleep or the session is locked, the desktop's screen
saver when it covers the screen. Where there is no bus, nothing is heard, and the other reasons to lock still hold: the
idle time, and the clock that has jumped after a sleep. Windows tells by messages to a window, see
:mod:`qv_desk.gui.start.windows_session`; macOS does not tell a program like this one.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Final, cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
    QDBusVariant,
)

_LOGIND: Final = "org.freedesktop.login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_MANAGER_PATH: Final = "/org/freedesktop/login1"
_OWN_SESSION_PATH: Final = "/org/freedesktop/login1/session/auto"
_SESSION: Final = "org.freedesktop.login1.Session"
_PROPERTIES: Final = "org.freedesktop.DBus.Properties"
_SCREEN_SAVERS: Final = (
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
)


class SessionWatch(QObject):
    """Listens on the message buses of a Linux session.

    While it listens it holds logind's permission to go to sleep back until this process has locked the desk: the
    permission hangs on an open file, which replacing the process closes.

    Args:
        parent: the watch ends with it.

    Signals:
        lock_wanted: the computer goes to sleep, or the screen was locked.
    """

    lock_wanted = Signal()

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self._system = QDBusConnection.systemBus()
        self._session = QDBusConnection.sessionBus()
        self._waker: QDBusUnixFileDescriptor | None = None
        if self._system.isConnected():
            self._system.connect(_LOGIND, _MANAGER_PATH, _MANAGER, "PrepareForSleep", self, _slot("_switched(bool)"))
            self._ask(_OWN_SESSION_PATH, _PROPERTIES, "Get", [_SESSION, "Id"], self._take_id)
            self._ask(
                _MANAGER_PATH, _MANAGER, "Inhibit", ["sleep", "QV Desk", "locking the desk", "delay"], self._take_waker
            )
        if self._session.isConnected():
            for name in _SCREEN_SAVERS:
                # Any path: desktops disagree about it. The name alone does not count either: a session has one bus.
                self._session.connect("", "", name, "ActiveChanged", self, _slot("_switched(bool)"))

    def _ask(
        self, path: str, interface: str, method: str, words: list[str], done: Callable[[QDBusPendingCallWatcher], None]
    ) -> None:
        """Call logind without waiting; where it does not answer, nothing follows."""
        call = QDBusMessage.createMethodCall(_LOGIND, path, interface, method)
        call.setArguments(words)
        watcher = QDBusPendingCallWatcher(self._system.asyncCall(call), self)
        watcher.finished.connect(done)

    @Slot(QDBusPendingCallWatcher)
    def _take_id(self, watcher: QDBusPendingCallWatcher) -> None:
        found = _first(watcher)
        if isinstance(found, QDBusVariant):  # signals come from the session's true path, not from its alias
            self._ask(_MANAGER_PATH, _MANAGER, "GetSession", [found.variant()], self._take_session)

    @Slot(QDBusPendingCallWatcher)
    def _take_session(self, watcher: QDBusPendingCallWatcher) -> None:
        found = _first(watcher)
        if isinstance(found, QDBusObjectPath):
            path = found.path()
            self._system.connect(_LOGIND, path, _SESSION, "Lock", self, _slot("_locked()"))
            slot = _slot("_look_at_hint(QDBusMessage)")
            self._system.connect(_LOGIND, path, _PROPERTIES, "PropertiesChanged", self, slot)

    @Slot(QDBusPendingCallWatcher)
    def _take_waker(self, watcher: QDBusPendingCallWatcher) -> None:
        found = _first(watcher)
        if isinstance(found, QDBusUnixFileDescriptor):
            self._waker = found

    @Slot(bool)
    def _switched(self, on: bool) -> None:  # noqa: FBT001 - a slot for a signal of the bus
        if on:
            self.lock_wanted.emit()

    @Slot()
    def _locked(self) -> None:
        self.lock_wanted.emit()

    @Slot("QDBusMessage")
    def _look_at_hint(self, message: QDBusMessage) -> None:
        """Something of our session has changed: ask whether it is locked now."""
        self._ask(message.path(), _PROPERTIES, "Get", [_SESSION, "LockedHint"], self._take_hint)

    @Slot(QDBusPendingCallWatcher)
    def _take_hint(self, watcher: QDBusPendingCallWatcher) -> None:
        found = _first(watcher)
        if isinstance(found, QDBusVariant) and found.variant() is True:
            self.lock_wanted.emit()


def _first(watcher: QDBusPendingCallWatcher) -> object:
    """The first value of an answer; None for a failure."""
    values: list[object] = []
    with suppress(RuntimeError):
        reply = watcher.reply()
        if reply.type() == QDBusMessage.MessageType.ReplyMessage:
            values = reply.arguments()
    watcher.deleteLater()
    return values[0] if values else None


def _slot(name: str) -> bytes:
    """The name of a slot as Qt wants it: in truth a text, whatever PySide's types say."""
    return cast("bytes", SLOT(name))
