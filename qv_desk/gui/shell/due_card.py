"""A card of the start page for what is due beside the answers: a sentence, some lines, each with its way to a case."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.look.palette import Ink
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import clear, column, row, stand_on
from qv_desk.gui.parts.paragraph import ElidedLabel, Para
from qv_desk.gui.parts.view import View

_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class DueLine:
    """One line.

    Attributes:
        words: what is due, whose, since when.
        button: what the button says.
        case_id: the case to which it leads.
        tab: at which tab.
        ink: brick for what is overdue.
    """

    words: str
    button: str
    case_id: str
    tab: str
    ink: Ink = "soft"


class DueCard(View):
    """A card; hidden while nothing is due.

    Signals:
        opened: the case (identifier) and the tab at which it is done.
    """

    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._sentence = Para(weight=typeface.SEMIBOLD, ink="text")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        card = QWidget()
        stand_on(card, "tint", rounded=True)
        card.setLayout(column(self._sentence, 4, self._lines, margins=(16, 10, 12, 6)))
        self.setLayout(column(card, margins=(0, 0, 0, 12)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def buttons(self) -> tuple[Button, ...]:
        """The ways to the cases."""
        return tuple(self.findChildren(Button))

    def word(self, sentence: str, lines: Sequence[DueLine]) -> None:
        """Say what is due; a long list is cut, and says so."""
        self.setVisible(bool(lines))
        self._sentence.setText(sentence)
        clear(self._lines)
        for one in lines[:_MOST]:
            words = ElidedLabel(one.words, ink=one.ink)
            button = Button(one.button, "link")
            button.setAccessibleDescription(one.words)
            button.clicked.connect(lambda _checked=False, one=one: self.opened.emit(one.case_id, one.tab))
            line = row(words, button, gap=12)
            line.setStretch(0, 1)
            holder = QWidget()
            holder.setLayout(line)
            self._lines.addWidget(holder)
        if len(lines) > _MOST:
            self._lines.addWidget(Para(self.tr("and {number} more").format(number=len(lines) - _MOST), ink="mute"))
