"""The printers of this computer, CUPS before Qt."""

import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from qv_desk.errors import DeskError
from qv_desk.gui.letters.printer_choice import PrinterChoice
from qv_desk.services.post import print_cups


@pytest.mark.parametrize(
    ("cups", "others", "name", "words"),
    [
        (("Office",), ["Other"], "cups:Office", "Office"),
        ((), ["Other"], "qt:Other", "Other"),
        ((), [], "", "No printer found"),
    ],
)
def test_what_there_is_can_be_chosen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, cups: tuple[str, ...], others: list[str], name: str, words: str
) -> None:
    monkeypatch.setattr(print_cups, "cups_printers", lambda: cups)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: others)
    box, found, failed = QComboBox(), [], list[DeskError]()
    qtbot.addWidget(box)
    choice = PrinterChoice(box, lambda _error: None, box)
    choice.find(lambda: found.append(None), failed.append)
    qtbot.waitUntil(lambda: bool(found), timeout=5_000)
    choice.retranslate()
    assert choice.name() == name
    assert box.currentText() == words
    assert not failed
