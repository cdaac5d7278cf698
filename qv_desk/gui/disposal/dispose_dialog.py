"""Ask that a case file is disposed of: why, and why although something still runs."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import listed
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.disposal import dispose

_HEIGHT = 84


class DisposeDialog(ActDialog):
    """Lays a disposal before a supervisor.

    Args:
        work: desk and store thread.
        case: the case.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.word(
            self.tr("Dispose of the case file {reference}").format(reference=case.reference),
            self.tr(
                "A supervisor who did not ask for it has to agree. Then the whole file is erased: case, documents, "
                "letters and what was typed for it. Until then nothing changes."
            ),
            self.tr("Ask a supervisor"),
        )
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_HEIGHT)
        self.running = Para(ink="amber")
        self.although = QLineEdit()
        self._hindrances: dispose.Hindrances | None = None
        self.add(small(self.tr("Why it goes"), self.reason), self.reason, 12, self.running)
        self._although_label = small(self.tr("Why it goes although that still runs"), self.although)
        self.add(self._although_label, self.although)
        for part in (self.running, self._although_label, self.although):
            part.hide()
        self.reason.textChanged.connect(self._check)
        self.although.textChanged.connect(self._check)
        self.act.clicked.connect(self._ask)
        self._check()
        desk = work.desk
        work.jobs.ask(self, lambda: dispose.hindrances(desk, case.case_id), self._show_hindrances, failed=self.refuse)

    def first_focus(self) -> QWidget | None:
        """The reason."""
        return self.reason

    def _show_hindrances(self, found: dispose.Hindrances) -> None:
        self._hindrances = found
        parts = []
        if found.letters:
            parts.append(
                plural(
                    found.letters, self.tr("1 letter waits for the post"), self.tr("{number} letters wait for the post")
                )
            )
        if found.clocks:
            parts.append(plural(found.clocks, self.tr("1 period runs"), self.tr("{number} periods run")))
        self.running.setText(self.tr("This case is not at its end: {what}.").format(what=listed(parts)))
        for part in (self.running, self._although_label, self.although):
            part.setVisible(bool(found))
        self._check()
        self.settle()

    def _check(self) -> None:
        if self._hindrances is None:
            self.act.refuse("")
        elif not self.reason.toPlainText().strip():
            self.act.refuse(self.tr("Off until the reason is written."))
        elif self._hindrances and not self.although.text().strip():
            self.act.refuse(self.tr("Off until it is written why it goes although something still runs."))
        else:
            self.act.allow()

    def _ask(self) -> None:
        desk, case_id = self._work.desk, self._case.case_id
        reason, although = self.reason.toPlainText().strip(), self.although.text().strip()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: dispose.ask(desk, case_id, reason, although=although),
            lambda _approval: self._asked(),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _asked(self) -> None:
        self._work.said.emit(self.tr("Asked for. It waits for a supervisor."))
        self.accept()
