"""The passphrase is lost: the recovery code lets its owner set a new one, and the desk opens."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QWidget

from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.people.passphrase_editor import PassphraseEditor
from qv_desk.gui.words.saying import screen_language
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.entry import unlock
from qv_desk.services.words.say import said


class RecoveryDialog(QDialog):
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
        self.setWindowTitle(self.tr("Use the recovery code"))
        self._folder, self._jobs = folder, jobs
        self.code = QLineEdit()
        self.code.setAccessibleName(self.tr("Recovery code"))
        self.names = QComboBox()
        self.names.addItems(list(unlock.user_names(folder)))
        self.names.setAccessibleName(self.tr("Whose passphrase"))
        self.passphrase = PassphraseEditor(lambda: (self.names.currentText(),))
        self._problem = Para(ink="brick")
        self._problem.hide()
        self.set_button = Button(self.tr("Set the passphrase and open the desk"), "filled")
        self.set_button.setDefault(True)
        self.set_button.clicked.connect(self.try_code)
        leave = Button(self.tr("Leave it as it is"), "quiet")
        leave.clicked.connect(self.reject)
        several = self.names.count() > 1
        names = column(_small(self.tr("Whose passphrase")), 4, self.names, 16) if several else column()
        self.names.setVisible(several)
        self.setLayout(
            column(
                Label(self.tr("Use the recovery code"), size=typeface.TITLE, weight=typeface.SEMIBOLD),
                4,
                Para(
                    self.tr(
                        "The code stands on the paper that was written when the desk was set up. Blanks, small "
                        "letters and letters that look alike are forgiven. The old passphrase stops working."
                    )
                ),
                20,
                _small(self.tr("Recovery code")),
                4,
                self.code,
                16,
                names,
                self.passphrase,
                12,
                self._problem,
                16,
                row(leave, None, self.set_button, gap=12),
                margins=(24, 20, 24, 20),
            )
        )
        self.setMinimumWidth(520)

    def try_code(self) -> None:
        """Set the passphrase, if the code is right, and open the desk."""
        if not self.passphrase.is_good():
            self._say(self.tr("The passphrase does not keep every rule yet."))
            return
        folder, code, passphrase = self._folder, self.code.text(), self.passphrase.passphrase()
        name = self.names.currentText() if self.names.count() > 1 else None
        self._set_busy(busy=True)
        self._jobs.change(
            self,
            lambda: unlock.open_desk(folder, unlock.new_passphrase_by_recovery_code(folder, code, name, passphrase)),
            self._open,
            failed=self._refuse,
            after=lambda: self._set_busy(busy=False),
        )

    def _open(self, desk: object) -> None:
        self.code.clear()
        self.passphrase.clear()
        self.accept()
        self.opened.emit(desk)

    def _refuse(self, error: DeskError) -> None:
        self._say(str(said(error, screen_language())))

    def _say(self, words: str) -> None:
        self._problem.setText(words)
        self._problem.show()

    def _set_busy(self, *, busy: bool) -> None:
        for widget in (self.code, self.names, self.passphrase, self.set_button):
            widget.setEnabled(not busy)


def _small(text: str) -> Label:
    return Label(text, size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")
