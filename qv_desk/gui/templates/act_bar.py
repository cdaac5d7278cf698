"""The foot of the editor: why the wording is changed, and the one or two things that can be done with it now."""

from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.layouts import column, fixed_height, hairline, row
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.templates.standing import Clash, Standing
from qv_desk.gui.words.plural import plural

_LONGEST_NOTE = 500


class ActBar(View):
    """What can be done with a wording.

    Attributes:
        note: why it is changed.
        next_fault: goes to what is wrong.
        send: lays it before a second person.
        keep: keeps it as the office's draft.
        give_up: gives the draft up.
        approve: puts it into force.
        send_back: returns it to whoever wrote it.
        take_back: takes it back from approval.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="chrome")
        self.note = QLineEdit()
        self.note.setMaxLength(_LONGEST_NOTE)
        self._label = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")
        self._label.setBuddy(self.note)
        self.send, self.approve = ReasonedButton(kind="filled"), ReasonedButton(kind="filled")
        self.next_fault = Button(kind="link")
        self.keep, self.give_up = Button(kind="plain", icon="save"), Button(kind="quiet")
        self.send_back, self.take_back = Button(kind="plain"), Button(kind="plain")
        self._writing = QWidget()
        acts = row(self.send, 8, self.next_fault, 8, self.keep, 4, self.give_up)
        acts.setStretch(0, 1)
        self._writing.setLayout(column(row(self._label, 8, self.note), 8, acts))
        self._waiting = QWidget()
        answers = row(self.approve, 8, self.send_back, 4, self.take_back)
        answers.setStretch(0, 1)
        self._waiting.setLayout(answers)
        foot = column(self._writing, self._waiting, margins=(20, 8, 20, 10))
        self.setLayout(column(hairline(), fixed_height(foot)))
        self.retranslate()

    def retranslate(self) -> None:
        """Word the buttons; their reasons come with the standing."""
        label = self.tr("Why the wording is changed")
        self._label.setText(label)
        self.note.setAccessibleName(label)
        self.note.setPlaceholderText(self.tr("Whoever approves it reads this first"))
        self.send.button.setText(self.tr("Send for approval"))
        self.next_fault.setText(self.tr("Next fault"))
        self.next_fault.setToolTip(self.tr("Next fault (F8)"))
        self.keep.setText(self.tr("Keep as draft"))
        self.keep.setToolTip(self.tr("Colleagues then see it and can go on with it (Ctrl+S)"))
        self.approve.button.setText(self.tr("Approve …"))
        self.send_back.setText(self.tr("Send back …"))
        self.take_back.setText(self.tr("Take it back"))

    def show_standing(self, stand: Standing, faults: int | None, *, differs: bool) -> None:
        """Offer what can be done now.

        Args:
            stand: how the wording stands for the person.
            faults: how many there are; None while that is being found out.
            differs: whether the words in the editor are other ones than those letters are made from.
        """
        self._writing.setVisible(stand.may_write)
        self._waiting.setVisible(stand.is_waiting and (stand.may_approve or stand.wrote_in_it))
        self.setVisible(not self._writing.isHidden() or not self._waiting.isHidden())
        self.next_fault.setVisible(bool(faults))
        is_draft = stand.entry is not None and not stand.is_waiting
        self.keep.setEnabled(stand.is_half and stand.clash is Clash.NONE)
        self.give_up.setText(self.tr("Drop what I wrote") if stand.is_half else self.tr("Give the draft up …"))
        self.give_up.setVisible(is_draft or stand.is_half)
        reason = self._why_not(stand, faults, differs=differs)
        if reason:
            self.send.refuse(reason)
        else:
            self.send.allow()
        self.approve.setVisible(stand.may_approve or stand.wrote_in_it)
        self.send_back.setVisible(stand.may_approve)
        self.take_back.setVisible(stand.may_take_back)
        if stand.may_approve:
            self.approve.allow()
        else:
            self.approve.refuse(self.tr("off: you wrote in it yourself, another supervisor has to read it"))

    def _why_not(self, stand: Standing, faults: int | None, *, differs: bool) -> str:
        """Why it cannot be sent now; empty if it can."""
        if stand.clash is not Clash.NONE:
            return self.tr("off: first choose whose words are gone on with")
        if not differs:
            return self.tr("off: nothing is worded in another way")
        if faults is None:
            return self.tr("being checked")
        if faults:
            return plural(faults, self.tr("off: one fault first"), self.tr("off: {number} faults first"))
        if not self.note.text().strip():
            return self.tr("off until it is said why")
        return ""
