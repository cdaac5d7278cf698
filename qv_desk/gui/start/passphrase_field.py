"""The field in which a desk's passphrase is typed: hidden, with an eye to show it, and with an eye on Caps Lock.

As part of the unlock window it does not mention the ``Qt`` namespace before it is seen (see ``gui.parts.layouts``).
"""

from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.gui.look import icons, typeface

_HEIGHT: Final = 40


class PassphraseField(QLineEdit):
    """The field.

    Signals:
        caps_told: by what a key gave, whether Caps Lock is on.
    """

    caps_told = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setFont(typeface.face(typeface.HEADING, latin=True))
        self.setFixedHeight(_HEIGHT)
        self.eye = self.addAction(QIcon(), QLineEdit.ActionPosition.TrailingPosition)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._show_text)

    def word(self, words: str) -> None:
        """Say what the eye does."""
        self.eye.setText(words)
        self.eye.setToolTip(words)

    def tint(self) -> None:
        """Draw the eye in the colours of the theme."""
        self.eye.setIcon(icons.icon("eye", "soft"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice Caps Lock by what the keys give: a capital without Shift, or a small letter with it."""
        typed = event.text()
        if len(typed) == 1 and typed.isalpha() and typed.lower() != typed.upper():
            shifted = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
            self.caps_told.emit(typed.isupper() is not shifted)
        super().keyPressEvent(event)

    def _show_text(self, shown: bool) -> None:  # noqa: FBT001 - a Qt slot
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        if shown:  # a hidden passphrase gets these from Qt, a shown one must not be learned either
            self.setInputMethodHints(
                QtCore.Qt.InputMethodHint.ImhSensitiveData | QtCore.Qt.InputMethodHint.ImhNoPredictiveText
            )
