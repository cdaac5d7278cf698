"""The test sheet: shown as it will print, for either paper, and sent to a printer or saved."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, Signal
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QComboBox, QFileDialog, QMenu, QWidget

from qv_desk.domain.letters.layout import Paper
from qv_desk.errors import DeskError
from qv_desk.gui.letters.printing import DPI, MakePrinter, print_pages, printer_by_name
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.pdf_page_list import PdfPageList
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import screen_language
from qv_desk.gui.work.aside import Aside
from qv_desk.gui.work.titled_page import heading
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.office import office_sheet

_HEIGHT: Final = 520
_NARROWEST: Final = 320


class SheetPanel(View):
    """A section of the office's page.

    Args:
        work: desk, store thread and the ways out.
        make_printer: the printer of a name.

    Signals:
        shown: the sheet shows the office as it is.
        refused: something could not be done.
    """

    shown = Signal()
    refused = Signal(object)

    def __init__(
        self, work: Workplace, parent: QWidget | None = None, *, make_printer: MakePrinter = printer_by_name
    ) -> None:
        super().__init__(parent, ground=None)
        self._work, self._make_printer = work, make_printer
        self._content = b""
        self._aside = Aside(work.jobs.trouble.emit, self)
        self._head, self._words = heading(), Para()
        self.print_button, self.save_button = Button(kind="plain", icon="printer"), Button(kind="plain", icon="save")
        self.print_button.setEnabled(False)
        self.paper = QComboBox()
        self._paper_label = small("", self.paper)
        self.page = PdfPageList()
        self.page.setMinimumSize(_NARROWEST, _HEIGHT)
        self.paper.currentIndexChanged.connect(self.refresh)
        self.print_button.clicked.connect(self._ask_printer)
        self.save_button.clicked.connect(self._ask_where)
        whole = column(
            self._head, 4, self._words, 12,
            row(self._paper_label, self.paper, None, gap=12), 8,
            row(self.print_button, self.save_button, None, gap=8), 12, self.page,
        )  # fmt: skip
        whole.setStretchFactor(self.page, 1)
        self.setLayout(whole)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the section."""
        self._head.setText(self.tr("Test sheet for envelopes"))
        self._words.setText(
            self.tr("Print it at 100 %, fold it, and hold it in the envelope: the whole address, and nothing else.")
        )
        self.print_button.setText(self.tr("Print …"))
        self.save_button.setText(self.tr("Save …"))
        self._paper_label.setText(self.tr("Sheet"))
        self.paper.setAccessibleName(self.tr("Sheet of the test"))
        refill(self.paper, [(Paper.A4.value, self.tr("A4")), (Paper.US_LETTER.value, self.tr("US Letter"))])

    def refresh(self) -> None:
        """Ask for the sheet as letters are laid out now."""
        desk, paper, language = self._work.desk, self._paper(), screen_language()
        self._work.jobs.ask(
            self, lambda: office_sheet.trial_sheet(desk, paper, language), self._show, failed=self.refused.emit
        )

    def save(self, path: Path) -> None:
        """Save the sheet."""
        desk, paper, language = self._work.desk, self._paper(), screen_language()
        self._work.jobs.ask(
            self,
            lambda: office_sheet.save_trial_sheet(desk, paper, language, path),
            lambda _none: self._work.said.emit(self.tr("Saved {file}.").format(file=path.name)),
            failed=self.refused.emit,
        )

    def print_on(self, printer: QPrinter) -> None:
        """Print the sheet that is shown, unscaled, as letters are printed."""
        content = self._content
        printer.setResolution(DPI)
        printer.setFullPage(True)
        self.print_button.setEnabled(False)
        self._aside.run(lambda: print_pages(content, printer, lambda _done, _count: None), self._printed, self._failed)

    def _show(self, content: bytes) -> None:
        self._content = content
        self.page.show_pdf(content)
        self.print_button.setEnabled(not self._aside.is_busy)
        self.shown.emit()

    def _printed(self, _pages: int) -> None:
        self.print_button.setEnabled(True)
        self._work.said.emit(self.tr("The test sheet is in the printer."))

    def _failed(self, error: DeskError) -> None:
        self.print_button.setEnabled(True)
        self.refused.emit(error)

    def _paper(self) -> Paper:
        return Paper(chosen(self.paper))

    def _ask_printer(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        names = QPrinterInfo.availablePrinterNames()
        for name in names:
            menu.addAction(name, partial(self._print_by, name))
        if not names:
            menu.addAction(self.tr("No printer found")).setEnabled(False)
        menu.popup(self.print_button.mapToGlobal(self.print_button.rect().bottomLeft()))

    def _print_by(self, name: str) -> None:
        self.print_on(self._make_printer(name))

    def _ask_where(self) -> None:
        name = QDir.home().filePath(f"test-sheet-{self._paper().value.replace('_', '-')}.pdf")
        path, _kind = QFileDialog.getSaveFileName(self.window(), self.tr("Save the test sheet"), name, "*.pdf")
        if path:
            self.save(Path(path))
