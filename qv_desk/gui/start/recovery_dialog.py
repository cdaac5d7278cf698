"""The passphrase is lost: the recovery code lets its owner set a new one, and the desk opens."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.people.passphrase_editor import PassphraseEditor
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.entry import unlock


class RecoveryDialog(ActDialog):
    """Asks for the recovery code and a new passphrase.

    Args:
        folder: the desk's folder.
        jobs: the store thread.
        parent: the window.

    Signals:
        opened: the open ``Desk``.
    """

    opened = Signal(object)

    def __init__(self, folder: Path, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder, self._jobs = folder, jobs
        self.word(
            self.tr("Use the recovery code"),
            self.tr(
                "The code stands on the paper that was written when the desk was set up. Blanks, small "
                "letters and letters that look alike are forgiven. The old passphrase stops working."
            ),
            self.tr("Set the passphrase and open the desk"),
        )
        self.code = QLineEdit()
        self.names = QComboBox()
        self.names.addItems(list(unlock.user_names(folder)))
        self.passphrase = PassphraseEditor(lambda: (self.names.currentText(),))
        self.add(small(self.tr("Recovery code"), self.code), self.code, 12)
        whose = small(self.tr("Whose passphrase"), self.names)
        self.add(whose, self.names, 12, self.passphrase)
        for part in (whose, self.names):
            part.setVisible(self.names.count() > 1)
        for field in (self.code, self.passphrase.again):
            field.returnPressed.connect(self.act.button.click)
        self.act.clicked.connect(self.try_code)

    def first_focus(self) -> QWidget | None:
        """The code."""
        return self.code

    def try_code(self) -> None:
        """Set the passphrase, if the code is right, and open the desk."""
        if not self.code.text().strip():
            self._ask_for(self.code, self.tr("Please type the recovery code from its paper."))
            return
        if not self.passphrase.is_good():
            self._ask_for(self.passphrase.wanting(), self.passphrase.what_is_missing())
            return
        folder, code, passphrase = self._folder, self.code.text(), self.passphrase.passphrase()
        name = self.names.currentText() if self.names.count() > 1 else None
        self.set_busy(busy=True)
        self._jobs.change(
            self,
            lambda: unlock.open_desk(folder, unlock.new_passphrase_by_recovery_code(folder, code, name, passphrase)),
            self._open,
            failed=self.refuse,
            after=self._rest,
        )

    def _ask_for(self, field: QLineEdit, words: str) -> None:
        self.notice.show_words(words)
        self.settle()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self, desk: object) -> None:
        self.code.clear()
        self.passphrase.clear()
        self.accept()
        self.opened.emit(desk)

    def _rest(self) -> None:
        self.set_busy(busy=False)
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code.selectAll()
