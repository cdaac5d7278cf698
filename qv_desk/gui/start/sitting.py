"""One sitting at an open desk: its window, what watches over it, and how it is left."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.memory import Memory
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.start.leaving import Leaving
from qv_desk.gui.start.watchman import Watchman
from qv_desk.gui.start.whereabouts import Whereabouts
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.temp_folder import TempFolder


class Sitting(QObject):
    """From the unlocking to the moment when nothing is under way any more.

    Args:
        desk: the open desk.
        folder: its folder.
        jobs: the store thread.
        memory: what this computer remembers.
        language: the screen language.
        theme: light or dark.
        parent: Qt's owner.

    Signals:
        lock_wanted: whether it is because nobody used the desk.
        end_wanted: the program has to end.
    """

    lock_wanted = Signal(bool)
    end_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        folder: Path,
        jobs: Jobs,
        memory: Memory,
        language: ScreenLanguage,
        theme: Theme,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.workplace = Workplace(desk, jobs, memory, self)
        self.window = MainWindow(self.workplace, PLACES, DeskDoors(), language, theme)
        self.window.lock_wanted.connect(self._lock)
        self._temp = TempFolder(folder)
        self._watchman: Watchman | None = None

    def begin(self, application: QGuiApplication) -> None:
        """Watch over the desk, now that its window is there, and bring back what was half written."""
        self._temp.take()
        self._watchman = Watchman(application, self.workplace, self.window)
        self._watchman.lock_wanted.connect(self.lock_wanted)
        self._watchman.end_wanted.connect(self.end_wanted)
        Whereabouts(self.window)
        self.workplace.drafts.load()

    def leave(self, then: Callable[[], None]) -> None:
        """Cover the desk, keep what is half written, and go on when nothing is under way any more."""
        if self._watchman is not None:
            self._watchman.dismiss()
            self._watchman = None
        self.workplace.drafts.seal()  # while every window still stands where the person had it
        self.window.leave()
        Leaving(self.workplace, then).begin()

    def clear(self) -> None:
        """Nothing temporary is left behind; to be called when no work can write any more."""
        self._temp.clear()

    def _lock(self) -> None:
        self.lock_wanted.emit(False)  # noqa: FBT003 - a Qt signal
