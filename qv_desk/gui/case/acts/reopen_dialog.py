"""Take an answered or closed case up again: why, what of it, since when."""

from datetime import date, datetime, time
from typing import Final

from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QRadioButton, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.reopen import ended_at
from qv_desk.domain.decisions.reopening import ReopenedFor
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.layouts import row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import reopen
from qv_desk.services.words.names import right_name

_HEIGHT: Final = 72
_NOON: Final = time(12)


class ReopenDialog(ActDialog):
    """Asks why and what, and opens the case again.

    Args:
        work: desk and store thread.
        case: the case as it stands.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._case = work, case
        self.setObjectName("reopen_dialog")
        self.word(
            self.tr("Take {reference} up again").format(reference=case.reference),
            self.tr(
                "What was decided and told stays as it was. The new decision stands beside it and says what is "
                "different; every gate holds as before."
            ),
            self.tr("Take it up again"),
        )
        self.ways = {why: QRadioButton(capital(said(reopen.why_name(why)))) for why in ReopenedFor}
        for why, button in self.ways.items():
            button.setObjectName(why)
            button.toggled.connect(self._check)
        self._clocks = Para(ink="soft")
        self.rights = {right: QCheckBox(said(right_name(right))) for right in case.rights}
        for box in self.rights.values():
            box.setChecked(True)
            box.toggled.connect(self._check)
        self._rights_label = small(self.tr("What is decided anew"))
        self.since = DateField(work.desk.today)
        self.is_dated = QCheckBox(self.tr("The order names a day"))
        self.is_dated.toggled.connect(self._check)
        self.until = DateField(work.desk.today)
        self.until.setAccessibleName(self.tr("The day by which the order wants it done"))
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_HEIGHT)
        self.reason.textChanged.connect(self._check)
        self._fill_body()
        self.act.clicked.connect(self._do)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The reasons."""
        return self.ways[ReopenedFor.ASKED_ANEW]

    def _fill_body(self) -> None:
        self.add(small(self.tr("Why it is taken up again")), *self.ways.values(), 4, self._clocks, 12)
        if self.rights:
            self.add(self._rights_label, *self.rights.values(), 12)
        dates = QWidget()
        dates.setLayout(row(self.since, 24, self.is_dated, 8, self.until, None))
        self.add(small(self.tr("On which day that came in or was found"), self.since), dates, 12)
        self.add(small(self.tr("In a sentence: what came in, or what was found"), self.reason), self.reason)

    def _why(self) -> ReopenedFor | None:
        return next((why for why, button in self.ways.items() if button.isChecked()), None)

    def _check(self) -> None:
        why = self._why()
        self._clocks.setText(said(reopen.what_clocks_do(why)) if why else "")
        self._clocks.setVisible(why is not None)
        self.is_dated.setVisible(why is ReopenedFor.ORDERED)
        self.until.setVisible(why is ReopenedFor.ORDERED and self.is_dated.isChecked())
        if why is None:
            self.act.refuse(self.tr("Off until it is said why: the clocks depend on it."))
        elif self._needs_right() and not any(box.isChecked() for box in self.rights.values()):
            self.act.refuse(self.tr("Off until a right is ticked that is decided anew."))
        elif not self.reason.toPlainText().strip():
            self.act.refuse(self.tr("Off until it is written in a sentence."))
        else:
            self.act.allow()
        if self.isVisible():
            self.settle()

    def _needs_right(self) -> bool:
        """A complaint is answered itself, whatever is asked for with it; a right left open is decided anyway."""
        return bool(self.rights) and self._case.kind is not CaseKind.COMPLAINT and not self._case.unanswered_rights

    def _moment(self) -> datetime | None:
        """Now, for today; noon of an earlier day, but not before the case ended on that day."""
        day, zone = self.since.day(), self._work.desk.zone
        if day == self._work.desk.today:
            return None
        at, ended = datetime.combine(day, _NOON, tzinfo=zone), ended_at(self._case).astimezone(zone)
        return max(at, ended) if day == ended.date() else at

    def _until(self) -> date | None:
        return self.until.day() if self._why() is ReopenedFor.ORDERED and self.is_dated.isChecked() else None

    def _do(self) -> None:
        why = self._why()
        if why is None:
            return
        desk, case_id, at, until = self._work.desk, self._case.case_id, self._moment(), self._until()
        reason = self.reason.toPlainText().strip()
        rights = tuple(right for right, box in self.rights.items() if box.isChecked())
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: reopen.reopen(desk, case_id, why=why, reason=reason, rights=rights, at=at, until=until),
            self._done,
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _done(self, case: Case) -> None:
        self._work.said.emit(self.tr("{reference} is open again.").format(reference=case.reference))
        self.accept()
