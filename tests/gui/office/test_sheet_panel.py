"""The test sheet is printed unscaled, as letters are, and says when it could not be."""

from pathlib import Path

import pytest
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.layout import Paper
from qv_desk.gui.office.sheet_panel import SheetPanel
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace


def shown(qtbot: QtBot, work: Workplace) -> SheetPanel:
    panel = SheetPanel(work)
    qtbot.addWidget(panel)
    panel.show()
    assert not panel.print_button.isEnabled()
    with qtbot.waitSignal(panel.shown, timeout=20_000):
        panel.refresh()
    return panel


def on_file(path: Path) -> QPrinter:
    """Qt's own printer, with a file for paper."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.US_LETTER, (612, 792))])
def test_it_is_printed_at_its_true_size(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path, paper: Paper, size: tuple[int, int]
) -> None:
    panel = shown(qtbot, workplace)
    if paper is not Paper.A4:
        with qtbot.waitSignal(panel.shown, timeout=20_000):
            choose(panel.paper, paper.value)
    with qtbot.waitSignal(workplace.said, timeout=30_000) as said:
        panel.print_on(on_file(tmp_path / "out.pdf"))
    assert said.args == ["The test sheet is in the printer."]
    assert panel.print_button.isEnabled()
    printed = QPdfDocument()
    printed.load(str(tmp_path / "out.pdf"))
    points = printed.pagePointSize(0)
    assert (round(points.width()), round(points.height())) == size


def test_nothing_that_could_be_printed_is_said(qtbot: QtBot, workplace: Workplace, tmp_path: Path) -> None:
    panel = SheetPanel(workplace)
    qtbot.addWidget(panel)
    with qtbot.waitSignal(panel.refused, timeout=30_000) as refused:
        panel.print_on(on_file(tmp_path / "out.pdf"))
    assert refused.args is not None
    assert refused.args[0].code == "printer_refused"


def test_the_printers_are_offered_by_name(
    qtbot: QtBot, workplace: Workplace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Front office"]))
    made: list[str] = []

    def make_printer(name: str) -> QPrinter:
        made.append(name)
        return on_file(tmp_path / "out.pdf")

    panel = SheetPanel(workplace, make_printer=make_printer)
    qtbot.addWidget(panel)
    panel.show()
    with qtbot.waitSignal(panel.shown, timeout=20_000):
        panel.refresh()
    panel.print_button.click()
    (action,) = panel.findChildren(QMenu)[0].actions()
    assert action.text() == "Front office"
    with qtbot.waitSignal(workplace.said, timeout=30_000):
        action.trigger()
    assert made == ["Front office"]


def test_without_a_printer_the_menu_says_so(
    qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    panel = shown(qtbot, workplace)
    panel.print_button.click()
    (action,) = panel.findChildren(QMenu)[0].actions()
    assert action.text() == "No printer found"
    assert not action.isEnabled()
