"""The case of a notice to a child shows how far it is while its file is shut, closes so, and opens by agreement."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.incident import AffectedRole
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.gui.case.case_view import CaseView
from qv_desk.gui.case.documents.open_notice_dialog import OpenNoticeDialog
from qv_desk.gui.case.documents.shut_notice_page import ShutNoticePage
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import approve, minors
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.post import print_letters
from tests.gui.case_work import CaseWork, second_supervisor, show_in_window
from tests.services.notices.told_children import told_children

Run = Callable[[Callable[[], object]], object]


def words(page: CaseView | ShutNoticePage) -> str:
    return " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_the_case_page_is_shut_until_a_second_person_agreed(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    told = work.on_store(lambda: told_children(desk))
    page = CaseView(workplace, told.guardian.case_id)
    window = show_in_window(qtbot, page)
    qtbot.waitUntil(lambda: bool(page.findChildren(ShutNoticePage)), timeout=10_000)
    (shut,) = page.findChildren(ShutNoticePage)
    qtbot.waitUntil(lambda: shut.outline() is not None, timeout=10_000)
    assert "Young" not in words(page)
    assert "Notice to a child's guardian" in words(page)
    for said in (told.guardian.reference, told.incident.number, "its letter names a child"):
        assert said in words(page)
    assert not shut.close_button.isVisible()
    assert page.first_focus() is shut.open_button
    page.set_back(True)
    assert shut.back.isVisible()

    shut.open_button.click()
    (dialog,) = window.findChildren(OpenNoticeDialog)
    dialog.reason.setPlainText("the guardian called")
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()
    qtbot.waitUntil(lambda: not shut.open_button.isVisible(), timeout=10_000)
    assert "waits for a supervisor" in words(page)

    (asked,) = work.on_store(lambda: desk.store.approvals.of(told.guardian.case_id))
    work.on_store(lambda: approve.grant(second_supervisor(desk), asked.approval_id))
    with qtbot.waitSignal(page.shown, timeout=10_000):
        workplace.jobs.changed.emit(told.guardian.case_id)
    assert "May Young" in words(page)
    assert not page.findChildren(ShutNoticePage) or not page.findChildren(ShutNoticePage)[0].isVisible()
    window.close()


def test_once_its_letter_is_posted_it_closes_unopened(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    told = work.on_store(lambda: told_children(desk))
    letter = told.child.correspondence[0].letter_id
    work.on_store(lambda: print_letters.mark_printed(desk, letter))
    work.on_store(lambda: print_letters.mark_posted(desk, letter, desk.today))
    page = ShutNoticePage(workplace, told.child.case_id)
    window = show_in_window(qtbot, page)
    qtbot.waitUntil(page.close_button.isVisible, timeout=10_000)
    assert page.first_focus() is page.close_button
    with qtbot.waitSignal(workplace.said, timeout=10_000) as heard:
        page.close_button.click()
    assert heard.args == [f"{told.child.reference} is closed."]
    assert work.on_store(lambda: desk.store.cases.get(told.child.case_id)).status is CaseStatus.CLOSED
    qtbot.waitUntil(lambda: not page.close_button.isVisible(), timeout=10_000)
    window.close()


def test_it_speaks_both_languages(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, language: ScreenLanguage
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    told = work.on_store(lambda: told_children(desk))
    page = ShutNoticePage(workplace, told.child.case_id)
    window = show_in_window(qtbot, page)
    qtbot.waitUntil(lambda: page.outline() is not None, timeout=10_000)
    assert "Print and post the letter" in words(page)
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: "寄出" in words(page), timeout=10_000)
    work.on_store(lambda: minors.ask_to_open(desk, told.child.case_id, reason="to look", hours=2))
    workplace.jobs.changed.emit(told.child.case_id)
    qtbot.waitUntil(lambda: not page.open_button.isVisible(), timeout=10_000)
    window.close()


def test_where_nobody_knows_whether_a_child_was_told_the_page_says_so(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk

    def unknown() -> str:
        case = told_children(desk).child
        after = replace(case, facts=(Notice(to=AffectedRole.UNKNOWN),), version=case.version + 1)
        return keep_case(desk, after, based_on=case.version, action="x").case_id

    page = ShutNoticePage(workplace, work.on_store(unknown))
    window = show_in_window(qtbot, page)
    qtbot.waitUntil(lambda: page.outline() is not None, timeout=10_000)
    assert "Notice of an incident, perhaps to a child" in words(page)
    assert "the list that said whether its letter names a child was purged" in words(page)
    assert "Young" not in words(page)
    window.close()
