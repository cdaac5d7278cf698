"""What stands about the disposal of a case, at the head of its page; hidden while nobody has asked for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.gui.disposal.erase_dialog import EraseDialog
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row, stand_on
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.permissions import may

_SHOWN = frozenset({ApprovalState.WAITING, ApprovalState.GRANTED, ApprovalState.REFUSED})


class DisposalCard(View):
    """A card.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        disposed: a ``Disposal``: the case file is gone.
    """

    disposed = Signal(object)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._work = work
        self._file: CaseFile | None = None
        self._sentence = Para(weight=typeface.MEDIUM, ink="text")
        self._why = Para()
        self.erase_button = Button(kind="plain")
        self.erase_button.clicked.connect(self._erase)
        card = QWidget()
        stand_on(card, "caution_tint", rounded=True)
        line = row(column(self._sentence, self._why, gap=2), self.erase_button, gap=16, margins=(16, 10, 12, 10))
        line.setStretch(0, 1)
        card.setLayout(line)
        self.setLayout(column(card, margins=(0, 0, 0, 12)))
        self.hide()

    def show_file(self, file: CaseFile) -> None:
        """Show what stands about a case."""
        self._file = file
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self.erase_button.setText(self.tr("Erase it now …"))
        asked = self._asked()
        self.setVisible(asked is not None)
        if asked is None or self._file is None:
            return
        zone, names = self._work.zone, self._file.user_names
        who, when = names.get(asked.asked_by, asked.asked_by), dates.moment(asked.asked_at, zone)
        words, why = self.tr("Disposal of this case file waits for a supervisor."), asked.reason
        if asked.decided_at is not None:
            other = names.get(asked.decided_by, asked.decided_by)
            at = dates.moment(asked.decided_at, zone)
            if asked.state is ApprovalState.GRANTED:
                words = self.tr("{who} agreed on {when} that this case file goes.").format(who=other, when=at)
            else:
                words = self.tr("{who} did not agree on {when} that this case file goes.").format(who=other, when=at)
                why = asked.note
        self._sentence.setText(words)
        self._why.setText(dates.joined(self.tr("Asked by {who}, {when}").format(who=who, when=when), why))
        is_other = asked.asked_by != self._work.desk.user.user_id
        may_erase = is_other and may(self._work.desk.user, "dispose.carry_out")
        self.erase_button.setVisible(asked.state is ApprovalState.GRANTED and may_erase)

    def waits(self) -> bool:
        """Whether it was asked for and nobody has said no."""
        asked = self._asked()
        return asked is not None and asked.state is not ApprovalState.REFUSED

    def _asked(self) -> Approval | None:
        """What was asked last, where it still matters; what waits or was agreed to before what was not."""
        asked = () if self._file is None else self._file.approvals
        shown = [one for one in asked if one.kind is ApprovalKind.DISPOSAL and one.state in _SHOWN]
        return max(shown, key=lambda one: (one.state is not ApprovalState.REFUSED, one.asked_at), default=None)

    def _erase(self) -> None:
        asked = self._asked()
        if asked is not None and self._file is not None:
            dialog = EraseDialog(self._work, asked.approval_id, self._file.case.reference, None, self.window())
            dialog.disposed.connect(self.disposed)
            dialog.open()
