from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.letter_return import ReturnReason
from qv_desk.domain.letters.letter_withdrawal import WithdrawalReason
from qv_desk.gui.case import letters_tab
from qv_desk.gui.case.letters_tab import LettersTab
from qv_desk.gui.letters.letter_mail_dialog import LetterMailDialog
from qv_desk.gui.letters.mark_sent_dialog import MarkSentDialog
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.pdf_page_list import PdfPageList
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.letters import returned_mail
from qv_desk.services.post import mail_letter, print_letters, withdraw_letter
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def button(tab: LettersTab, text: str) -> Button:
    return next(each for each in tab.findChildren(Button) if each.text() == text)


def test_an_issued_letter_can_be_read_and_saved(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    tab = LettersTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    assert child(tab, Label, "heading").text() == "1 letter issued"
    pages = child(tab, PdfPageList, "")

    button(tab, "Read").click()
    qtbot.waitUntil(lambda: pages.page_count() > 0 and not pages.isHidden(), timeout=5_000)

    copy = tmp_path / "copy.pdf"
    monkeypatch.setattr(letters_tab, "ask_where", lambda *_: copy)
    with qtbot.waitSignal(workplace.jobs.changed):
        button(tab, "Save a copy …").click()
    assert copy.read_bytes().startswith(b"%PDF")
    assert "outside the desk" in child(tab, Notice, "").text()
    assert work.look(case).journal[-1].action == "document.exported"


def test_a_waiting_letter_leads_to_the_print_room(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    tab = LettersTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    assert child(tab, Label, "heading").text() == "No letter has been issued yet"
    assert tab.first_focus() is child(tab, Button, "prepare_button")

    work.issued(case)
    tab.show_file(work.look(case))
    with qtbot.waitSignal(tab.place_wanted) as wanted:
        way_on = tab.first_focus()
        assert isinstance(way_on, Button)
        assert way_on.text() == "Print and post …"
        way_on.click()

    assert wanted.args == ["post"]


def test_what_came_back_and_what_was_taken_back_is_said(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    case = work.ready_to_answer()
    letter = work.issued(case)
    work.on_store(lambda: print_letters.mark_printed(desk, letter.letter_id))
    work.on_store(lambda: print_letters.mark_posted(desk, letter.letter_id, desk.today, "RR 1 CN"))
    moved = ReturnReason.MOVED
    work.on_store(lambda: returned_mail.note_return(desk, case.case_id, letter.letter_id, on=desk.today, reason=moved))
    again = work.on_store(
        lambda: returned_mail.send_anew(desk, case.case_id, letter.letter_id, returned_mail.NewAddress(("1 Quay",)))
    )
    wrong = WithdrawalReason.WRONG_ADDRESS
    tab = LettersTab(desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    words = " ".join(label.text() for label in tab.findChildren(QLabel))
    for said in ("RR 1 CN", "came back", "moved away", "sent anew"):
        assert said in words
    work.on_store(
        lambda: withdraw_letter.withdraw(desk, case.case_id, again.letter_id, reason=wrong, because="no such quay")
    )
    tab.show_file(work.look(case))
    words = " ".join(label.text() for label in tab.findChildren(QLabel))
    assert "taken back: the address is wrong" in words
    assert "no such quay" in words
    assert work.look(case).case.left_undone, "the first letter waits for somebody again"


def test_a_posted_letter_is_saved_marked_as_a_copy(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    case = work.ready_to_answer()
    letter = work.issued(case)
    work.on_store(lambda: print_letters.mark_printed(desk, letter.letter_id))
    work.on_store(lambda: print_letters.mark_posted(desk, letter.letter_id, desk.today))
    tab = LettersTab(desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    copy = tmp_path / "copy.pdf"
    monkeypatch.setattr(letters_tab, "ask_where", lambda *_: copy)
    with qtbot.waitSignal(workplace.jobs.changed):
        button(tab, "Save a copy …").click()
    assert "marked as a copy" in child(tab, Notice, "").text()
    assert work.look(case).journal[-1].action == "letter.copied"


def test_a_letter_can_go_into_the_mail_program(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    work.issued(case)
    tab = LettersTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    button(tab, "E-mail …").click()
    (dialog,) = tab.window().findChildren(LetterMailDialog)
    assert dialog.isVisible()
    dialog.close()


def test_a_letter_for_the_post_that_went_by_mail_is_noted_as_sent(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    case = work.ready_to_answer()
    letter = work.issued(case)
    tab = LettersTab(desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show_file(work.look(case))
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=5_000)
    assert not [each for each in tab.findChildren(Button) if each.text() == "Mark as sent …"], "it goes by post"

    draft = tmp_path / "letter.eml"
    work.on_store(lambda: mail_letter.save_draft(desk, case.case_id, letter.letter_id, draft, is_locked=False))
    tab.show_file(work.look(case))
    qtbot.waitUntil(lambda: any(each.text() == "Mark as sent …" for each in tab.findChildren(Button)), timeout=5_000)
    assert "not noted as sent yet" in " ".join(label.text() for label in tab.findChildren(QLabel))
    button(tab, "Mark as sent …").click()
    (dialog,) = tab.window().findChildren(MarkSentDialog)
    with qtbot.waitSignal(workplace.jobs.changed, timeout=10_000):
        dialog.act.button.click()

    sent = work.look(case)
    assert sent.case.correspondence[0].dispatched_on == desk.today
    tab.show_file(sent)
    assert "sent Mon 12 Oct" in " ".join(label.text() for label in tab.findChildren(QLabel))
