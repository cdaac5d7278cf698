"""A file past its years is asked for by one person and purged by another."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.keeping.purge import PurgeState
from qv_desk.domain.terms.party import Party
from qv_desk.gui.keeping.keeping_page import KeepingPage
from qv_desk.gui.keeping.purge_dialogs import AskPurgeDialog, CarryOutDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.disposal import purge
from qv_desk.services.sample import demo_work
from tests.gui.case_work import CaseWork, second_supervisor

RunOnStore = Callable[[Callable[[], object]], object]
LATER = timedelta(days=6 * 366)


def test_a_file_past_its_years_goes_by_two_people(
    qtbot: QtBot,
    work: Workplace,
    run_on_store: RunOnStore,
    moment: list[timedelta],
    tmp_path: Path,
    shown: Callable[[Workplace], KeepingPage],
) -> None:
    case = CaseWork(work.desk, run_on_store).opened(data_subject=Party("Nobody Else", ("1 Quay",), country="IE"))
    run_on_store(lambda: demo_work.finish(work.desk, case.case_id, tmp_path / "letters", second_supervisor(work.desk)))
    moment[0] = LATER
    page = shown(work)
    (line,) = [each for each in page.file_rows() if each.line.reference == case.reference]
    assert not page.ask_button.button.isEnabled()
    line.box.click()
    assert page.ask_button.button.isEnabled()
    qtbot.mouseClick(page.ask_button.button, Qt.MouseButton.LeftButton)
    dialog = page.window().findChildren(AskPurgeDialog)[0]
    assert dialog.act.reason()
    qtbot.keyClicks(dialog.reason, "yearly purge")
    with qtbot.waitSignal(page.shown, timeout=20_000):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    assert len(page.purge_rows()) == 1
    assert not page.purge_rows()[0].carry_out_button.isVisible()  # not by whoever asked

    other = Workplace(second_supervisor(work.desk), work.jobs, work.memory)
    page = shown(other)
    qtbot.mouseClick(page.purge_rows()[0].carry_out_button, Qt.MouseButton.LeftButton)
    last = page.window().findChildren(CarryOutDialog)[0]
    assert case.reference in last.hint.text()
    with qtbot.waitSignal(last.purged, timeout=60_000):
        qtbot.mouseClick(last.act.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.purge_rows()[0].stand.purge.state is PurgeState.DONE, timeout=20_000)
    assert page.notice.isVisible()
    assert not page.purge_rows()[0].certificate_button.isHidden()
    done = run_on_store(lambda: purge.all_purges(work.desk))
    assert isinstance(done, tuple)
    assert done[0].gone == (case.reference,)
