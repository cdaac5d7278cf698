"""Buttons: at most one ``filled`` on a page, the rest ``plain``; ``link`` and ``quiet`` where a box would be too much.

A button that is off says why beside itself, not in a tooltip: use ``ReasonedButton``.
"""

from typing import Literal

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from qv_desk.gui.look import icons, typeface
from qv_desk.gui.look.palette import Ink
from qv_desk.gui.parts.paragraph import Para

Kind = Literal["filled", "plain", "link", "quiet"]

_INK_OF: dict[Kind, Ink] = {"filled": "on_fill", "plain": "text", "link": "accent", "quiet": "soft"}
_HEIGHT = 32
_HEIGHT_ALONE = 36


class Button(QPushButton):
    """A push button of the desk; its icon is tinted anew when the theme changes.

    Args:
        text: what the button does, a verb.
        kind: ``filled``, ``plain``, ``link`` or ``quiet``.
        icon: a name in ``resources/icons``, or empty.
        alone: slightly taller, where it is the only one on the page.
        accessible: the accessible name, where there is no text.
    """

    def __init__(
        self,
        text: str = "",
        kind: Kind = "plain",
        *,
        icon: str = "",
        alone: bool = False,
        accessible: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._kind: Kind = kind
        self.setText(text)
        self.setProperty("kind", kind)
        self.setFont(typeface.face(typeface.BODY, typeface.MEDIUM))
        self.setFixedHeight(_HEIGHT_ALONE if alone else _HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        if accessible:
            self.setAccessibleName(accessible)
        self._tint()

    def set_kind(self, kind: Kind) -> None:
        """Make the button filled, plain, a link or quiet."""
        if kind == self._kind:
            return
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._tint()

    def set_icon(self, name: str) -> None:
        """Show another icon; an empty name shows none."""
        words = self.text().strip()
        self._icon_name = name
        self.setText(words)  # a form gives the words first: they move aside for the icon
        self._tint()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show this text, with a little room after the icon."""
        super().setText(f" {text}" if text and self._icon_name else text)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon for the new theme; a form that words its buttons anew does it past ``setText``."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setText(self.text().strip())
        if event.type() in {QEvent.Type.ApplicationPaletteChange, QEvent.Type.PaletteChange}:
            self._tint()

    def _tint(self) -> None:
        if self._icon_name:
            self.setIconSize(QSize(16, 16))
            self.setIcon(icons.icon(self._icon_name, _INK_OF[self._kind]))


class ReasonedButton(QWidget):
    """A button with room at its side for the reason why it is off."""

    clicked = Signal()

    def __init__(self, text: str = "", kind: Kind = "plain", *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(text, kind, icon=icon)
        self.button.clicked.connect(self.clicked)
        self._reason = Para(size=typeface.SMALL, ink="mute")
        self._reason.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.button)
        row.addWidget(self._reason, 100)
        row.addStretch(1)  # or the button would fill the row while there is no reason
        self.setFocusProxy(self.button)

    def allow(self) -> None:
        """Switch the button on and say nothing."""
        self.button.setEnabled(True)
        self.button.setAccessibleDescription("")
        self._reason.hide()

    def refuse(self, reason: str) -> None:
        """Switch the button off and say why beside it."""
        self.button.setEnabled(False)
        self.button.setAccessibleDescription(reason)
        self._reason.setText(reason)
        self._reason.show()

    def reason(self) -> str:
        """Why the button is off now; empty when it is on."""
        return "" if self.button.isEnabled() else self._reason.plain_text()
