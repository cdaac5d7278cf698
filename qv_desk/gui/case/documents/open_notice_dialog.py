"""Asks a second person to open the case of a notice to a child or its guardian, for some hours and with a reason."""

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.words.plural import plural
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import minors

_HOURS = (1, 2, 4, 8, 24, 72)
_HEIGHT = 64


class OpenNoticeDialog(ActDialog):
    """The reason, and for how long.

    Args:
        work: desk and store thread.
        case_id: which case.
        parent: the window.
    """

    def __init__(self, work: Workplace, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case_id = work, case_id
        self.word(
            self.tr("Open this file"),
            self.tr(
                "A second person has to agree. You alone may then open it, for as long as you ask, and each opening is "
                "recorded (minors' regulations 36)."
            ),
            self.tr("Ask a supervisor"),
        )
        self.reason, self.hours = QPlainTextEdit(), QComboBox()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_HEIGHT)
        hours = [(str(one), plural(one, self.tr("1 hour"), self.tr("{number} hours"))) for one in _HOURS]
        refill(self.hours, hours)
        self.add(small(self.tr("Why you need to see it"), self.reason), self.reason, 8)
        self.add(small(self.tr("For how long"), self.hours), self.hours)
        self.reason.textChanged.connect(self._check)
        self.act.clicked.connect(self._ask)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The reason."""
        return self.reason

    def _check(self) -> None:
        if self.reason.toPlainText().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until a reason is written."))

    def _ask(self) -> None:
        desk, case_id = self._work.desk, self._case_id
        reason, hours = self.reason.toPlainText().strip(), int(chosen(self.hours))
        self._work.jobs.change(
            self,
            lambda: minors.ask_to_open(desk, case_id, reason=reason, hours=hours),
            lambda _asked: self.accept(),
            case_id=case_id,
            failed=self.refuse,
        )
