"""The bar at the top: whose desk it is, the search, who works at it, and *Lock*."""

from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.gui.look import icons, typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import row
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates

HEIGHT: Final = 48
_SEARCH_WIDTH: Final = 360


class SearchDoor(QLineEdit):
    """Looks like the search field and opens the palette as soon as it is used.

    Signals:
        opened: the palette is wanted, with what was typed already.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "search")
        self.setReadOnly(False)
        self._action = self.addAction(icons.icon("search", "mute"), QLineEdit.ActionPosition.LeadingPosition)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the palette."""
        event.accept()
        self.opened.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Typing opens the palette with what was typed; Tab walks on."""
        if event.text().isprintable() and event.text():
            self.opened.emit(event.text())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self.opened.emit("")
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus is shown; the palette waits for a key."""
        super().focusInEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon for the new theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.ApplicationPaletteChange, QEvent.Type.PaletteChange} and hasattr(
            self, "_action"
        ):
            self._action.setIcon(icons.icon("search", "mute"))


class TopBar(View):
    """The bar.

    Args:
        user: who works at the desk.
        parent: Qt's owner.

    Signals:
        search_wanted: open the palette with this text.
        lock_wanted: lock the desk.
    """

    search_wanted = Signal(str)
    lock_wanted = Signal()

    def __init__(self, user: DeskUser, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="chrome")
        self._user = user
        self._name = Label("QV Desk", weight=typeface.SEMIBOLD)
        self._office = Label(ink="mute")
        self._who = Label(ink="soft")
        self.lock_button = Button(kind="quiet", icon="lock")
        self.lock_button.clicked.connect(self.lock_wanted)
        self.search = SearchDoor()
        self.search.opened.connect(self.search_wanted)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self._keys = Label("Ctrl K", size=typeface.SMALL, ink="mute", parent=self.search)
        self._keys.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.search.setLayout(row(None, self._keys, margins=(0, 0, 10, 0)))
        search = row(None, self.search, None)
        search.setStretch(1, 4)
        left = row(self._name, self._office, None, gap=8)
        right = row(None, self._who, self.lock_button, gap=8)
        everything = row(left, search, right, gap=8, margins=(20, 0, 12, 0))
        for place, share in enumerate((3, 4, 3)):
            everything.setStretch(place, share)
        self.setLayout(everything)
        self.setFixedHeight(HEIGHT)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the bar."""
        self._office.setText(self.tr("Privacy office"))
        words = self.tr("Search or command") if self._user.role.opens_cases else self.tr("Place or command")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.lock_button.setText(self.tr("Lock"))
        self.lock_button.setToolTip("Ctrl+L")
        role = {
            Role.OFFICER: self.tr("officer"),
            Role.SUPERVISOR: self.tr("supervisor"),
            Role.PRINTING: self.tr("printing"),
            Role.AUDITOR: self.tr("auditor"),
        }[self._user.role]
        self._who.setText(dates.joined(self._user.display_name, role))
