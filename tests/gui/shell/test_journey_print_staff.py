"""Somebody of the print room at the window: letters to print and to post, and no way to a case, by whatever door."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from qv_desk.gui.letters.print_room_view import PrintRoomView
from qv_desk.gui.letters.print_row import PrintRow
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.memory import Memory
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.shell.command_palette import CommandPalette
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import outbox, print_cups
from tests.services.print_office import PrintOffice, a_request, issued, make_print_office

Run = Callable[[Callable[[], object]], object]


@pytest.fixture(scope="module")
def _first_office(tmp_path_factory: pytest.TempPathFactory) -> PrintOffice:
    """An office with two letters in its outbox."""
    office = make_print_office(tmp_path_factory.mktemp("first") / "desk")
    desk = office.officers_desk()
    for name in ("Zoë Sample", "Jan Sample"):
        issued(desk, a_request(desk, name))
    outbox.sync(desk)
    desk.close()
    return office


@pytest.fixture
def office(_first_office: PrintOffice, tmp_path: Path) -> PrintOffice:
    copy = shutil.copytree(_first_office.folder, tmp_path / "desk", ignore=shutil.ignore_patterns("ballast*"))
    return replace(_first_office, folder=copy)


@pytest.fixture
def troubles() -> list[object]:
    """What no page took care of."""
    return []


@pytest.fixture
def look(language: ScreenLanguage, theme: Theme) -> tuple[ScreenLanguage, Theme]:
    return language, theme


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], QPrinter]:
    """A printer of Qt's own that prints into files; the double for hardware that is missing."""
    monkeypatch.setattr(print_cups, "cups_printers", tuple)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office 2"])

    def make(name: str) -> QPrinter:
        paper = QPrinter(QPrinter.PrinterMode.HighResolution)
        paper.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        paper.setOutputFileName(str(tmp_path / f"{name}.pdf"))
        paper.setResolution(100)
        return paper

    return make


@pytest.fixture
def window(
    qtbot: QtBot,
    office: PrintOffice,
    jobs: Jobs,
    memory: Memory,
    look: tuple[ScreenLanguage, Theme],
    run_on_store: Run,
    troubles: list[object],
    printer: Callable[[str], QPrinter],
) -> Iterator[MainWindow]:
    """The window of Sun Li."""
    desk = run_on_store(office.print_desk)
    assert isinstance(desk, Desk)
    jobs.trouble.connect(troubles.append)
    memory.keep("window/place", "all")
    made = MainWindow(Workplace(desk, jobs, memory), PLACES, DeskDoors(), *look)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    settle(qtbot, made)
    room_of(made)._progress._make_printer = printer
    yield made
    jobs.close(desk.close)


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.workplace.jobs.is_idle, timeout=10_000)
    QApplication.processEvents()


def room_of(window: MainWindow) -> PrintRoomView:
    room = window.findChild(PrintRoomView)
    assert isinstance(room, PrintRoomView)
    return room


def test_there_is_one_place_and_no_word_of_a_case(qtbot: QtBot, window: MainWindow) -> None:
    assert [place.code for place in window.places] == ["post"]
    assert window.windowTitle() == "Post to print – QV Desk"
    assert window.status.text() == "2 letters to post"
    qtbot.waitUntil(lambda: len(room_of(window).rows()) == 2, timeout=5_000)
    words = " ".join(label.text() for label in window.findChildren(Label) if label.isVisible())
    assert "Zoë Sample" in words
    assert "QV-2026" not in words
    assert "Acknowledgement" not in words
    assert not [row for row in window.findChildren(PrintRow) if child(row, Button, "save_button").isVisible()]


def test_no_door_leads_to_a_case(
    qtbot: QtBot, window: MainWindow, office: PrintOffice, troubles: list[object], tmp_path: Path
) -> None:
    window.go("all")
    window.go("today")
    for keys in (Qt.Key.Key_O, Qt.Key.Key_N, Qt.Key.Key_F, Qt.Key.Key_P):
        qtbot.keyClick(window, keys, Qt.KeyboardModifier.ControlModifier)
    work = window.workplace
    work.case_wanted.emit("c-1", "")
    work.own_window_wanted.emit("c-1")
    work.intake_wanted.emit([])
    work.new_case_wanted.emit()
    work.place_wanted.emit("mine")
    mail = tmp_path / "a.eml"
    mail.write_bytes(b"Subject: x\n\nhello")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(mail))])
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, dropped, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    settle(qtbot, window)

    assert not enter.isAccepted()
    assert not window.acceptDrops()
    assert window.place is not None
    assert window.place.code == "post"
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert not troubles
    assert not denied(qtbot, window, office)


def test_the_palette_knows_places_and_commands_alone(
    qtbot: QtBot, window: MainWindow, office: PrintOffice, troubles: list[object]
) -> None:
    window.search("Sample")
    (palette,) = window.findChildren(CommandPalette)
    qtbot.wait(200)
    settle(qtbot, window)
    assert palette.hits.model().rowCount() == 0
    palette.field.clear()
    offered = {palette.hits.model().index(row, 0).data() for row in range(palette.hits.model().rowCount())}
    assert "Post to print" in offered
    assert "Lock the desk" in offered
    assert not offered & {"All cases", "Today", "New case by hand", "Open message files", "Filter the list"}
    palette.close()
    settle(qtbot, window)
    assert not troubles
    assert not denied(qtbot, window, office)


def test_letters_are_printed_and_posted_there(
    qtbot: QtBot, window: MainWindow, office: PrintOffice, troubles: list[object]
) -> None:
    room = room_of(window)
    qtbot.waitUntil(lambda: len(room.rows()) == 2, timeout=5_000)
    qtbot.mouseClick(child(room, Button, "print_all_button"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: all(row.letter.printed_at is not None for row in room.rows()), timeout=30_000)
    qtbot.waitUntil(room.rows()[0].action_button().isEnabled, timeout=5_000)
    posted = room.rows()[0].letter.recipient
    qtbot.mouseClick(room.rows()[0].action_button(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(room.rows()) == 1, timeout=5_000)
    settle(qtbot, window)
    assert room.posted().isVisible()
    assert [line.partition("  ·  ")[0] for line in room.posted().lines()] == [posted]
    assert window.status.text() == "1 letter to post"
    assert not troubles

    officer = office.officers_desk()
    assert outbox.sync(officer, patience_s=3) == outbox.SyncReport(printed=2, posted=1)
    officer.close()


def test_the_words_follow_the_language(qtbot: QtBot, window: MainWindow, language: ScreenLanguage) -> None:
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: window.status.text() == "待寄 2 封", timeout=5_000)
    assert window.windowTitle() == "待打印信函 – QV Desk"
    assert window.top_bar.search.placeholderText() == "转到或执行命令"


def denied(qtbot: QtBot, window: MainWindow, office: PrintOffice) -> list[str]:
    """What the window asked for and was refused: nothing should have been asked."""
    settle(qtbot, window)
    officer = office.officers_desk()
    outbox.sync(officer, patience_s=3)
    found = [entry.object_id for entry in officer.store.journal.latest(50) if entry.action == "access.denied"]
    officer.close()
    return found
