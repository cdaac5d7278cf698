"""The dialog in which a deed about a child's report is recorded: what it means, its few inputs, and the minute."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from qv_desk.gui.case.minors.minor_deed import Deed, Filled, worded
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.moment_field import MomentField
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases.minor_outline import Outline
from qv_desk.services.frame.desk import Desk

_HEIGHT = 64


class MinorDialog(ActDialog):
    """Records one deed.

    Args:
        desk: the open desk.
        jobs: the store thread.
        seen: the report as it stands.
        deed: what is to be recorded.
        parent: the window.

    Signals:
        recorded: it is.
    """

    recorded = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, seen: Outline, deed: Deed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._seen, self._deed = desk, jobs, seen, deed
        act = self.tr("Record it") if deed.has_minute else self.tr("Ask a supervisor")
        self.word(worded(deed.title), worded(deed.hint), act)
        self.account, self.where = QLineEdit(), QLineEdit()
        self.choice, self.second = QComboBox(), QComboBox()
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(_HEIGHT)
        self.tick = QCheckBox(worded(deed.tick))
        self.minute = MomentField()
        self.minute.set_moment(desk.now().replace(second=0), desk.zone)
        self._lay_out()
        for line in (self.account, self.where):
            line.textChanged.connect(self._check)
        self.words.textChanged.connect(self._check)
        self.act.clicked.connect(self._record)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The first input."""
        if self._deed.names_account:
            return self.where if self.account.text() else self.account
        return self.choice if self._deed.choice else self.words if self._deed.words else self.minute

    def _lay_out(self) -> None:
        deed, seen = self._deed, self._seen
        if deed.names_account:
            self.account.setText(seen.report.account)
            self.add(small(self.tr("Which account"), self.account), self.account, 8)
            self.add(small(self.tr("In which system"), self.where), self.where, 8)
        if deed.choice:
            refill(self.choice, deed.choices(seen))
            self.add(small(worded(deed.choice), self.choice), self.choice, 8)
        if deed.second:
            refill(self.second, deed.seconds())
            self.add(small(worded(deed.second), self.second), self.second, 8)
        if deed.words:
            self.add(small(worded(deed.words), self.words), self.words, 8)
        if deed.tick:
            self.add(self.tick, 8)
        if deed.has_minute:
            self.add(small(self.tr("When it was done, to the minute"), self.minute), self.minute)

    def _check(self) -> None:
        deed = self._deed
        if deed.names_account and not (self.account.text().strip() and self.where.text().strip()):
            self.act.refuse(self.tr("Off until account and system are named."))
        elif deed.choice and not chosen(self.choice):
            self.act.refuse(self.tr("Off: there is nothing to choose from."))
        elif deed.words and not self.words.toPlainText().strip():
            self.act.refuse(self.tr("Off until “{what}” is written.").format(what=worded(deed.words)))
        else:
            self.act.allow()

    def _filled(self) -> Filled:
        return Filled(
            at=self.minute.moment(),
            words=self.words.toPlainText().strip(),
            account=self.account.text().strip(),
            where=self.where.text().strip(),
            choice=chosen(self.choice),
            second=chosen(self.second),
            is_ticked=self.tick.isChecked(),
        )

    def _record(self) -> None:
        desk, case_id, deed, filled = self._desk, self._seen.case_id, self._deed, self._filled()
        self.set_busy(busy=True)
        self._jobs.change(
            self,
            lambda: deed.take(desk, case_id, filled),
            lambda _done: self._done(),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _done(self) -> None:
        self.recorded.emit()
        self.accept()
