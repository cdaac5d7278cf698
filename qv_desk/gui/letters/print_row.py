"""One letter on its way to the post: to whom, in what envelope, how far it is, and the one thing to do."""

from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.gui.look import icons, typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.services.letters.print_letters import WaitingLetter
from qv_desk.services.words.names import letter_kind_name

_SHEETS_IN_C5 = 6
_SMALLEST_LABEL = 40


class PrintRow(View):
    """One waiting letter.

    Signals:
        print_wanted: print this letter (again).
        posted: this letter has been posted.
        save_wanted: save its PDF outside the desk.
    """

    print_wanted = Signal(object)
    posted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, letter: WaitingLetter, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letter = letter
        self._zone = zone
        self._page: tuple[int, int] | None = None
        load("print_row", self)
        self._mark = child(self, Label, "mark")
        self._name = child(self, Label, "name_label")
        wear(self._name, typeface.HEADING, typeface.MEDIUM)
        self._where = child(self, Label, "where_label")
        wear(self._where, typeface.SMALL)
        self._kind = child(self, Label, "kind_label")
        self._envelope = child(self, Label, "envelope_label")
        wear(self._envelope, typeface.SMALL)
        self._state = child(self, Label, "state_label")
        for label in (self._name, self._where, self._kind, self._envelope, self._state):
            label.setMinimumWidth(_SMALLEST_LABEL)
        self._save = child(self, Button, "save_button")
        self._save.set_kind("link")
        self._save.setVisible(bool(letter.case_id))
        self._save.clicked.connect(lambda: self.save_wanted.emit(self._letter))
        self._action = child(self, Button, "action_button")
        self._action.clicked.connect(self._act)
        self.retranslate()

    @property
    def letter(self) -> WaitingLetter:
        """The letter of this row."""
        return self._letter

    def action_button(self) -> Button:
        """The one thing to do."""
        return self._action

    def show_letter(self, letter: WaitingLetter) -> None:
        """Show the letter as it stands now."""
        self._letter, self._page = letter, None
        self.retranslate()

    def show_printing(self, done: int, total: int) -> None:
        """Show that it is coming out of the printer."""
        self._page = (done, total)
        self.retranslate()

    def allow(self, *, acting: bool, saving: bool) -> None:
        """Switch the buttons on or off: there may be no printer, or a print run is under way."""
        self._action.setEnabled(acting)
        self._save.setEnabled(saving)

    def retranslate(self) -> None:
        """Word the row."""
        letter = self._letter
        country = said(letter.country) if letter.country is not None else self.tr("country not known")
        self._name.setText(letter.recipient)
        self._where.setText(dates.joined(country, letter.reference))
        # Printing staff are told nothing of the case, not even what the letter is about.
        self._kind.setText(said(letter_kind_name(letter.kind)) if letter.kind else "")
        self._kind.setVisible(bool(letter.kind))
        pages = plural(letter.pages, self.tr("1 page"), self.tr("{number} pages"))
        flat = letter.pages > _SHEETS_IN_C5
        self._envelope.setText(dates.joined(pages, self.tr("C4, flat") if flat else self.tr("C5, window")))
        self._state.setText(self._state_words())
        printed = letter.printed_at is not None
        self._mark.setPixmap(icons.pixmap("check" if printed else "printer", 20, "accent" if printed else "mute"))
        self._action.setText(self.tr("Mark as posted") if printed else self.tr("Print"))
        verb = self.tr("Mark as posted: {name}") if printed else self.tr("Print: {name}")
        self._action.setAccessibleName(verb.format(name=letter.recipient))
        self._save.setAccessibleName(self.tr("Save the PDF: {name}").format(name=letter.recipient))
        self.setAccessibleName(f"{letter.recipient}, {self._state.text()}")

    def _state_words(self) -> str:
        if self._page is not None:
            return self.tr("page {page} of {pages}").format(
                page=min(self._page[0] + 1, self._page[1]), pages=self._page[1]
            )
        if self._letter.printed_at is not None:
            return self.tr("printed {moment}").format(moment=dates.moment(self._letter.printed_at, self._zone))
        if self._letter.due_on is not None:
            return self.tr("to leave by {day}").format(day=dates.short_day(self._letter.due_on))
        return self.tr("waiting")

    def _act(self) -> None:
        if self._letter.printed_at is not None:
            self.posted.emit(self._letter)
        else:
            self.print_wanted.emit(self._letter)
