"""Change one's own passphrase: the old one, a new one twice, and it holds from the next unlocking."""

from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.people.passphrase_editor import PassphraseEditor
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.people import users


class PassphraseDialog(ActDialog):
    """Asks for the old passphrase and the new one.

    Args:
        work: desk, store thread and where things are said.
        parent: the window.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self.word(
            self.tr("Change your passphrase"),
            self.tr(
                "The old one opens the desk until the new one is proven to open it. What you did stays signed by you; "
                "older backups still open with the passphrase of their day."
            ),
            self.tr("Change it"),
        )
        self.old = QLineEdit()
        self.old.setEchoMode(QLineEdit.EchoMode.Password)
        self.passphrase = PassphraseEditor(lambda: (work.desk.user.display_name, work.desk.office.name))
        self.add(small(self.tr("Your present passphrase"), self.old), self.old, 14, self.passphrase)
        self.old.textChanged.connect(self._check)
        self.passphrase.changed.connect(self._check)
        self.passphrase.again.returnPressed.connect(self.act.button.click)
        self.act.clicked.connect(self._change)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The old passphrase."""
        return self.old

    def _check(self) -> None:
        if not self.old.text():
            self.act.refuse(self.tr("Off until your present passphrase is typed."))
        elif not self.passphrase.is_good():
            self.act.refuse(self.tr("Off until every rule is kept."))
        else:
            self.act.allow()

    def _change(self) -> None:
        desk, old, new = self._work.desk, self.old.text(), self.passphrase.passphrase()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: users.change_own_passphrase(desk, old, new),
            lambda _nothing: self._done(),
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _done(self) -> None:
        self.old.clear()
        self.passphrase.clear()
        self.accept()
        self._work.said.emit(self.tr("The new passphrase opens the desk from now on; the old one no longer does."))
