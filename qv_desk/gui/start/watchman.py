"""Watches over an open desk: who says that it has to be locked, or closed.

Locked: nobody uses it, the computer sleeps, the screen is locked. Closed: the person logs off, the system ends the
program (SIGTERM), its terminal goes away (SIGHUP).
"""

import signal
import socket
import sys
from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from qv_desk.gui.start.idle import IdleWatch
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.entry import idle_time

_BUSES_AFTER_MS: Final = 700
"""After the first page: the buses are nothing that it has to wait for."""

_ENDING: Final = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class Watchman(QObject):
    """Everything that is watched while a desk is open.

    Args:
        application: Qt's.
        workplace: the open desk.
        parent: the watch ends with it.

    Signals:
        lock_wanted: whether it is because nobody used the desk.
        end_wanted: the program has to end.
    """

    lock_wanted = Signal(bool)
    end_wanted = Signal()

    def __init__(self, application: QGuiApplication, workplace: Workplace, parent: QObject | None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.idle = IdleWatch(application, self)
        self.idle.idle.connect(lambda: self.lock_wanted.emit(True))  # noqa: FBT003 - a Qt signal
        workplace.idle_minutes_chosen.connect(self._choose)
        application.commitDataRequest.connect(self.log_off)
        self._signals = _EndingSignals(self)
        self._signals.came.connect(self.end_wanted)
        desk = workplace.desk
        workplace.jobs.ask(self, lambda: idle_time.minutes(desk), self.idle.set_minutes)
        QTimer.singleShot(_BUSES_AFTER_MS, self, self._listen)

    def dismiss(self) -> None:
        """Watch no longer; the signals of the system mean again what they meant before."""
        self._signals.give_back()
        self.deleteLater()

    def log_off(self, *_manager: object) -> None:
        """The person logs off: what is half written is kept and the store closed while there is time."""
        self.end_wanted.emit()

    def _listen(self) -> None:
        # Lazy, measured: QtDBus costs 8 ms, and the first page is there before it.
        if sys.platform == "win32":
            from qv_desk.gui.start.windows_session import WindowsSessionWatch  # noqa: PLC0415

            WindowsSessionWatch(self).lock_wanted.connect(self._lock)
        if sys.platform.startswith("linux"):
            from qv_desk.gui.start.session_watch import SessionWatch  # noqa: PLC0415

            SessionWatch(self).lock_wanted.connect(self._lock)

    def _lock(self) -> None:
        self.lock_wanted.emit(False)  # noqa: FBT003 - a Qt signal

    def _choose(self, minutes: int) -> None:
        desk, jobs = self._workplace.desk, self._workplace.jobs
        self.idle.set_minutes(minutes)
        jobs.keep(self, lambda: idle_time.choose(desk, minutes), failed=jobs.trouble.emit)


class _EndingSignals(QObject):
    """Brings a signal of the system into Qt's loop: its number arrives through a pair of sockets."""

    came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._here, self._there = socket.socketpair()
        self._here.settimeout(0)  # neither end ever waits
        self._there.settimeout(0)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)
        self._before = {number: signal.signal(number, _nothing) for number in _ENDING}
        self._pipe_before = signal.set_wakeup_fd(self._there.fileno(), warn_on_full_buffer=False)

    def give_back(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._pipe_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._here.close()
        self._there.close()

    def _read(self) -> None:
        with suppress(BlockingIOError):
            if set(self._here.recv(64)) & {int(number) for number in _ENDING}:
                self.came.emit()


def _nothing(*_: object) -> None:
    """Python's handler only has to be there; the number comes through the sockets."""
