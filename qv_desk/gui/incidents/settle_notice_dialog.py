"""Write down that somebody was told of a new policy in another way, or why they need not be."""

from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.domain.kinds.policy_mailing import PolicyNotice
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import policy_mailing


class SettleNoticeDialog(ActDialog):
    """Settles one line of a mailing.

    Args:
        work: desk and store thread.
        notice: whose line.
        told: whether they were told; else they need not be.
        parent: the window.
    """

    def __init__(self, work: Workplace, notice: PolicyNotice, *, told: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._notice, self._told = work, notice, told
        if told:
            title, label = self.tr("{who} was told"), self.tr("How they were told")
            act = self.tr("They were told")
        else:
            title, label = self.tr("{who} need not be told"), self.tr("Why")
            act = self.tr("They need not be told")
        who = notice.name or notice.reference
        self.word(title.format(who=who), self.tr("Everybody is told once; this line is settled then."), act)
        self.how, self.day = QLineEdit(), DateField(work.today)
        self.add(small(label, self.how), self.how)
        if told:
            self.add(8, small(self.tr("On which day"), self.day), self.day)
        self.how.textChanged.connect(self._check)
        self.act.clicked.connect(self._settle)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The words."""
        return self.how

    def _check(self) -> None:
        if self.how.text().strip():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until something is written."))

    def _settle(self) -> None:
        desk, line, words, day = self._work.desk, self._notice.entry_id, self.how.text().strip(), self.day.day()

        def work() -> PolicyNotice:
            if self._told:
                return policy_mailing.mark_noticed(desk, line, on=day, words=words)
            return policy_mailing.excuse(desk, line, why=words)

        self._work.jobs.change(self, work, lambda _notice: self.accept(), failed=self.refuse)
