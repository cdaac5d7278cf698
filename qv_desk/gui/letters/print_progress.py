"""A print run as the print room shows it: how far it is, how to stop it, what stands in its way."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from qv_desk.errors import DeskError
from qv_desk.gui.letters.print_rows import PrintRows
from qv_desk.gui.letters.printing import MakePrinter, PrintRun
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.words.plural import plural
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post.on_its_way import WaitingLetter

CUPS = "cups:"
QT = "qt:"
"""Before a printer's name: who puts the letter on paper."""


class PrintProgress(QObject):
    """Starts a run, shows it, and says at its end what was not printed.

    Args:
        workplace: the desk and the store thread.
        make_printer: makes a printer that Qt draws on, from its name.
        rows: the rows that show their letter's own way.
        stop: the button that stops.
        bar: shows how many letters are through.
        notice: what has to be said.
        parent: the view; with it goes the run.

    Signals:
        begun: a run is under way.
        printed: a ``WaitingLetter`` came out.
        ended: the run is over.
    """

    begun = Signal()
    printed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        workplace: Workplace,
        make_printer: MakePrinter,
        rows: PrintRows,
        stop: Button,
        bar: QProgressBar,
        notice: Notice,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._make_printer = make_printer
        self._rows = rows
        self._stop, self._bar, self._notice = stop, bar, notice
        self._run: PrintRun | None = None
        self._printing: WaitingLetter | None = None
        self._skipped = 0
        stop.clicked.connect(self._stop_run)
        stop.hide()
        bar.hide()

    @property
    def is_running(self) -> bool:
        """Whether letters are being printed."""
        return self._run is not None

    def begin(self, letters: Sequence[WaitingLetter], printer: str, *, again: bool = False) -> None:
        """Print these letters, one after the other.

        Args:
            letters: which, in this order.
            printer: a name behind ``CUPS`` or ``QT``.
            again: print also what may have come out already.
        """
        self._notice.clear()
        self._skipped = 0
        run = PrintRun(
            self._workplace,
            letters,
            printer.removeprefix(CUPS).removeprefix(QT),
            by_cups=printer.startswith(CUPS),
            again=again,
            make_printer=self._make_printer,
            parent=self,
        )
        self._run = run
        self._bar.setRange(0, len(letters))
        self._bar.setValue(0)
        self._bar.show()
        self._stop.setText(self.tr("Stop after this letter") if len(letters) > 1 else self.tr("Stop"))
        self._stop.show()
        self._stop.setEnabled(True)
        run.begun.connect(self._show_begun)
        run.page_done.connect(self._show_page)
        run.stands.connect(self._show_standing)
        run.printed.connect(self._show_printed)
        run.skipped.connect(self._show_skipped)
        run.failed.connect(self._notice.show_error)
        run.ended.connect(self._end)
        self.begun.emit()
        run.start()

    def _stop_run(self) -> None:
        if self._run is not None:
            self._run.stop()
            self._stop.setEnabled(False)

    def _show_begun(self, letter: WaitingLetter) -> None:
        self._printing = letter
        self._show_page(0, letter.pages)

    def _show_page(self, done: int, total: int) -> None:
        if self._printing is None or self._run is None:
            return
        row = self._rows.row_of(self._printing.letter_id)
        if row is not None:
            row.show_printing(done, total)

    def _show_printed(self, letter: WaitingLetter) -> None:
        self._bar.setValue(self._bar.value() + 1)
        self._printing = None
        self.printed.emit(letter)

    def _show_skipped(self, letter: WaitingLetter, error: DeskError) -> None:
        """Say what kept one letter from the printer; the others go on."""
        self._bar.setValue(self._bar.value() + 1)
        self._printing = None
        self._skipped += 1
        self._notice.show_error(error)
        row = self._rows.row_of(letter.letter_id)
        if row is not None:
            row.show_failed()

    def _show_standing(self) -> None:
        self._notice.show_words(
            self.tr("The printer does not go on."),
            self.tr(
                "Put it right and the letter prints on. Or press Stop: the job is taken back, and the letter waits."
            ),
        )

    def _end(self, count: int) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        self._bar.hide()
        self._stop.hide()
        if self._skipped and count:
            self._notice.show_words(
                plural(
                    self._skipped,
                    self.tr("1 letter was not printed here; the others came out."),
                    self.tr("{number} letters were not printed here; the others came out."),
                ),
                self.tr(
                    "They are children’s letters that nobody opened for you, or were posted or taken back meanwhile. "
                    "What still waits is printed by whoever may."
                ),
            )
        self.ended.emit()
