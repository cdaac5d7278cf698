"""The day on which a letter went by e-mail is written down; what cannot be is said in place."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from qv_desk.domain.clocks.event import EventKind
from qv_desk.gui.letters.mark_sent_dialog import MarkSentDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.post import mail_letter
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_the_day_stops_the_clocks_and_an_impossible_one_is_refused(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, tmp_path: Path
) -> None:
    work, desk = CaseWork(workplace.desk, run_on_store), workplace.desk
    case = work.ready_to_answer()
    letter = work.issued(case)
    draft = tmp_path / "letter.eml"
    work.on_store(lambda: mail_letter.save_draft(desk, case.case_id, letter.letter_id, draft, is_locked=True))
    dialog = MarkSentDialog(desk, workplace.jobs, case.case_id, letter)
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.focusWidget() is dialog.day
    dialog.day.set_day(desk.today + timedelta(days=2))
    dialog.act.button.click()
    qtbot.waitUntil(lambda: dialog.notice.text() != "", timeout=10_000)
    assert dialog.isVisible()

    dialog.day.set_day(desk.today)
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        dialog.act.button.click()
    moved = work.look(case).case
    assert moved.correspondence[0].dispatched_on == desk.today
    assert any(event.kind is EventKind.ANSWERED for event in moved.events)


def test_paper_that_nobody_printed_is_not_sent(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.ready_to_answer()
    letter = work.issued(case)
    dialog = MarkSentDialog(workplace.desk, workplace.jobs, case.case_id, letter)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.act.button.click()
    qtbot.waitUntil(lambda: dialog.notice.code() == "letter_not_printed", timeout=10_000)
