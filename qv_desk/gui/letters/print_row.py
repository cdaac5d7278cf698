"""One letter on its way to the post: to whom, in what envelope, how far it is, and the one thing to do."""

from datetime import date, tzinfo

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qv_desk.domain.letters.letter_way import LetterWay
from qv_desk.gui.look import icons, typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.due_mark import DueState, ink_of
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.services.post.on_its_way import WaitingLetter, packed_in_short
from qv_desk.services.words.names import letter_kind_name

_WIDEST_ACTION = 124
"""All actions are as wide as the widest, so that the columns of all rows stand below each other."""
_LINK_HEIGHT = 22


class PrintRow(View):
    """One waiting letter.

    Args:
        letter: as it waits.
        zone: the office's zone.
        today: the present day at the office; a letter that has to leave today says so.
        parent: Qt's owner.

    Signals:
        print_wanted: print this letter, or print it again.
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

    def __init__(
        self, letter: WaitingLetter, zone: tzinfo, today: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._letter = letter
        self._zone = zone
        self._today = today
        self._page: tuple[int, int] | None = None
        self._failed = False
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
        for label in (self._where, self._envelope):
            label.set_ink("mute")
        self._look = self._link("look_button", self.look_wanted)
        self._again = self._link("again_button", self.print_wanted)
        self._came_out = self._link("came_out_button", self.came_out)
        self._save = self._link("save_button", self.save_wanted)
        self._save.setVisible(bool(letter.case_id))
        self._action = child(self, Button, "action_button")
        self._action.setMinimumWidth(_WIDEST_ACTION)
        self._action.clicked.connect(self._act)
        self.retranslate()

    def _link(self, name: str, wanted: SignalInstance) -> Button:
        link = child(self, Button, name)
        link.set_kind("link")
        link.setFont(typeface.face(typeface.SMALL, typeface.MEDIUM))
        link.setFixedHeight(_LINK_HEIGHT)
        link.clicked.connect(lambda: wanted.emit(self._letter))
        return link

    @property
    def letter(self) -> WaitingLetter:
        """The letter of this row."""
        return self._letter

    def action_button(self) -> Button:
        """The one thing to do."""
        return self._action

    def links_width(self) -> int:
        """Pixels that the links of this row need."""
        links = child(self, QHBoxLayout, "links_layout")
        links.invalidate()  # a hidden row hears nothing of its links
        return links.minimumSize().width()

    def set_links_width(self, width: int) -> None:
        """Give the column of the links this least width, so that the columns of all rows stand below each other."""
        self._state.setMinimumWidth(width)

    def show_letter(self, letter: WaitingLetter) -> None:
        """Show the letter as it stands now."""
        if letter == self._letter and self._page is None:
            return
        self._letter, self._page, self._failed = letter, None, False
        self.retranslate()

    def show_printing(self, done: int, total: int) -> None:
        """Show that it is coming out of the printer."""
        self._page, self._failed = (done, total), False
        self.retranslate()

    def show_failed(self) -> None:
        """Show that it was not printed; the others may have been."""
        self._page, self._failed = None, True
        self.retranslate()

    def allow(self, *, printing: bool, acting: bool) -> None:
        """Switch the buttons on or off: there may be no printer, or a print run is under way."""
        self._action.setEnabled(acting if self._can_leave() else printing)
        self._again.setEnabled(printing)
        self._came_out.setEnabled(acting)
        self._save.setEnabled(acting)

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
        besides = plural(letter.enclosures, self.tr("1 enclosure"), self.tr("{number} enclosures"))
        # The envelope stands in the heading above; where there is room for it, here too.
        packed = self.tr("e-mail draft saved") if letter.is_mailed else said(packed_in_short(letter))
        self._envelope.setText(dates.joined(pages, besides if letter.enclosures else "", packed))
        state = self._due()
        self._state.setText(self._state_words(state))
        in_doubt = bool(letter.may_be_in) and self._page is None
        self._state.set_ink("brick" if self._failed or in_doubt else ink_of(state) if self._is_due(state) else "soft")
        printed = letter.printed_at is not None
        self._mark.setPixmap(icons.pixmap("check" if printed else "printer", 20, "accent" if printed else "mute"))
        again = self.tr("Print again"), self.tr("Print again: {name}")
        first = self.tr("Print"), self.tr("Print: {name}")
        post = self.tr("Mark as posted"), self.tr("Mark as posted: {name}")
        if letter.is_mailed or not letter.way.is_posted:
            post = self.tr("Mark as sent"), self.tr("Mark as sent: {name}")
        text, verb = again if letter.may_be_in else post if self._can_leave() else first
        self._action.setText(text)
        self._action.setAccessibleName(verb.format(name=letter.recipient))
        self._look.setText(self.tr("Look"))
        self._look.setAccessibleName(self.tr("Look at the letter: {name}").format(name=letter.recipient))
        beside = again if printed else first
        self._again.setText(beside[0])
        self._again.setAccessibleName(beside[1].format(name=letter.recipient))
        self._again.setVisible(self._can_leave())
        elsewhere = self.tr("Printed elsewhere"), self.tr("Printed elsewhere: {name}")
        out = (self.tr("It came out"), self.tr("It came out: {name}")) if letter.may_be_in else elsewhere
        self._came_out.setText(out[0])
        self._came_out.setAccessibleName(out[1].format(name=letter.recipient))
        self._came_out.setVisible(not self._can_leave())
        self._save.setAccessibleName(self.tr("Save the PDF: {name}").format(name=letter.recipient))
        self.setAccessibleName(f"{letter.recipient}, {self._state.text()}")

    def _due(self) -> DueState:
        """How near the day is by which it has to leave."""
        due = self._letter.due_on
        if due is None or self._today is None:
            return DueState.NONE
        if due < self._today:
            return DueState.OVERDUE
        return DueState.TODAY if due == self._today else DueState.FINE

    @staticmethod
    def _is_due(state: DueState) -> bool:
        return state in {DueState.OVERDUE, DueState.TODAY}

    def _state_words(self, state: DueState) -> str:
        if self._failed:
            return self.tr("not printed")
        if self._page is not None:
            return self.tr("page {page} of {pages}").format(
                page=min(self._page[0] + 1, self._page[1]), pages=self._page[1]
            )
        if self._letter.is_lost_sight_of:
            return self.tr("perhaps printed: look for it")
        if self._letter.may_be_in:
            return self.tr("may lie in {printer}: look").format(printer=self._letter.may_be_in)
        if self._is_due(state) or self._letter.printed_at is None:
            return self._due_words(state)
        return self.tr("printed {moment}").format(moment=dates.moment(self._letter.printed_at, self._zone))

    def _due_words(self, state: DueState) -> str:
        due = self._letter.due_on
        if due is None:
            return self.tr("waiting")
        if state is DueState.OVERDUE:
            return self.tr("should have left by {day}").format(day=dates.short_day(due))
        if state is DueState.TODAY:
            return self.tr("has to leave today")
        return self.tr("to leave by {day}").format(day=dates.short_day(due))

    def _can_leave(self) -> bool:
        """Whether what is left to do is to note its day: it was printed, needs no paper, or went by e-mail instead."""
        letter = self._letter
        needs_no_paper = letter.way is LetterWay.E_MAIL or letter.is_mailed
        return not letter.may_be_in and (letter.printed_at is not None or needs_no_paper)

    def _act(self) -> None:
        if self._can_leave():
            self.posted.emit(self._letter)
        else:
            self.print_wanted.emit(self._letter)
