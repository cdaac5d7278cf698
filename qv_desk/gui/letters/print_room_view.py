"""The print room: letters to print, letters to post, and what to do when the printer jams."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QComboBox, QProgressBar, QVBoxLayout, QWidget

from qv_desk.errors import DeskError
from qv_desk.gui.letters.posted_list import PostedList
from qv_desk.gui.letters.print_row import PrintRow
from qv_desk.gui.letters.printing import MakePrinter, PrintRun, printer_by_name
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import clear, column, scrolled, stand_on
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.save_copy import ask_where
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.work.aside import Aside
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters import print_letters
from qv_desk.services.letters.print_letters import PostedLetter, WaitingLetter

_CUPS = "cups:"
_QT = "qt:"
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
        self._make_printer = make_printer
        self._letters: tuple[WaitingLetter, ...] = ()
        self._rows: dict[str, PrintRow] = {}
        self._run: PrintRun | None = None
        self._printing: WaitingLetter | None = None
        self._cups: tuple[str, ...] = ()
        self._aside = Aside(workplace.jobs.trouble.emit, self)
        load("print_room_view", self)
        self._title = child(self, Label, "title_label")
        wear(self._title, typeface.TITLE, typeface.SEMIBOLD)
        self._hint = child(self, Para, "hint_para")
        for name in ("printer_label", "day_label"):
            wear(child(self, Label, name), typeface.SMALL, typeface.MEDIUM)
        self._print_all = child(self, Button, "print_all_button")
        self._print_all.set_kind("filled")
        self._print_all.set_icon("printer")
        self._print_all.clicked.connect(self.print_all)
        self._stop = child(self, Button, "stop_button")
        self._stop.set_icon("pause")
        self._stop.clicked.connect(self._stop_run)
        self._stop.hide()
        self._progress = child(self, QProgressBar, "progress")
        self._progress.hide()
        self._printer = child(self, QComboBox, "printer_combo")
        self._printer.currentIndexChanged.connect(self._allow)
        self._day = DateField(workplace.desk.today)
        child(self, QVBoxLayout, "day_layout").addWidget(self._day)
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._build_rows()
        self._build_help()
        workplace.jobs.changed.connect(self._refresh_after_change)
        again = QTimer(self)
        again.setInterval(_LOOK_AGAIN_MS)
        again.timeout.connect(self._look_again)
        again.start()
        self.retranslate()
        self._find_printers()
        self.refresh()

    def _build_rows(self) -> None:
        content = QWidget()
        self._place = column()
        self._empty = Para(ink="mute")
        self._posted = PostedList()
        content.setLayout(column(self._place, self._empty, self._posted, None))
        child(self, QVBoxLayout, "rows_layout").addWidget(scrolled(content))

    def _build_help(self) -> None:
        stand_on(child(self, QWidget, "help_pane"), "list")
        for name in ("jam_heading", "envelope_heading"):
            heading = child(self, Para, name)
            wear(heading, typeface.HEADING, typeface.SEMIBOLD)
            heading.set_ink("text")

    def retranslate(self) -> None:
        """Word the room."""
        self._printer.setAccessibleName(self.tr("Printer"))
        self._day.setAccessibleName(self.tr("Posted on"))
        self._progress.setAccessibleName(self.tr("Printing"))
        self._empty.setText(
            self.tr("No letter waits. A letter comes here when an officer issues it on the letter desk of a case.")
        )
        texts = {
            "jam_heading": self.tr("If the printer jams"),
            "jam_1": self.tr("1. Leave this window open. Nothing is lost: the desk knows which letters came out."),
            "jam_2": self.tr("2. Take the paper out. Put spoiled sheets in the shredder, not in the bin."),
            "jam_3": self.tr("3. Press Print once more. The whole letter prints again, never half."),
            "envelope_heading": self.tr("Before you close an envelope"),
            "envelope_1": self.tr("The name in the window is the name in the list."),
            "envelope_2": self.tr("Count the sheets."),
            "envelope_3": self.tr("Then press Mark as posted; the clock of the case stops on that day."),
        }
        for name, text in texts.items():
            child(self, Para, name).setText(text)
        self._show_printers()
        self._show_title()

    def first_focus(self) -> QWidget | None:
        """The button that prints all, or the first row's."""
        if self._print_all.isEnabled() and self._print_all.isVisible():
            return self._print_all
        return next((row.action_button() for row in self._rows.values()), self._printer)

    def rows(self) -> tuple[PrintRow, ...]:
        """The rows from top to bottom."""
        return tuple(self._rows.values())

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
            lambda: (print_letters.waiting(desk), print_letters.posted_today(desk)),
            self._show,
            failed=self._notice.show_error,
        )

    def _look_again(self) -> None:
        if self.isVisible() and self._run is None:
            self.refresh()

    def _refresh_after_change(self, _case_id: str) -> None:
        # A method, not a lambda: Qt lets go of it together with this page.
        self.refresh()

    def print_all(self) -> None:
        """Print every letter that has not been printed, one after the other."""
        self._begin(tuple(letter for letter in self._letters if letter.printed_at is None))

    def _show(self, found: tuple[tuple[WaitingLetter, ...], tuple[PostedLetter, ...]]) -> None:
        letters, posted = found
        self._letters = letters
        if list(self._rows) != [letter.letter_id for letter in letters]:
            clear(self._place)
            self._rows = {letter.letter_id: PrintRow(letter, self._workplace.desk.zone) for letter in letters}
            for row in self._rows.values():
                row.print_wanted.connect(lambda letter: self._begin((letter,)))
                row.posted.connect(self._mark_posted)
                row.save_wanted.connect(self._save)
                self._place.addWidget(row)
        for letter in letters:
            self._rows[letter.letter_id].show_letter(letter)
        self._empty.setVisible(not letters)
        self._posted.show_letters(posted)
        self._show_title()
        self._allow()

    def _show_title(self) -> None:
        waiting = sum(letter.printed_at is None for letter in self._letters)
        printed = len(self._letters) - waiting
        self._title.setText(
            plural(waiting, self.tr("1 letter to print"), self.tr("{number} letters to print"))
            if waiting
            else self.tr("Nothing to print")
        )
        pages = sum(letter.pages for letter in self._letters if letter.printed_at is None)
        sheets = plural(pages, self.tr("1 page"), self.tr("{number} pages")) if waiting else ""
        post = plural(printed, self.tr("1 printed letter to post"), self.tr("{number} printed letters to post"))
        self._hint.setText(dates.joined(sheets, post if printed else "", self.tr("A4 plain, one-sided")))
        self._print_all.setText(plural(waiting, self.tr("Print it"), self.tr("Print all {number}")))

    def _find_printers(self) -> None:
        def found(names: tuple[str, ...]) -> None:
            self._cups = names
            self._show_printers()

        self._aside.run(print_letters.cups_printers, found, self._notice.show_error)

    def _show_printers(self) -> None:
        if self._cups:
            entries = [(f"{_CUPS}{name}", name) for name in self._cups]
        else:
            entries = [(f"{_QT}{name}", name) for name in QPrinterInfo.availablePrinterNames()]
        refill(self._printer, entries or [("", self.tr("No printer found"))])
        self._allow()

    def _allow(self) -> None:
        idle, has_printer = self._run is None, bool(chosen(self._printer))
        waiting = any(letter.printed_at is None for letter in self._letters)
        self._print_all.setVisible(idle and waiting)
        self._print_all.setEnabled(has_printer)
        for row in self._rows.values():
            row.allow(acting=idle and (has_printer or row.letter.printed_at is not None), saving=idle)
        if not has_printer and waiting and not self._notice.text():
            advice = self.tr(
                "Set one up in the system, or save the PDF and print it elsewhere; then mark the letter as posted."
            )
            if not self._workplace.desk.user.role.opens_cases:
                advice = self.tr("Set one up in the system, or ask an officer to print from another computer.")
            self._notice.show_words(self.tr("This computer knows no printer."), advice)

    def _begin(self, letters: tuple[WaitingLetter, ...]) -> None:
        code = chosen(self._printer)
        if not code or not letters or self._run is not None:
            return
        self._notice.clear()
        run = PrintRun(
            self._workplace,
            letters,
            code.removeprefix(_CUPS).removeprefix(_QT),
            by_cups=code.startswith(_CUPS),
            make_printer=self._make_printer,
            parent=self,
        )
        self._run = run
        self._progress.setRange(0, len(letters))
        self._progress.setValue(0)
        self._progress.show()
        self._stop.setVisible(len(letters) > 1)
        self._stop.setEnabled(True)
        run.begun.connect(self._show_begun)
        run.page_done.connect(self._show_page, Qt.ConnectionType.QueuedConnection)
        run.printed.connect(lambda _letter: self._progress.setValue(self._progress.value() + 1))
        run.failed.connect(self._show_failed)
        run.ended.connect(self._end_run)
        self._allow()
        run.start()

    def _show_begun(self, letter: WaitingLetter) -> None:
        self._printing = letter
        self._show_page(0, letter.pages)

    def _show_page(self, done: int, total: int) -> None:
        if self._printing is None or self._run is None:
            return
        row = self._rows.get(self._printing.letter_id)
        if row is not None:
            row.show_printing(done, total)

    def _show_failed(self, error: DeskError) -> None:
        self._notice.show_error(error)

    def _stop_run(self) -> None:
        if self._run is not None:
            self._run.stop()
            self._stop.setEnabled(False)

    def _end_run(self, _count: int) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        self._progress.hide()
        self._stop.hide()
        self.refresh()

    def _mark_posted(self, letter: WaitingLetter) -> None:
        desk, day = self._workplace.desk, self._day.day()
        self._workplace.jobs.change(
            self,
            lambda: print_letters.mark_posted(desk, letter.letter_id, day),
            lambda _nothing: self._workplace.said.emit(
                self.tr("Posted: {name}, {day}.").format(name=letter.recipient, day=dates.short_day(day))
            ),
            case_id=letter.case_id,
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
