"""The rows of the print room: by envelope, as many as eyes can follow, the rest one press away.

A morning's post may be a thousand letters, and a thousand rows would keep the window from answering. What is not shown
is printed and posted all the same.
"""

from collections.abc import Sequence
from datetime import date, tzinfo
from itertools import groupby
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.domain.letters.layout import Paper
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.letters.print_row import PrintRow
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.services.post.on_its_way import WaitingLetter, how_it_goes, packed_in

AT_ONCE: Final = 20
"""How many rows are shown before somebody asks for more: two screens, made in the blink of an eye."""


class PrintRows(View):
    """The waiting letters, one row each, under the heading of their envelope.

    Args:
        zone: the office's zone.
        parent: Qt's owner.

    Signals:
        print_wanted: print this letter.
        came_out: a letter in doubt lies in the printer, or this one was printed elsewhere.
        posted: this letter has been posted.
        save_wanted: save its PDF outside the desk.
        look_wanted: show its pages.
    """

    print_wanted = Signal(object)
    came_out = Signal(object)
    posted = Signal(object)
    save_wanted = Signal(object)
    look_wanted = Signal(object)

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._zone = zone
        self._letters: tuple[WaitingLetter, ...] = ()
        self._today: date | None = None
        self._shown = AT_ONCE
        self._rows: dict[str, PrintRow] = {}
        self._headings: list[Label] = []
        self._printing = self._acting = True
        self._place = QVBoxLayout()
        self._place.setSpacing(0)
        self._more = Button(kind="link")
        self._more.clicked.connect(self._show_more)
        self._more.hide()
        self.setLayout(column(self._place, row(self._more, None)))

    def rows(self) -> tuple[PrintRow, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows.values())

    def row_of(self, letter_id: str) -> PrintRow | None:
        """The row of a letter; None if it is not shown."""
        return self._rows.get(letter_id)

    def headings(self) -> tuple[str, ...]:
        """The headings from top to bottom."""
        return tuple(heading.text() for heading in self._headings)

    def more_button(self) -> Button:
        """The button that shows further rows."""
        return self._more

    def show_letters(self, letters: Sequence[WaitingLetter], today: date) -> None:
        """Show these letters; a row that stays is not made anew."""
        self._letters, self._today = tuple(letters), today
        self._lay_out()

    def show_letter(self, letter: WaitingLetter) -> None:
        """Show one letter as it stands now, in its place."""
        self._letters = tuple(letter if one.letter_id == letter.letter_id else one for one in self._letters)
        known = self._rows.get(letter.letter_id)
        if known is not None:
            known.show_letter(letter)
            known.allow(printing=self._printing, acting=self._acting)
            self._level()

    def allow(self, *, printing: bool, acting: bool) -> None:
        """Switch the rows' buttons on or off."""
        self._printing, self._acting = printing, acting
        for known in self._rows.values():
            known.allow(printing=printing, acting=acting)

    def retranslate(self) -> None:
        """Word the headings anew; each row words itself."""
        self._lay_out()

    def _show_more(self) -> None:
        first_new = self._shown
        self._shown += AT_ONCE
        self._lay_out()
        rows = self.rows()
        if first_new < len(rows):
            rows[first_new].action_button().setFocus()

    def _lay_out(self) -> None:
        shown = self._letters[: self._shown]
        self._take_out({letter.letter_id for letter in shown})
        rows: dict[str, PrintRow] = {}
        for group, members in groupby(shown, key=_group):
            is_printed, paper, packed = group
            together = list(members)
            whole = sum(_group(one) == group for one in self._letters)
            state = self.tr("printed, to post") if is_printed else self.tr("to print")
            if not together[0].way.is_posted:
                state = ""
            letters = plural(whole, self.tr("1 letter"), self.tr("{number} letters"))
            sheet = "" if paper is Paper.A4 else self.tr("on US Letter paper")
            self._head(dates.joined(said(packed), state, letters, sheet))
            if not together[0].way.is_posted:
                self._place.addWidget(Para(said(how_it_goes(together[0])), size=typeface.SMALL, ink="soft"))
            for letter in together:
                rows[letter.letter_id] = self._row(letter)
                self._place.addWidget(rows[letter.letter_id])
        self._rows = rows
        self._level()
        hidden = len(self._letters) - len(shown)
        self._more.setVisible(hidden > 0)
        self._more.setText(self.tr("Show {number} more of {hidden}").format(number=min(AT_ONCE, hidden), hidden=hidden))

    def _level(self) -> None:
        """Rows have different links; their columns stand below each other all the same."""
        widest = max((known.links_width() for known in self._rows.values()), default=0)
        for known in self._rows.values():
            known.set_links_width(widest)

    def _row(self, letter: WaitingLetter) -> PrintRow:
        known = self._rows.get(letter.letter_id)
        if known is None:
            known = PrintRow(letter, self._zone, self._today)
            known.print_wanted.connect(self.print_wanted)
            known.came_out.connect(self.came_out)
            known.posted.connect(self.posted)
            known.save_wanted.connect(self.save_wanted)
            known.look_wanted.connect(self.look_wanted)
        known.show_letter(letter)
        known.allow(printing=self._printing, acting=self._acting)
        return known

    def _take_out(self, staying: set[str]) -> None:
        """Empty the place; rows that stay are put in again, the others go."""
        while (item := self._place.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and not (isinstance(widget, PrintRow) and widget.letter.letter_id in staying):
                widget.hide()
                widget.deleteLater()
        self._headings = []

    def _head(self, words: str) -> None:
        heading = Label(words, size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute")
        heading.setContentsMargins(0, 12, 0, 2)
        self._headings.append(heading)
        self._place.addWidget(heading)


def _group(letter: WaitingLetter) -> tuple[bool, Paper, Wording]:
    """What lies in one tray; what no postman can deliver is one group, printed or not."""
    return letter.is_to_post, letter.paper if letter.way.is_posted else Paper.A4, packed_in(letter)
