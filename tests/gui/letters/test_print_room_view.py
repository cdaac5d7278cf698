from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot

from qv_desk.domain.clocks.event import EventKind
from qv_desk.gui.letters import print_room_view
from qv_desk.gui.letters.print_room_view import PrintRoomView
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters import print_letters
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def make_printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], QPrinter]:
    """A printer of Qt's own that prints into files; the one double here, for hardware that is missing."""
    monkeypatch.setattr(print_letters, "cups_printers", tuple)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office 2"])

    def make(name: str) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{name}-{len(list(tmp_path.glob('*.pdf')))}.pdf"))
        printer.setResolution(150)
        printer.setFullPage(True)
        return printer

    return make


def test_letters_are_printed_and_then_posted(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, make_printer: Callable[[str], QPrinter], tmp_path: Path
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 1, timeout=5_000)
    qtbot.waitUntil(child(room, Button, "print_all_button").isEnabled, timeout=5_000)
    assert child(room, Label, "title_label").text() == "1 letter to print"

    room.print_all()
    qtbot.waitUntil(lambda: room.rows()[0].letter.printed_at is not None, timeout=30_000)
    assert list(tmp_path.glob("Office 2-*.pdf"))
    room.day_field().set_day(workplace.desk.today)
    qtbot.waitUntil(room.rows()[0].action_button().isEnabled, timeout=5_000)
    room.rows()[0].action_button().click()
    qtbot.waitUntil(lambda: not room.rows(), timeout=10_000)

    moved = work.look(case).case
    assert moved.correspondence[0].dispatched_on == workplace.desk.today
    assert any(event.kind is EventKind.ANSWERED for event in moved.events)


def test_an_impossible_day_is_refused_in_place(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, make_printer: Callable[[str], QPrinter]
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    letter = work.issued(work.ready_to_answer())
    work.on_store(lambda: print_letters.mark_printed(workplace.desk, letter.letter_id))
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 1, timeout=5_000)
    room.day_field().set_day(workplace.desk.today + timedelta(days=2))

    room.rows()[0].action_button().click()

    qtbot.waitUntil(lambda: room.notice().code() == "dispatch_day_impossible", timeout=5_000)
    assert len(room.rows()) == 1


def test_without_a_printer_it_says_what_to_do(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(print_letters, "cups_printers", tuple)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    room = PrintRoomView(workplace)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: "no printer" in room.notice().text(), timeout=5_000)
    assert not room.rows()[0].action_button().isEnabled()

    copy = tmp_path / "copy.pdf"
    monkeypatch.setattr(print_room_view, "ask_where", lambda *_: copy)
    with qtbot.waitSignal(workplace.jobs.changed):
        child(room.rows()[0], Button, "save_button").click()

    assert copy.read_bytes().startswith(b"%PDF")
    assert work.look(case).journal[-1].action == "document.exported"


def test_an_empty_room_says_where_letters_come_from(
    qtbot: QtBot, workplace: Workplace, make_printer: Callable[[str], QPrinter]
) -> None:
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)

    qtbot.waitUntil(lambda: child(room, Label, "title_label").text() == "Nothing to print", timeout=5_000)

    assert child(room, Button, "print_all_button").isHidden()
