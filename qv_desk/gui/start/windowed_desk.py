"""The composition root of the window: who is made when, and what follows what. ``gui.app`` starts it.

A start shows the unlock window first, made from Qt's widgets and the vault alone; everything heavier loads on the store
thread behind it while the person types. After unlocking comes the main window. Locking closes the store, drops what is
half open, and *replaces the process* by a new one with the unlock window: closing alone would leave copies of keys in
memory.
"""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from qv_desk import __version__
from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.memory import Memory
from qv_desk.gui.start import behind
from qv_desk.gui.start.unlock_window import UnlockWindow
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.services.entry.desk_folder import office_exists

if TYPE_CHECKING:
    from types import TracebackType

    from qv_desk.gui.parts.errors import Trouble
    from qv_desk.gui.start.sitting import Sitting
    from qv_desk.gui.work.jobs import Jobs
    from qv_desk.services.frame.desk import Desk

_AFTER_FIRST_PAGE_MS: Final = 500


class WindowedDesk(QObject):
    """The program with a window, from its first window to its last.

    Args:
        application: Qt's.
        folder: the desk's folder.
        language: the screen language; None for the remembered one.
        demo_passphrase: shown beside the unlock field of the sample office.
        memory: what this computer remembers; by default its own settings file.
    """

    def __init__(
        self,
        application: QApplication,
        folder: Path,
        *,
        language: str | None = None,
        demo_passphrase: str = "",
        memory: Memory | None = None,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._folder = folder
        self._demo = demo_passphrase
        self.memory = memory or Memory()
        self.language = ScreenLanguage(self.memory, self)
        self.theme = Theme(application, self.memory)
        self._jobs: Jobs | None = None
        self.window: QWidget | None = None
        self._desk: Desk | None = None
        self._trouble: Trouble | None = None
        self._ending = False
        self._sitting: Sitting | None = None
        application.setQuitOnLastWindowClosed(False)  # ``end`` quits, when what is under way is done
        self.theme.begin(sheet_later=True)
        if language:
            self.language.switch(language, remember=False)
        else:
            self.language.begin()
        application.lastWindowClosed.connect(self.end)

    @property
    def jobs(self) -> "Jobs":
        """The store thread; it begins when it is first asked for."""
        if self._jobs is None:
            # Lazy, measured: the unlock window is painted before anything has to be done behind it.
            from qv_desk.gui.work.jobs import Jobs  # noqa: PLC0415

            self._jobs = Jobs(self)
            self._jobs.trouble.connect(self._show_trouble)
        return self._jobs

    def start(self) -> None:
        """Show the first window, and load the rest behind it."""
        if office_exists(self._folder):
            self.show_unlock()
        else:
            self.show_first_run()
            QTimer.singleShot(0, self, self._load_behind)

    def show_unlock(self) -> None:
        """The desk is there and locked."""
        locked_at, idle = None, False
        if any(name.startswith("QV_DESK_LOCKED") for name in os.environ):
            # Lazy, measured: an ordinary start follows no lock.
            from qv_desk.gui.start.restart import LockedState  # noqa: PLC0415

            locked = LockedState.taken_from(os.environ)
            if locked:
                locked_at, idle = locked.at, locked.idle
        window = UnlockWindow(
            self._folder,
            lambda: self.jobs,
            self.language,
            self.theme,
            locked_at=locked_at,
            idle=idle,
            demo_passphrase=self._demo,
        )
        window.opened.connect(self.show_desk)
        window.recovery_wanted.connect(self.show_recovery)
        window.restore_wanted.connect(self.show_restore)
        window.own_passphrase_wanted.connect(self.show_own_passphrase)
        window.painted.connect(lambda: QTimer.singleShot(0, self, self._load_behind))
        self._replace_window(window)

    def show_first_run(self) -> None:
        """There is no desk yet: set one up."""
        # Lazy: only once in the life of a desk.
        from qv_desk.gui.start.first_run_window import FirstRunWindow  # noqa: PLC0415

        if typeface.supply_missing():  # before anything is measured: nobody waits for speed here
            typeface.dress()
        window = FirstRunWindow(self._folder, self.jobs, self.language, self.theme)
        window.opened.connect(self.show_desk)
        window.restore_wanted.connect(self.show_restore)
        self._replace_window(window)

    def show_recovery(self) -> None:
        """The passphrase is lost: a new one by the recovery code."""
        # Lazy: seldom in the life of a desk.
        from qv_desk.gui.start.recovery_dialog import RecoveryDialog  # noqa: PLC0415

        dialog = RecoveryDialog(self._folder, self.jobs, self.window)
        dialog.opened.connect(self.show_desk)
        dialog.open()

    def show_own_passphrase(self, name: str, interim: str) -> None:
        """Somebody else chose the passphrase: their own first, then the desk opens."""
        # Lazy: once for each person.
        from qv_desk.gui.start.own_passphrase_dialog import OwnPassphraseDialog  # noqa: PLC0415

        dialog = OwnPassphraseDialog(self._folder, self.jobs, name, interim, self.window)
        dialog.opened.connect(self.show_desk)
        dialog.open()

    def show_restore(self) -> None:
        """A backup is to be put in the place of the desk; afterwards the desk is there and locked."""
        # Lazy: seldom in the life of a desk.
        from qv_desk.gui.start.restore_dialog import RestoreDialog  # noqa: PLC0415

        dialog = RestoreDialog(self._folder, self.jobs, self.window)
        dialog.restored.connect(self.show_unlock)
        dialog.open()

    def show_desk(self, desk: "Desk") -> None:
        """The desk is open."""
        # Lazy, measured: these were loaded on the store thread while the person typed.
        from qv_desk.gui.start.sitting import Sitting  # noqa: PLC0415
        from qv_desk.gui.work.garbage import GarbageWatch  # noqa: PLC0415

        self._desk = desk
        sitting = Sitting(desk, self._folder, self.jobs, self.memory, self.language, self.theme, self)
        sitting.workplace.is_sample = bool(self._demo)
        sitting.lock_wanted.connect(lambda idle: self.lock(idle=idle))
        sitting.end_wanted.connect(self.end)
        self._sitting = sitting
        self._replace_window(sitting.window)
        QTimer.singleShot(
            _AFTER_FIRST_PAGE_MS, self, lambda: self.jobs.ask(self, lambda: behind.load(behind.THE_FIRST_PAGE))
        )
        QTimer.singleShot(
            _AFTER_FIRST_PAGE_MS, self, lambda: self.jobs.ask(self, lambda: behind.doubt(desk), self._say_doubt)
        )
        if self.findChild(GarbageWatch) is None:
            GarbageWatch(self)
        sitting.begin(self._application)

    def _say_doubt(self, doubt: object) -> None:
        if isinstance(doubt, BaseException):
            self._show_trouble(doubt)

    def lock(self, *, idle: bool = False) -> None:
        """Close the store and start anew with the unlock window."""
        if self._sitting is not None and not self._ending:
            self._ending = True
            self._sitting.leave(lambda: self._locked(idle=idle))

    def _locked(self, *, idle: bool) -> None:
        """Nothing is under way any more: close the store and put the unlock window in the place of everything."""
        desk = self._desk
        if self._demo and desk is not None:  # the sample office dies with its process, and has no secrets
            self.jobs.keep(self, desk.close)
            self._clear()
            self._desk = None
            self._ending = False
            self.show_unlock()
            return
        self._finish()
        # Lazy, measured: the end of a process is nothing that its start has to wait for.
        from datetime import UTC, datetime  # noqa: PLC0415

        from qv_desk.gui.start import restart  # noqa: PLC0415

        restart.restart_locked(self._folder, restart.LockedState(datetime.now(UTC), idle=idle))
        self._application.quit()

    def end(self) -> None:
        """Close the store cleanly and end the program."""
        if self._ending:
            return
        self._ending = True
        if self._sitting is not None:
            self._sitting.leave(self._ended)
        else:
            self._ended()

    def _ended(self) -> None:
        self._finish()
        self._application.quit()

    def uncaught(self, kind: type[BaseException], error: BaseException, trace: "TracebackType | None") -> None:
        """Take what nobody caught, as ``sys.excepthook``."""
        if issubclass(kind, KeyboardInterrupt):
            self.end()
        else:
            self._show_trouble(error.with_traceback(trace))

    def _replace_window(self, window: QWidget) -> None:
        before, self.window = self.window, window
        self.theme.put_on_sheet()
        window.show()
        if before is not None:
            before.hide()
            before.deleteLater()

    def _load_behind(self) -> None:
        """Fonts that this system lacks, then everything heavy, on the store thread."""
        if typeface.supply_missing():
            typeface.dress()
        self.jobs.ask(self, behind.harden)
        self.jobs.ask(self, lambda: behind.load(behind.THE_UNLOCK_WINDOW))

    def _show_trouble(self, error: BaseException) -> None:
        if isinstance(error, DeskError) and error.code == "desk_locked":
            return  # asked for a moment before the keys were exchanged; the desk is on its way to the unlock window
        if self._trouble is None:
            # Lazy: a start in which nothing fails does not pay for the words of failures.
            from qv_desk.gui.parts.errors import Trouble  # noqa: PLC0415

            self._trouble = Trouble(lambda: self.language.code, self.end, self)
        self._trouble.show(error)

    def _finish(self) -> None:
        """The store thread does what it has to, closes the store, and ends; nothing temporary is left."""
        desk = self._desk
        self.jobs.close(desk.close if desk is not None else None)
        self._clear()

    def _clear(self) -> None:
        sitting, self._sitting = self._sitting, None
        if sitting is not None:
            sitting.clear()


def make_application(words: list[str] | None = None) -> QApplication:
    """Qt's application with the desk's style; the one that is there already, if there is one."""
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    # The style by an argument, measured: ``setStyle`` would first build the enumerations of ``QStyle``.
    application = QApplication([*(words if words is not None else sys.argv[:1]), "-style", "Fusion"])
    application.setApplicationName("QV Desk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("qv-desk")
    return application
