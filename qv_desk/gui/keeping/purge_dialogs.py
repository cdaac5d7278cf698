"""A purge in two steps by two people: asked for with a reason, carried out by somebody else."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.domain.keeping.purge import Purge
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import listed
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import approve
from qv_desk.services.disposal import purge

if TYPE_CHECKING:
    from qv_desk.gui.work.jobs import Report


class AskPurgeDialog(ActDialog):
    """Asks for the reason, and lays the purge before a second person.

    Args:
        work: desk and store thread.
        references: the files that are to go.
        parent: the window.
    """

    def __init__(self, work: Workplace, references: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._references = work, references
        many = plural(len(references), self.tr("one case file"), self.tr("{number} case files"))
        self.word(
            self.tr("Ask for the purge of {many}").format(many=many),
            self.tr(
                "Nothing goes yet. Another supervisor looks at the list and carries it out; what something keeps by "
                "then stays. The refusal log, the journal's entries without their words, and a certificate remain."
            ),
            self.tr("Ask for the purge"),
        )
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Yearly purge"))
        self.add(small(self.tr("Why now"), self.reason), self.reason)
        self.reason.textChanged.connect(self._check)
        self.act.clicked.connect(self._ask)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The reason."""
        return self.reason

    def _check(self) -> None:
        if self.reason.text().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until there is a reason."))

    def _ask(self) -> None:
        desk, references, reason = self._work.desk, self._references, self.reason.text()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: purge.ask(desk, references, reason),
            lambda _asked: self.accept(),
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )


class CarryOutDialog(ActDialog):
    """The last question before case files are erased; whoever answers it is the second person.

    Args:
        work: desk and store thread.
        asked: the purge.
        is_agreed: whether a supervisor has agreed before; otherwise carrying it out agrees to it.
        parent: the window.

    Signals:
        purged: a ``PurgeResult``.
    """

    purged = Signal(object)

    def __init__(self, work: Workplace, asked: Purge, *, is_agreed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._purge_id, self._is_agreed = work, asked.entry_id, is_agreed
        many = plural(len(asked.cases), self.tr("one case file"), self.tr("{number} case files"))
        self.word(
            self.tr("Erase {many} for good?").format(many=many),
            self.tr(
                "{references}. The files, their documents and letters and the words of their journal lines go, and "
                "cannot be brought back. Backups made before hold them until they expire; the day is told afterwards."
            ).format(references=listed(asked.references)),
            self.tr("Erase them for good"),
        )
        self.act.clicked.connect(self._erase)

    def first_focus(self) -> QWidget | None:
        """The way out: nobody erases by pressing Return once too often."""
        return self.leave

    def _erase(self) -> None:
        desk, purge_id, is_agreed = self._work.desk, self._purge_id, self._is_agreed

        def work(report: "Report") -> purge.PurgeResult:
            if not is_agreed:
                approve.grant(desk, purge_id)
            return purge.carry_out(desk, purge_id, report)

        self.set_busy(busy=True)
        self._work.jobs.ask_long(
            self,
            self.tr("Purging case files"),
            work,
            self._gone,
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _gone(self, done: purge.PurgeResult) -> None:
        self.purged.emit(done)
        self.accept()
