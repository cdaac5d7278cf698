"""Help somebody who forgot their passphrase: interim words, with which they choose a new one."""

from PySide6.QtWidgets import QWidget

from qv_desk.domain.terms.vault_slot import DeskUser
from qv_desk.gui.parts.act_dialog import ActDialog
from qv_desk.gui.people.interim_words import InterimWords
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.people import users


class InterimDialog(ActDialog):
    """Sets interim words in the place of a lost passphrase and shows them once.

    Args:
        work: desk and store thread.
        user: who forgot theirs.
        parent: the window.
    """

    def __init__(self, work: Workplace, user: DeskUser, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._user = work, user
        self.word(
            self.tr("An interim passphrase for {name}").format(name=user.display_name),
            self.tr(
                "Make sure that it is {name} who asks. The old passphrase stops working at once; what they did stays "
                "signed by them. The journal notes that you gave them these words."
            ).format(name=user.display_name),
            self.tr("Put it in force"),
        )
        self.words = InterimWords(lambda: (work.desk.office.name, user.display_name))
        self.add(self.words)
        self.act.clicked.connect(self._give)
        self._is_done = False

    def _give(self) -> None:
        if self._is_done:
            self.accept()
            return
        desk, user_id, passphrase = self._work.desk, self._user.user_id, self.words.passphrase()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: users.give_passphrase(desk, user_id, passphrase),
            lambda _nothing: self._given(),
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _given(self) -> None:
        self._is_done = True
        self.hint.setText(
            self.tr(
                "It is in force. Hand over these words now: nobody can show them again. If they are lost, give others."
            )
        )
        self.act.button.setText(self.tr("The words are handed over"))
        self.notice.clear()
        self.words.settle()
        self.leave.hide()
        self.settle()
