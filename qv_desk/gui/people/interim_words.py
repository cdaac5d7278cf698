"""The interim passphrase: five words, shown once to be handed over, and another five on request."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts import clipboard
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row, stand_on
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.services.people import users


class InterimWords(View):
    """Shows the words; they are kept nowhere else.

    Args:
        own_names: gives the names that the words may not be made of.
        parent: Qt's owner.
    """

    def __init__(self, own_names: Callable[[], tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._own_names = own_names
        self.words = Label(size=typeface.HEADING, weight=typeface.MEDIUM)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.another = Button(self.tr("Another one"), "link")
        self.another.clicked.connect(self.draw)
        copy = Button(self.tr("Copy the words"), "link", icon="copy")
        copy.clicked.connect(lambda: clipboard.copy(self.words.text()))
        card = QWidget()
        stand_on(card, "tint", rounded=True)
        card.setLayout(column(self.words, row(self.another, copy, None, gap=8), gap=2, margins=(16, 10, 12, 6)))
        hint = Para(
            self.tr(
                "Read them out or write them on a slip. They open the desk once; then the person chooses their own."
            ),
            size=typeface.SMALL,
            ink="mute",
        )
        self.setLayout(column(small(self.tr("Interim passphrase"), self.words), card, hint, gap=4))
        self.draw()

    def draw(self) -> None:
        """Draw five other words."""
        self.words.setText(users.interim_passphrase(self._own_names()))

    def passphrase(self) -> str:
        """The words as they are to be typed."""
        return self.words.text()

    def settle(self) -> None:
        """They are in force: no others can be drawn."""
        self.another.hide()

    def forget(self) -> None:
        """Show them no longer."""
        self.words.clear()
