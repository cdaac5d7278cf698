"""What a page of the window is given: the desk, the store thread, what this computer remembers, and the ways out.

A page never holds another page. It asks for a case, a place or a word to be shown by the signals here, and the shell
answers.
"""

from datetime import date, tzinfo

from PySide6.QtCore import QObject, Signal

from qv_desk.gui.memory import Memory
from qv_desk.gui.work.drafts import Drafts
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.frame.desk import Desk


class Workplace(QObject):
    """Everything that a page may use, and everything that it may ask of the shell.

    Args:
        desk: the open desk; to be used inside jobs alone.
        jobs: the store thread.
        memory: what this computer remembers of the window.
        parent: Qt's owner.

    Attributes:
        is_sample: whether it is the sample office, of which nothing is to stay on this computer.

    Signals:
        case_wanted: open this case (identifier) at this tab (code, empty for the summary).
        own_window_wanted: open this case (identifier) in a window of its own.
        place_wanted: go to this place (code).
        said: a short word that needs no answer, shown for some seconds.
        intake_wanted: read these message files (paths); without any, ask for them.
        new_case_wanted: open a case by hand.
        lock_wanted: lock the desk.
        idle_minutes_chosen: lock after so many minutes without use.
        leaving: the desk is being locked or closed: begin nothing more.
        free: nothing is held any longer.

    Attributes:
        drafts: what is half written in any form.
    """

    case_wanted = Signal(str, str)
    own_window_wanted = Signal(str)
    place_wanted = Signal(str)
    said = Signal(str)
    intake_wanted = Signal(list)
    new_case_wanted = Signal()
    lock_wanted = Signal()
    idle_minutes_chosen = Signal(int)
    leaving = Signal()
    free = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, memory: Memory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs
        self.memory = memory
        self.is_sample = False
        self.drafts = Drafts(desk, jobs, self)
        self._held: set[QObject] = set()

    @property
    def is_held(self) -> bool:
        """Whether something is under way that must not be cut in half, such as a letter in the printer."""
        return bool(self._held)

    def hold(self, what: QObject) -> None:
        """Have locking wait for this, a little; ``release`` it as soon as may be, at the latest after ``leaving``."""
        self._held.add(what)

    def release(self, what: QObject) -> None:
        """This is done."""
        self._held.discard(what)
        if not self._held:
            self.free.emit()

    @property
    def zone(self) -> tzinfo:
        """The office's zone."""
        return self.desk.zone

    @property
    def today(self) -> date:
        """The day in the office's zone."""
        return self.desk.today
