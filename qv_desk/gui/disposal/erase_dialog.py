"""The last question before a case file is erased; whoever answers it is the second person."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.gui.parts.act_dialog import ActDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import approve
from qv_desk.services.disposal import dispose

if TYPE_CHECKING:
    from qv_desk.gui.work.jobs import Report


class EraseDialog(ActDialog):
    """Agrees to a disposal, where that is still to be done, and carries it out.

    Args:
        work: desk and store thread.
        approval_id: what was asked.
        reference: of the case, as people quote it.
        words: what the second person says to it; None where they have agreed before.
        parent: the window.

    Signals:
        disposed: a ``Disposal``: the case file is gone.
    """

    disposed = Signal(object)

    def __init__(
        self, work: Workplace, approval_id: str, reference: str, words: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._approval_id, self._words = work, approval_id, words
        self.word(
            self.tr("Erase the case file {reference} for good?").format(reference=reference),
            self.tr(
                "The case, its documents and letters, what was typed for it and the words of its journal lines go, and "
                "cannot be brought back. The journal keeps that it was erased, by whom and when. Backups made before "
                "hold it until they expire; the day is told afterwards."
            ),
            self.tr("Erase it for good"),
        )
        self.act.clicked.connect(self._erase)

    def first_focus(self) -> QWidget | None:
        """The way out: nobody erases by pressing Return once too often."""
        return self.leave

    def _erase(self) -> None:
        desk, approval_id, words = self._work.desk, self._approval_id, self._words

        def work(report: "Report") -> dispose.Disposal:
            if words is not None:
                approve.grant(desk, approval_id, words)
            return dispose.carry_out(desk, approval_id, report)

        self.set_busy(busy=True)
        self._work.jobs.ask_long(
            self,
            self.tr("Erasing the case file"),
            work,
            self._gone,
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _gone(self, done: dispose.Disposal) -> None:
        self.disposed.emit(done)
        self.accept()
