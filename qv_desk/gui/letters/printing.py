"""Paper: the letters' own PDF to CUPS, or its pages drawn on a QPrinter; one letter after the other.

A letter is never printed by half: stopping waits for the letter that is under way, and so does locking the desk. Only a
printer that stands still is not waited for; its job is taken back. What came out is noted at once, letter by letter, so
that a jam or a power cut loses no count; a letter that may not be printed here is passed over, and the run goes on.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from qv_desk.errors import AccessError, DeskError, DeviceError, GateError, InputError
from qv_desk.gui.work.aside import Aside
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import print_cups, print_letters, to_printer
from qv_desk.services.post.on_its_way import WaitingLetter

DPI = 300
"""Sharp enough for paper; a page is 25 megabytes of pixels on its way, not more."""

MakePrinter = Callable[[str], QPrinter]


def printer_by_name(name: str) -> QPrinter:
    """The system's printer with this name, set to A4 without margins of its own."""
    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def print_pages(content: bytes, printer: QPrinter, report: Callable[[int, int], None]) -> int:
    """Draw the pages of a PDF on a printer; to be called off the window's thread.

    Args:
        content: the PDF.
        printer: where to draw; the caller has set paper and resolution.
        report: told how many pages are done, and of how many.

    Returns:
        how many pages were printed.

    Raises:
        DeviceError: ``printer_refused`` if the printer takes no page.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    count: int = document.pageCount()
    if count:
        printer.setPageSize(QPageSize(document.pagePointSize(0), QPageSize.Unit.Point))  # A4 or US Letter, as it is set
    painter = QPainter()
    if not count or not painter.begin(printer):
        raise DeviceError("printer_refused", printer=printer.printerName())
    try:
        for page in range(count):
            report(page, count)
            if page and not printer.newPage():
                raise DeviceError("printer_refused", printer=printer.printerName())
            paper = printer.paperRect(QPrinter.Unit.DevicePixel)
            size = QSizeF(document.pagePointSize(page)) * (printer.resolution() / 72.0)
            painter.drawImage(QRectF(paper.topLeft(), size), document.render(page, size.toSize()))
        report(count, count)
    finally:
        painter.end()
        document.close()
    return count


class PrintRun(QObject):
    """Prints letters one after the other.

    Args:
        workplace: the desk and the store thread.
        letters: which, in this order.
        printer: the name of the printer.
        by_cups: whether CUPS takes the letters' own PDF; else Qt draws the pages.
        again: print also what may have come out already; somebody has looked.
        make_printer: makes the printer for Qt.
        parent: with it the run ends.

    Signals:
        begun: a ``WaitingLetter`` is being printed.
        page_done: pages done, of how many.
        stands: the printer does not go on; the run waits, and can be stopped.
        printed: a ``WaitingLetter`` came out, and the store says so.
        skipped: a ``WaitingLetter`` that may not be printed here, and the ``DeskError`` that says why; the run goes on.
        failed: a ``DeskError``; the run ends.
        ended: how many letters came out.
    """

    begun = Signal(object)
    page_done = Signal(int, int)
    stands = Signal()
    printed = Signal(object)
    skipped = Signal(object, object)
    failed = Signal(object)
    ended = Signal(int)

    def __init__(
        self,
        workplace: Workplace,
        letters: Sequence[WaitingLetter],
        printer: str,
        *,
        by_cups: bool,
        again: bool = False,
        make_printer: MakePrinter = printer_by_name,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._waiting = list(letters)
        self._printer = printer
        self._by_cups = by_cups
        self._again = again
        self._make_printer = make_printer
        self._done = 0
        self._stopping = False
        self._aside = Aside(workplace.jobs.trouble.emit, self)
        workplace.leaving.connect(self.stop)

    def start(self) -> None:
        """Begin with the first letter."""
        if self._stopping or not self._waiting:
            self._end()
            return
        self._workplace.hold(self)
        letter = self._waiting.pop(0)
        desk = self._workplace.desk
        self.begun.emit(letter)
        self._workplace.jobs.ask(
            self,
            lambda: to_printer.hand_over(desk, letter.letter_id, self._printer, again=self._again),
            lambda content: self._put_on_paper(letter, content),
            failed=lambda error: self._refused(letter, error),
        )

    def stop(self) -> None:
        """Stop after the letter that is under way; a job that stands still is taken back."""
        self._stopping = True

    def _put_on_paper(self, letter: WaitingLetter, content: bytes) -> None:
        """Off the window's thread, and off the store's: a printer that stands still keeps nobody from working."""
        name, make = self._printer, self._make_printer
        stands, page_done = self._aside.telling(self.stands.emit), self._aside.telling(self.page_done.emit)

        def by_cups() -> object:
            title = letter.reference or letter.letter_id
            return print_cups.paper(content, title, name, letter.paper, stopped=lambda: self._stopping, stands=stands)

        def by_qt() -> object:
            return print_pages(content, make(name), page_done)

        self._aside.run(
            by_cups if self._by_cups else by_qt,
            lambda _paper: self._note(letter),
            lambda error: self._note_failure(letter, error),
        )

    def _note(self, letter: WaitingLetter) -> None:
        desk = self._workplace.desk
        self._workplace.jobs.change(
            self,
            lambda: print_letters.mark_printed(desk, letter.letter_id),
            lambda _nothing: self._came_out(letter),
            case_id=letter.case_id,
            failed=lambda error: self._refused(letter, error),
        )

    def _note_failure(self, letter: WaitingLetter, error: DeskError) -> None:
        desk, may_be_out = self._workplace.desk, error.code in print_cups.LEAVE_A_DOUBT
        self._workplace.jobs.change(
            self,
            lambda: print_letters.mark_failed(desk, letter.letter_id, may_be_out=may_be_out),
            failed=lambda _second: None,  # what the printer said is shown; that it could not be noted adds nothing
            after=lambda: self._give_up(error),
        )

    def _came_out(self, letter: WaitingLetter) -> None:
        self._done += 1
        self.printed.emit(letter)
        self.start()

    def _refused(self, letter: WaitingLetter, error: DeskError) -> None:
        """Go on with the next letter where only this one cannot be printed; a disk that fails ends the run."""
        if isinstance(error, AccessError | GateError | InputError):
            self.skipped.emit(letter, error)
            self.start()
        else:
            self._give_up(error)

    def _give_up(self, error: DeskError) -> None:
        self.failed.emit(error)
        self._end()

    def _end(self) -> None:
        self._workplace.release(self)
        self.ended.emit(self._done)
