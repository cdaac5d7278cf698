"""Leaving covers the desk at once, seals the drafts, empties the clipboard, and waits for a letter in the printer."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts import clipboard
from qv_desk.gui.start.leaving import Leaving, close_everything
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame import drafts

Run = Callable[[Callable[[], object]], object]


def test_every_window_dialog_and_menu_is_closed(qtbot: QtBot) -> None:
    window, second = QWidget(), QWidget()
    dialog, box, menu = QDialog(window), QMessageBox(window), QMenu(window)
    menu.addAction("Columns")
    for widget in (window, second):
        qtbot.addWidget(widget)
        widget.show()
    refused: list[int] = []
    dialog.finished.connect(refused.append)
    dialog.open()
    box.open()
    menu.popup(window.pos())

    close_everything()

    assert not any(widget.isVisible() for widget in (window, second, dialog, box, menu))
    assert refused == [QDialog.DialogCode.Rejected.value]


def test_what_is_half_written_is_kept_though_its_dialog_is_closed(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = QDialog(window)
    dialog.finished.connect(lambda: workplace.drafts.drop("form"))
    dialog.open()
    workplace.drafts.keep("form", {"line": "half"})
    clipboard.copy("4F7K-22QX")
    gone: list[str] = []

    Leaving(workplace, lambda: gone.append("gone")).begin()

    assert gone == ["gone"]
    assert QGuiApplication.clipboard().text() == ""
    assert run_on_store(lambda: drafts.read(workplace.desk, "form")) == {"line": "half"}


def test_a_letter_in_the_printer_is_waited_for(workplace: Workplace) -> None:
    letter, gone, told = QObject(), [], []
    workplace.hold(letter)
    workplace.leaving.connect(lambda: told.append("begin no more"))

    leaving = Leaving(workplace, lambda: gone.append("gone"))
    leaving.begin()
    assert told == ["begin no more"]
    assert not gone

    workplace.release(letter)
    workplace.release(letter)
    assert gone == ["gone"]


def test_it_is_not_waited_for_without_end(qtbot: QtBot, workplace: Workplace) -> None:
    letter, gone = QObject(), []
    workplace.hold(letter)
    Leaving(workplace, lambda: gone.append("gone"), patience_ms=50).begin()
    qtbot.waitUntil(lambda: gone == ["gone"])


@pytest.mark.usefixtures("workplace")
def test_nothing_open_is_no_fault() -> None:
    close_everything()
