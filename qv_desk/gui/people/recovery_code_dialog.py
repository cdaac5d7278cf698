"""A new recovery code: shown once, asked back, and the old one worthless."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts import clipboard
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, stand_on
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.entry import set_up
from qv_desk.services.people import users


class RecoveryCodeDialog(ActDialog):
    """Makes the code, shows it, and closes once it was typed back.

    Args:
        work: desk and store thread.
        parent: the window.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._code = ""
        self.word(
            self.tr("A new recovery code"),
            self.tr(
                "With the recovery code a lost passphrase is replaced. The old code stops working at once: make a new "
                "one when the paper is lost, or somebody has seen it."
            ),
            self.tr("Make a new code"),
        )
        self.code = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.again = QLineEdit()
        copy = Button(self.tr("Copy the code"), "link", icon="copy")
        copy.clicked.connect(lambda: clipboard.copy(self._code))
        self._shown = QWidget()
        card = QWidget()
        stand_on(card, "tint", rounded=True)
        card.setLayout(column(self.code, copy, gap=2, margins=(16, 10, 12, 6)))
        self._shown.setLayout(
            column(card, 14, small(self.tr("Type it back from the paper"), self.again), self.again, gap=4)
        )
        self._shown.hide()
        self.add(self._shown)
        self.again.textChanged.connect(self._check)
        self.act.clicked.connect(self._go_on)

    def first_focus(self) -> QWidget | None:
        """The code to be typed back, once it is shown."""
        return self.again if self._code else super().first_focus()

    def reject(self) -> None:
        """Not while a code is shown that is in force and stands on no paper yet, unless the desk is being locked."""
        if self._code and self.isVisible():
            self._check()
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().reject()

    def _go_on(self) -> None:
        if self._code:
            self.code.clear()
            self._code = ""
            self.accept()
            return
        desk = self._work.desk
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: users.renew_recovery_code(desk),
            self._show_code,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _show_code(self, code: str) -> None:
        self._code = code
        self.code.setText(code)
        self.code.setAccessibleName(" ".join(code))
        self.hint.setText(
            self.tr("Write it on paper and keep the paper locked away. It is shown only here and kept nowhere.")
        )
        self._shown.show()
        self.leave.hide()
        self.act.button.setText(self.tr("The paper is put away"))
        self._check()
        self.settle()

    def _check(self) -> None:
        if self._code and not set_up.recovery_code_matches(self._code, self.again.text()):
            self.act.refuse(self.tr("Off until the code was typed back as it stands above."))
        else:
            self.act.allow()
