"""The first unlock with an interim passphrase: choose one's own, and the desk opens with it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.gui.parts.act_dialog import ActDialog
from qv_desk.gui.people.passphrase_editor import PassphraseEditor
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.entry import unlock


class OwnPassphraseDialog(ActDialog):
    """Asks for a passphrase that nobody else knows.

    Args:
        folder: the desk's folder.
        jobs: the store thread.
        name: who it is; empty where the desk has one person.
        interim: the passphrase that was typed and is right.
        parent: the window.

    Signals:
        opened: the open ``Desk``.
    """

    opened = Signal(object)

    def __init__(self, folder: Path, jobs: Jobs, name: str, interim: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._jobs, self._name, self._interim = folder, jobs, name, interim
        self.word(
            self.tr("Choose your own passphrase now"),
            self.tr(
                "Somebody else chose the one that you have just typed, and knows it. From now on the desk opens with a "
                "passphrase that you alone know; what you do is signed as yours."
            ),
            self.tr("Set it and open the desk"),
        )
        self.passphrase = PassphraseEditor(lambda: (name, interim))
        self.add(self.passphrase)
        self.passphrase.changed.connect(self._check)
        self.passphrase.again.returnPressed.connect(self.act.button.click)
        self.leave.setText(self.tr("Not now"))
        self.act.clicked.connect(self._set)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The new passphrase."""
        return self.passphrase.first

    def _check(self) -> None:
        if self.passphrase.is_good():
            self.act.allow()
        else:
            self.act.refuse(self.tr("Off until every rule is kept."))

    def _set(self) -> None:
        folder, name, old, new = self._folder, self._name or None, self._interim, self.passphrase.passphrase()
        self.set_busy(busy=True)
        self._jobs.change(
            self,
            lambda: unlock.open_desk(folder, unlock.change_passphrase(folder, name, old, new)),
            self._open,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _open(self, desk: object) -> None:
        self._interim = ""
        self.passphrase.clear()
        self.accept()
        self.opened.emit(desk)
