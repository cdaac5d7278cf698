"""The day on which a letter left the house without paper: it went by e-mail, or was handed over."""

from PySide6.QtWidgets import QWidget

from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import print_letters


class MarkSentDialog(ActDialog):
    """Writes the day down.

    Args:
        desk: the open desk.
        jobs: the way to the store thread.
        case_id: whose letter it is.
        letter: which of its letters.
        parent: the window.

    Attributes:
        day: when it was sent.
    """

    def __init__(
        self, desk: Desk, jobs: Jobs, case_id: str, letter: Correspondence, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._case_id, self._letter = desk, jobs, case_id, letter
        self.word(
            self.tr("The letter was sent"),
            self.tr(
                "Your mail program sent it, or it was handed over. The print room no longer waits for it, and the "
                "clocks stop on that day if it was the last answer."
            ),
            self.tr("Mark as sent"),
        )
        self.day = DateField(desk.today)
        self.add(small(self.tr("Sent on"), self.day), self.day)
        self.act.clicked.connect(self._do)

    def first_focus(self) -> QWidget | None:
        """The day."""
        return self.day

    def _do(self) -> None:
        desk, letter_id, day = self._desk, self._letter.letter_id, self.day.day()
        self.notice.clear()
        self.set_busy(busy=True)
        self._jobs.change(
            self,
            lambda: print_letters.mark_posted(desk, letter_id, day),
            lambda _nothing: self.accept(),
            case_id=self._case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
