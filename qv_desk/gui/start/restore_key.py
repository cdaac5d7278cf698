"""What opens a backup: a person's passphrase of the day when it was made, or the recovery code."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.people.passphrase_editor import PassphraseEditor
from qv_desk.services.backups.restore import Opener, by_passphrase, by_recovery_code


class RestoreKey(View):
    """The name and the passphrase, or the recovery code with a new passphrase.

    Signals:
        changed: something was typed or chosen.
        entered: Enter was pressed in a field.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._people: tuple[str, ...] = ()
        self._name_label, self._passphrase_label, self._code_label = _small(), _small(), _small()
        self.names = QComboBox()
        self.by_passphrase = QRadioButton()
        self.by_passphrase.setChecked(True)
        self.by_code = QRadioButton()
        self.passphrase, self.code = _field(), QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.new_passphrase = PassphraseEditor(lambda: (self.names.currentText(),))
        self._passphrase_part, self._code_part = QWidget(), QWidget()
        self._passphrase_part.setLayout(column(self._passphrase_label, 4, self.passphrase))
        self._code_part.setLayout(column(self._code_label, 4, self.code, 12, self.new_passphrase))
        self.setLayout(
            column(
                self._name_label, 4, self.names, 12, self.by_passphrase, 4, self.by_code, 8,
                self._passphrase_part, self._code_part,
            )
        )  # fmt: skip
        self.by_code.toggled.connect(self._follow)
        for field in (self.passphrase, self.code):
            field.textChanged.connect(self.changed)
        for last in (self.passphrase, self.new_passphrase.again):
            last.returnPressed.connect(self.entered)
        self.new_passphrase.changed.connect(self.changed)
        self.names.currentIndexChanged.connect(self.changed)
        self._follow()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the fields."""
        self._name_label.setText(self.tr("Who opens it (a supervisor)"))
        self.names.setAccessibleName(self._name_label.text())
        self.by_passphrase.setText(self.tr("With the passphrase of that day"))
        self.by_code.setText(self.tr("With the recovery code, and a new passphrase"))
        self._passphrase_label.setText(self.tr("Passphrase"))
        self.passphrase.setAccessibleName(self._passphrase_label.text())
        self._code_label.setText(self.tr("Recovery code"))
        self.code.setAccessibleName(self._code_label.text())

    def show_people(self, people: Sequence[str]) -> None:
        """Offer the people of a backup."""
        if tuple(people) == self._people:
            return
        self._people = tuple(people)
        self.names.clear()
        self.names.addItems(list(people))
        self.names.setVisible(len(people) > 1)
        self._name_label.setVisible(len(people) > 1)

    def is_complete(self) -> bool:
        """Whether everything is filled in."""
        return not self.what_is_missing()

    def what_is_missing(self) -> str:
        """Why it cannot be tried yet; empty if it can."""
        if self.by_code.isChecked():
            if not self.code.text().strip():
                return self.tr("off until the recovery code is typed")
            return "" if self.new_passphrase.is_good() else self.tr("off: the passphrase does not keep every rule yet")
        return "" if self.passphrase.text() else self.tr("off until the passphrase is typed")

    def focus_again(self) -> None:
        """Back to what was typed wrongly, chosen as a whole so that it is typed anew."""
        field = self.code if self.by_code.isChecked() else self.passphrase
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()

    def opener(self) -> Opener:
        """What opens the backup.

        Raises:
            InputError: the recovery code is mistyped.
        """
        name = self.names.currentText() if self.names.count() > 1 else None
        if self.by_code.isChecked():
            return by_recovery_code(self.code.text(), name, self.new_passphrase.passphrase())
        return by_passphrase(name, self.passphrase.text())

    def forget(self) -> None:
        """Keep nothing that was typed."""
        self.passphrase.clear()
        self.code.clear()
        self.new_passphrase.clear()

    def _follow(self) -> None:
        self._passphrase_part.setVisible(not self.by_code.isChecked())
        self._code_part.setVisible(self.by_code.isChecked())
        self.changed.emit()


def _small() -> Label:
    return Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")


def _field() -> QLineEdit:
    field = QLineEdit()
    field.setFont(typeface.face(typeface.BODY, latin=True))
    return field
