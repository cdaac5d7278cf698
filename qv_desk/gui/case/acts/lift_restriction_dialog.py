"""Lift a restriction of processing, once the person was told."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.restriction_lifting import NOTICE, standing_restriction
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import restrict

_HEIGHT = 84


class LiftRestrictionDialog(ActDialog):
    """Lifts the restriction that stands.

    Args:
        work: desk and store thread.
        case: the case as it stands.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.word(
            self.tr("Lift the restriction"),
            self.tr("The person is told before the restriction is lifted. Policy §6; GDPR 18(3)."),
            self.tr("Lift the restriction"),
        )
        standing = standing_restriction(case)
        self._is_told = standing is not None and any(
            letter.kind == NOTICE and letter.dispatched_on is not None and letter.issued_at >= standing.at
            for letter in case.correspondence
        )
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_HEIGHT)
        if standing is not None:
            self.add(Para(standing.scope, ink="text"), 12)
        self.add(small(self.tr("Why it is lifted"), self.reason), self.reason)
        self.reason.textChanged.connect(self._check)
        self.act.clicked.connect(self._lift)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The reason."""
        return self.reason

    def _check(self) -> None:
        if not self._is_told:
            self.act.refuse(self.tr("Off until the notice of lifting has been issued and posted."))
        elif not self.reason.toPlainText().strip():
            self.act.refuse(self.tr("Off until the reason is written."))
        else:
            self.act.allow()

    def _lift(self) -> None:
        desk, case_id, reason = self._work.desk, self._case.case_id, self.reason.toPlainText()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: restrict.lift_restriction(desk, case_id, reason),
            lambda _case: self.accept(),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
