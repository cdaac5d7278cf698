"""Write down that somebody was told of a new policy in another way, or why they need not be."""

from datetime import date

from PySide6.QtWidgets import QWidget

from qv_desk.domain.kinds.policy_mailing import PolicyNotice
from qv_desk.gui.incidents.settle_dialog import SettleDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import policy_mailing


class SettleNoticeDialog(SettleDialog):
    """Settles one line of a mailing.

    Args:
        work: desk and store thread.
        notice: whose line.
        told: whether they were told; else they need not be.
        parent: the window.
    """

    def __init__(self, work: Workplace, notice: PolicyNotice, *, told: bool, parent: QWidget | None = None) -> None:
        label = self.tr("How they were told") if told else self.tr("Why")
        super().__init__(work, told=told, label=label, parent=parent)
        self._notice = notice
        title = self.tr("{who} was told") if told else self.tr("{who} need not be told")
        act = self.tr("They were told") if told else self.tr("They need not be told")
        who = notice.name or notice.reference
        self.word(title.format(who=who), self.tr("Everybody is told once; this line is settled then."), act)

    def were_told(self, on: date, words: str) -> object:
        """On the store thread: told in another way."""
        return policy_mailing.mark_noticed(self._work.desk, self._notice.entry_id, on=on, words=words)

    def were_not(self, words: str) -> object:
        """On the store thread: they need not be told."""
        return policy_mailing.excuse(self._work.desk, self._notice.entry_id, why=words)
