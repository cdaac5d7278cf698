"""The print room: letters to print, letters to post, and what to do when the printer jams."""

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from qv_desk.gui.letters import print_room_words
from qv_desk.gui.letters.letter_look import LetterLook
from qv_desk.gui.letters.posted_list import PostedList
from qv_desk.gui.letters.print_help import PrintHelp
from qv_desk.gui.letters.print_posting import Posting
from qv_desk.gui.letters.print_progress import PrintProgress
from qv_desk.gui.letters.print_row import PrintRow
from qv_desk.gui.letters.print_rows import PrintRows
from qv_desk.gui.letters.printer_choice import PrinterChoice
from qv_desk.gui.letters.printing import MakePrinter, printer_by_name
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import column, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.save_copy import ask_where
from qv_desk.gui.parts.view import View
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import print_letters
from qv_desk.services.post.on_its_way import PostedLetter, WaitingLetter

_FIELD_HEIGHT = 32
_LOOK_AGAIN_MS = 30_000
"""How soon the print room sees a letter that an officer issued at another window."""


class PrintRoomView(View):
    """Letters on their way to the post.

    Args:
        workplace: the desk, the store thread and the ways out.
        make_printer: makes a printer that Qt draws on, from its name.
    """

    def __init__(
        self, workplace: Workplace, make_printer: MakePrinter = printer_by_name, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._letters: tuple[WaitingLetter, ...] = ()
        self._is_marking = False
        load("print_room_view", self)
        self._title = child(self, Label, "title_label")
        wear(self._title, typeface.TITLE, typeface.SEMIBOLD)
        self._hint = child(self, Para, "hint_para")
        for name in ("printer_label", "day_label", "carrier_label"):
            wear(child(self, Label, name), typeface.SMALL, typeface.MEDIUM)
        self._print_all = child(self, Button, "print_all_button")
        self._print_all.set_kind("filled")
        self._print_all.set_icon("printer")
        self._print_all.clicked.connect(self.print_all)
        self._printer = child(self, QComboBox, "printer_combo")
        self._printers = PrinterChoice(self._printer, workplace.jobs.trouble.emit, self)
        self._printer.currentIndexChanged.connect(self._allow)
        self._day = DateField(workplace.desk.today)
        child(self, QVBoxLayout, "day_layout").addWidget(self._day)
        for field in (self._printer, self._day, child(self, QLineEdit, "carrier_edit")):
            field.setFixedHeight(_FIELD_HEIGHT)
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._build_posting()
        self._build_rows()
        self._progress = PrintProgress(
            workplace,
            make_printer,
            self._rows,
            child(self, Button, "stop_button"),
            child(self, QProgressBar, "progress"),
            self._notice,
            self,
        )
        child(self, Button, "stop_button").set_icon("pause")
        self._progress.begun.connect(self._allow)
        self._progress.printed.connect(self._show_printed)
        self._progress.ended.connect(self.refresh)
        self._help = PrintHelp(self)
        workplace.jobs.changed.connect(self._refresh_after_change)
        again = QTimer(self)
        again.setInterval(_LOOK_AGAIN_MS)
        again.timeout.connect(self._look_again)
        again.start()
        self.retranslate()
        self._printers.find(self._show_printers, self._notice.show_error)
        self.refresh()

    def _build_posting(self) -> None:
        self._posting = Posting(self._workplace, self._day, child(self, QLineEdit, "carrier_edit"), self)
        self._posting.failed.connect(self._notice.show_error)
        self._posting.saved.connect(lambda words: self._notice.show_words(words, tone="tint"))
        self._posting.begun.connect(lambda: self._mark(is_marking=True))
        self._posting.ended.connect(lambda: self._mark(is_marking=False))
        self._post_all = child(self, Button, "post_all_button")
        self._post_all.set_icon("posted")
        self._post_all.clicked.connect(self.post_all)
        self._cover = child(self, Button, "cover_button")
        self._cover.set_kind("quiet")
        self._cover.clicked.connect(self._posting.save_cover_sheet)
        listed = child(self, Button, "list_button")
        listed.set_kind("quiet")
        listed.clicked.connect(self._posting.save_posting_list)

    def _build_rows(self) -> None:
        content = QWidget()
        self._rows = PrintRows(self._workplace.desk.zone)
        self._rows.print_wanted.connect(lambda letter: self._begin((letter,), again=True))
        self._rows.came_out.connect(self._note_printed)
        self._rows.posted.connect(self._posting.mark)
        self._rows.save_wanted.connect(self._save)
        self._rows.look_wanted.connect(self._look)
        self._empty = Para(ink="mute")
        self._posted = PostedList()
        content.setLayout(column(self._rows, self._empty, self._posted, None))
        child(self, QVBoxLayout, "rows_layout").addWidget(scrolled(content))

    def retranslate(self) -> None:
        """Word the room."""
        self._printer.setAccessibleName(self.tr("Printer"))
        self._day.setAccessibleName(self.tr("Posted on"))
        carrier = child(self, QLineEdit, "carrier_edit")
        carrier.setAccessibleName(self.tr("Carrier’s number, if registered"))
        carrier.setPlaceholderText("RR 123 456 785 CN")
        child(self, QProgressBar, "progress").setAccessibleName(self.tr("Printing"))
        self._empty.setText(
            self.tr("No letter waits. A letter comes here when an officer issues it on the letter desk of a case.")
        )
        self._help.retranslate()
        self._show_printers()
        self._show_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room to the names and days where it is narrow; the guide and the notice of a jam say the rest."""
        super().resizeEvent(event)
        self._help.fit(event.size().width())

    def first_focus(self) -> QWidget | None:
        """The button that prints all, or the first row's."""
        if self._print_all.isEnabled() and self._print_all.isVisible():
            return self._print_all
        return next((row.action_button() for row in self._rows.rows()), self._printer)

    def rows(self) -> tuple[PrintRow, ...]:
        """The rows from top to bottom."""
        return self._rows.rows()

    def list(self) -> PrintRows:
        """The rows with their headings."""
        return self._rows

    def day_field(self) -> DateField:
        """The day that *Mark as posted* writes down."""
        return self._day

    def notice(self) -> Notice:
        """What could not be done."""
        return self._notice

    def posted(self) -> PostedList:
        """What was posted today."""
        return self._posted

    def refresh(self) -> None:
        """Ask what waits, and what was posted today."""
        desk = self._workplace.desk
        self._workplace.jobs.ask(
            self,
            lambda: (print_letters.waiting(desk), print_letters.posted_on(desk, desk.today)),
            self._show,
            failed=self._notice.show_error,
        )

    def _look_again(self) -> None:
        if self.isVisible() and not self._progress.is_running:
            self.refresh()

    def _refresh_after_change(self, _case_id: str) -> None:
        # A method, not a lambda: Qt lets go of it together with this page. While letters are printed or marked by the
        # hundred, each one tells of itself, and all are asked for at the end.
        if not (self._progress.is_running or self._is_marking):
            self.refresh()

    def print_all(self) -> None:
        """Print every letter that has not been printed, one after the other; those in doubt are looked at first."""
        self._begin(self._to_print())

    def post_all(self) -> None:
        """Mark every printed letter as posted on the day."""
        self._posting.mark_all(tuple(letter for letter in self._letters if letter.is_to_post))

    def _mark(self, *, is_marking: bool) -> None:
        self._is_marking = is_marking
        self._allow()
        if not is_marking:
            self.refresh()

    def _show(self, found: tuple[tuple[WaitingLetter, ...], tuple[PostedLetter, ...]]) -> None:
        self._letters, posted = found
        self._rows.show_letters(self._letters, self._workplace.desk.today)
        self._empty.setVisible(not self._letters)
        self._posted.show_letters(posted)
        self._show_title()
        self._show_doubts()
        self._allow()

    def _to_print(self) -> tuple[WaitingLetter, ...]:
        return tuple(letter for letter in self._letters if letter.is_to_print and not letter.may_be_in)

    def _show_doubts(self) -> None:
        doubts, how = print_room_words.doubts(self._letters)
        if doubts and not self._notice.text():
            self._notice.show_words(doubts, how)

    def _show_title(self) -> None:
        letters = self._letters
        self._title.setText(print_room_words.title(letters))
        self._hint.setText(print_room_words.hint(letters))
        self._print_all.setText(print_room_words.print_all(len(self._to_print())))
        self._post_all.setText(print_room_words.post_all(letters))

    def _show_printers(self) -> None:
        self._printers.retranslate()
        self._allow()

    def _allow(self) -> None:
        idle, has_printer = not (self._progress.is_running or self._is_marking), bool(self._printers.name())
        waiting = bool(self._to_print())
        self._print_all.setVisible(idle and waiting)
        self._print_all.setEnabled(has_printer)
        self._post_all.setVisible(any(letter.is_to_post for letter in self._letters))
        self._post_all.setEnabled(idle)
        self._cover.setEnabled(any(letter.way.is_posted for letter in self._letters))
        self._rows.allow(printing=idle and has_printer, acting=idle)
        if not has_printer and waiting and not self._notice.text():
            advice = self.tr(
                "Set one up in the system, or save the PDF, print it elsewhere and press Printed elsewhere."
            )
            if not self._workplace.desk.user.role.opens_cases:
                advice = self.tr("Set one up in the system, or ask an officer to print from another computer.")
            self._notice.show_words(self.tr("This computer knows no printer."), advice)

    def _begin(self, letters: tuple[WaitingLetter, ...], *, again: bool = False) -> None:
        printer = self._printers.name()
        if printer and letters and not (self._progress.is_running or self._is_marking):
            self._progress.begin(letters, printer, again=again)

    def _note_printed(self, letter: WaitingLetter) -> None:
        """Somebody has looked: it lies in the printer."""
        desk = self._workplace.desk
        self._notice.clear()
        self._workplace.jobs.change(
            self,
            lambda: print_letters.mark_printed(desk, letter.letter_id),
            case_id=letter.case_id,
            failed=self._notice.show_error,
        )

    def _show_printed(self, letter: WaitingLetter) -> None:
        now = replace(letter, printed_at=self._workplace.desk.moment, may_be_in="")
        self._letters = tuple(now if one.letter_id == now.letter_id else one for one in self._letters)
        self._rows.show_letter(now)

    def _look(self, letter: WaitingLetter) -> None:
        desk = self._workplace.desk
        self._workplace.jobs.ask(
            self,
            lambda: print_letters.pdf_bytes(desk, letter.letter_id),
            lambda content: LetterLook(letter.recipient, content, self.window()).open(),
            failed=self._notice.show_error,
        )

    def _save(self, letter: WaitingLetter) -> None:
        path = ask_where(self, f"{letter.reference}-{letter.kind}.pdf")
        if path is None:
            return
        desk = self._workplace.desk
        self._workplace.jobs.change(
            self,
            lambda: print_letters.save_copy(desk, letter.letter_id, path),
            lambda _value: self._notice.show_words(
                self.tr("A copy was saved outside the desk; the journal says so."), tone="tint"
            ),
            case_id=letter.case_id,
            failed=self._notice.show_error,
        )
