"""Card and panel follow the report by themselves."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.gui.case.minors.minor_deeds import FREEZE
from qv_desk.gui.case.minors.minor_dialog import MinorDialog
from qv_desk.gui.case.minors.minor_view import MinorView
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import minors
from tests.gui.case_work import CaseWork, show_in_window
from tests.gui.minor_report import MinorWork

Run = Callable[[Callable[[], object]], object]


def test_it_follows_what_is_recorded(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in()
    view = MinorView(workplace.desk, workplace.jobs, case.case_id)
    window = show_in_window(qtbot, view)
    qtbot.waitUntil(lambda: view.outline() is not None, timeout=10_000)
    assert view.first_focus() is view.card.act.button
    view.record(FREEZE)
    dialogs = window.findChildren(MinorDialog)
    assert len(dialogs) == 1
    dialogs[0].reject()
    work.frozen(case)
    workplace.jobs.changed.emit(case.case_id)
    qtbot.waitUntil(lambda: view.card.title() == "Find out whether the person is under age", timeout=10_000)
    window.close()


def test_where_the_next_step_waits_for_the_file_asking_for_it_is_the_filled_button(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    work = MinorWork(workplace.desk, run_on_store)
    case = work.taken_in()
    work.deleted(case)
    desk = workplace.desk
    run_on_store(lambda: minors.look_for_consent(desk, case.case_id, is_found=False, how="mailbox", at=desk.now()))
    view = MinorView(desk, workplace.jobs, case.case_id)
    window = show_in_window(qtbot, view)
    qtbot.waitUntil(lambda: view.outline() is not None, timeout=10_000)
    assert not view.card.act.button.isEnabled()
    assert view.card.act.reason() == "Off until the file is open for you."
    assert view.panel.open_button.property("kind") == "filled"
    assert view.first_focus() is view.panel.open_button
    window.close()


def test_an_ordinary_case_is_said_to_be_none(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = CaseWork(workplace.desk, run_on_store).opened()
    view = MinorView(workplace.desk, workplace.jobs, case.case_id)
    qtbot.addWidget(view)
    qtbot.waitUntil(lambda: view.notice.code() == "minor_no_report", timeout=10_000)
