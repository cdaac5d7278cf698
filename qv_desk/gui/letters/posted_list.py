"""What left the house today: so that nobody wonders whether a letter went, and nobody posts it twice."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import clear, column
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.services.post.on_its_way import PostedLetter, packed_in

_MOST: Final = 30
"""More are no list that anybody reads on a screen."""


class PostedList(View):
    """The letters posted today, one line each; nothing is shown while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._letters: tuple[PostedLetter, ...] = ()
        self._head = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute")
        self._lines = column(gap=4)
        self.setLayout(column(20, self._head, 8, self._lines))
        self.retranslate()
        self.hide()

    def show_letters(self, letters: Sequence[PostedLetter]) -> None:
        """Show these letters."""
        self._letters = tuple(letters)
        self.retranslate()
        self.setVisible(bool(letters))

    def retranslate(self) -> None:
        """Word the list anew."""
        self._head.setText(self.tr("Posted today"))
        clear(self._lines)
        for words in self.lines():
            self._lines.addWidget(Label(words, ink="soft"))

    def lines(self) -> tuple[str, ...]:
        """The lines from top to bottom; of very many the first ones, and how many there are besides."""
        shown = tuple(self._line(letter) for letter in self._letters[:_MOST])
        hidden = len(self._letters) - len(shown)
        if not hidden:
            return shown
        return (*shown, self.tr("and {number} more, which the posting list names").format(number=hidden))

    def _line(self, letter: PostedLetter) -> str:
        country = said(letter.country) if letter.country is not None else ""
        pages = plural(letter.pages, self.tr("1 page"), self.tr("{number} pages"))
        way = "" if letter.way.is_posted else said(packed_in(letter))
        return dates.joined(letter.recipient, country, letter.reference, pages, letter.carrier_number, way)
