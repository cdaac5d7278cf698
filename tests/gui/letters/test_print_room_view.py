import os
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from qv_desk.domain.clocks.event import EventKind
from qv_desk.gui.letters import print_posting, print_room_view
from qv_desk.gui.letters.letter_look import LetterLook
from qv_desk.gui.letters.print_room_view import PrintRoomView
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import chosen
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import amend
from qv_desk.services.post import mail_letter, print_cups, print_letters, to_printer
from qv_desk.services.post.handing import HandedLetters
from tests.gui.case_work import CaseWork
from tests.services.post.cups_tools import tools

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def make_printer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], QPrinter]:
    """A printer of Qt's own that prints into files; the one double here, for hardware that is missing."""
    monkeypatch.setattr(print_cups, "cups_printers", tuple)
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


def test_what_is_for_no_postman_is_not_counted_and_is_noted_as_sent(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, make_printer: Callable[[str], QPrinter]
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    person = replace(case.data_subject, postal_address=(), e_mail="rosa@example.org")
    case = work.on_store(lambda: amend.amend(workplace.desk, case.case_id, person, language=case.language))
    letter = work.issued(case)
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 1, timeout=5_000)
    assert child(room, Label, "title_label").text() == "Nothing to print"
    assert "1 letter is not for the post" in child(room, Para, "hint_para").text()
    assert room.list().headings() == ("no envelope: by e-mail, or handed over  ·  1 letter",)
    assert child(room, Button, "print_all_button").isHidden()
    assert child(room, Button, "post_all_button").isHidden()
    room.day_field().set_day(workplace.desk.today)
    qtbot.waitUntil(room.rows()[0].action_button().isEnabled, timeout=5_000)
    assert room.rows()[0].action_button().text() == "Mark as sent"
    with qtbot.waitSignal(workplace.jobs.changed):
        room.rows()[0].action_button().click()
    moved = work.on_store(lambda: workplace.desk.store.cases.get(case.case_id))
    assert next(one for one in moved.correspondence if one.letter_id == letter.letter_id).dispatched_on is not None


def test_a_letter_for_the_post_that_went_by_mail_is_noted_as_sent(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, make_printer: Callable[[str], QPrinter], tmp_path: Path
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    case = work.ready_to_answer()
    letter = work.issued(case)
    draft = tmp_path / "letter.eml"
    work.on_store(lambda: mail_letter.save_draft(desk, case.case_id, letter.letter_id, draft, is_locked=True))
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 1, timeout=5_000)
    assert room.rows()[0].action_button().text() == "Mark as sent"
    room.day_field().set_day(desk.today)
    with qtbot.waitSignal(workplace.said, timeout=10_000) as said:
        room.rows()[0].action_button().click()
    assert said.args == ["Sent: Martha Quinn, Mon 12 Oct."]
    moved = work.look(case).case
    assert moved.correspondence[0].dispatched_on == desk.today
    assert any(event.kind is EventKind.ANSWERED for event in moved.events)


def test_what_was_printed_elsewhere_is_noted_and_then_posted(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, make_printer: Callable[[str], QPrinter]
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    work.issued(work.ready_to_answer())
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 1, timeout=5_000)
    child(room.rows()[0], Button, "came_out_button").click()
    qtbot.waitUntil(lambda: room.rows()[0].action_button().text() == "Mark as posted", timeout=5_000)


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
    monkeypatch.setattr(print_cups, "cups_printers", tuple)
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


def test_all_printed_letters_are_posted_by_one_press_and_a_registered_one_by_its_number(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, make_printer: Callable[[str], QPrinter]
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    letters = [work.issued(work.ready_to_answer()) for _ in range(3)]
    for letter in letters:
        work.on_store(lambda letter=letter: print_letters.mark_printed(workplace.desk, letter.letter_id))
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 3, timeout=5_000)
    button = child(room, Button, "post_all_button")
    assert button.text().strip() == "Mark all 3 printed as posted"
    room.day_field().set_day(workplace.desk.today)
    child(room, QLineEdit, "carrier_edit").setText("RR 123 456 785 CN")

    registered = room.rows()[0].letter.letter_id
    room.rows()[0].action_button().click()
    qtbot.waitUntil(lambda: len(room.rows()) == 2, timeout=5_000)
    assert child(room, QLineEdit, "carrier_edit").text() == ""
    button.click()
    qtbot.waitUntil(lambda: not room.rows(), timeout=10_000)

    posted = work.on_store(lambda: print_letters.posted_on(workplace.desk, workplace.desk.today))
    assert {one.letter_id: one.carrier_number for one in posted}[registered] == "RR 123 456 785 CN"
    assert len(posted) == 3
    assert any("RR 123 456 785 CN" in line for line in room.posted().lines())


def test_a_letter_is_looked_at_before_it_is_printed(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, make_printer: Callable[[str], QPrinter]
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    work.issued(work.ready_to_answer())
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 1, timeout=5_000)

    child(room.rows()[0], Button, "look_button").click()

    qtbot.waitUntil(lambda: bool(room.findChildren(LetterLook)), timeout=5_000)
    room.findChildren(LetterLook)[0].close_button.click()


def test_what_is_printed_prints_again_only_when_asked(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, make_printer: Callable[[str], QPrinter], tmp_path: Path
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    letter = work.issued(work.ready_to_answer())
    work.on_store(lambda: print_letters.mark_printed(workplace.desk, letter.letter_id))
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 1, timeout=5_000)
    again = child(room.rows()[0], Button, "again_button")
    qtbot.waitUntil(again.isEnabled, timeout=5_000)
    room.print_all()
    assert not list(tmp_path.glob("*.pdf"))

    again.click()

    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("Office 2-*.pdf"))), timeout=10_000)
    qtbot.waitUntil(again.isEnabled, timeout=10_000)


def test_a_letter_that_was_cut_off_is_looked_for_before_it_is_printed_again(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, make_printer: Callable[[str], QPrinter]
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    cut_off = work.issued(work.ready_to_answer())
    work.issued(work.ready_to_answer())
    work.on_store(lambda: to_printer.hand_over(workplace.desk, cut_off.letter_id, "Office 2"))
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 2, timeout=5_000)
    qtbot.waitUntil(child(room, Button, "print_all_button").isEnabled, timeout=5_000)
    assert "may have come out" in room.notice().text()
    assert child(room, Button, "print_all_button").text().strip() == "Print it"

    room.print_all()
    qtbot.waitUntil(lambda: printed(room) == {False, True}, timeout=30_000)
    row = room.list().row_of(cut_off.letter_id)
    assert row is not None
    assert row.letter.printed_at is None
    qtbot.waitUntil(child(row, Button, "came_out_button").isEnabled, timeout=5_000)
    child(row, Button, "came_out_button").click()
    qtbot.waitUntil(lambda: printed(room) == {True}, timeout=30_000)


def test_what_the_print_room_lost_sight_of_is_looked_for(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, make_printer: Callable[[str], QPrinter]
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    letter = work.issued(work.ready_to_answer())
    work.on_store(lambda: HandedLetters(desk).note(letter.letter_id, ""))
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 1, timeout=5_000)
    qtbot.waitUntil(lambda: "What the print room noted was lost" in room.notice().text(), timeout=5_000)
    (row,) = room.rows()
    assert child(row, Label, "state_label").text() == "perhaps printed: look for it"
    child(row, Button, "came_out_button").click()
    qtbot.waitUntil(lambda: printed(room) == {True}, timeout=30_000)


def printed(room: PrintRoomView) -> set[bool]:
    return {row.letter.printed_at is not None for row in room.rows()}


def test_a_jam_is_said_and_stopping_takes_the_job_back(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, seconds in {"_LOOK_EVERY_S": 0.01, "_LAST_CHANCE_S": 0.05, "_STANDS_AFTER_S": 0.1}.items():
        monkeypatch.setattr(print_cups, name, seconds)
    cups = tmp_path / "cups"
    cups.mkdir()
    tools(cups, monkeypatch)
    (cups / "queue").touch()
    work = CaseWork(workplace.desk, run_on_store)
    for _ in range(2):
        work.issued(work.ready_to_answer())
    room = PrintRoomView(workplace)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 2, timeout=5_000)
    qtbot.waitUntil(lambda: child(room, QComboBox, "printer_combo").currentText() == "Office", timeout=5_000)

    room.print_all()
    qtbot.waitUntil(lambda: "does not go on" in room.notice().text(), timeout=10_000)
    child(room, Button, "stop_button").click()

    qtbot.waitUntil(lambda: room.notice().code() == "printing_stopped", timeout=10_000)
    assert (cups / "cancelled").exists()
    assert [row.letter.printed_at for row in room.rows()] == [None, None]
    qtbot.waitUntil(lambda: not child(room, Button, "print_all_button").isHidden(), timeout=5_000)
    room.print_all()
    qtbot.waitUntil(lambda: all(row.letter.printed_at for row in room.rows()), timeout=10_000)


def test_lists_are_saved_outside_the_desk(
    qtbot: QtBot,
    workplace: Workplace,
    run_on_store: Run,
    make_printer: Callable[[str], QPrinter],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    work.issued(work.ready_to_answer())
    room = PrintRoomView(workplace, make_printer)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 1, timeout=5_000)
    path = tmp_path / "list.pdf"
    monkeypatch.setattr(print_posting, "ask_where", lambda *_: path)

    child(room, Button, "list_button").click()
    qtbot.waitUntil(lambda: room.notice().code() == "nothing_to_list", timeout=5_000)
    child(room, Button, "cover_button").click()

    qtbot.waitUntil(lambda: "with 1 letter" in room.notice().text(), timeout=10_000)
    assert path.read_bytes().startswith(b"%PDF-")


@pytest.mark.printing
@pytest.mark.skipif("QV_DESK_TEST_PRINTER" not in os.environ, reason="no print queue is offered; see CONTRIBUTING.md")
def test_several_letters_come_out_of_a_true_queue(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    for _ in range(3):
        work.issued(work.ready_to_answer())
    room = PrintRoomView(workplace)
    qtbot.addWidget(room)
    qtbot.waitUntil(lambda: len(room.rows()) == 3, timeout=5_000)
    printer = os.environ["QV_DESK_TEST_PRINTER"]
    qtbot.waitUntil(lambda: chosen(child(room, QComboBox, "printer_combo")) == f"cups:{printer}", timeout=10_000)
    folder = Path(os.environ["QV_DESK_TEST_PRINTED"])
    before = set(folder.glob("*.pdf"))

    room.print_all()

    qtbot.waitUntil(lambda: all(row.letter.printed_at for row in room.rows()), timeout=60_000)
    papers = set(folder.glob("*.pdf")) - before
    assert len(papers) == 3
    for paper in papers:
        paper.unlink()
