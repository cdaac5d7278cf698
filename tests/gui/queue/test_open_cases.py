"""A few case pages stay alive; the one left longest ago goes first, and an erased one at once."""

from pytestqt.qtbot import QtBot

from qv_desk.gui.case.case_view import CaseView as CasePage
from qv_desk.gui.queue.open_cases import OpenCases
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review


def test_pages_are_kept_and_the_oldest_goes(qtbot: QtBot, workplace: Workplace) -> None:
    kept = OpenCases(workplace, CasePage)
    qtbot.addWidget(kept)
    found: list[str] = []
    workplace.jobs.ask(
        kept,
        lambda: [row.summary.case_id for row in review.page(workplace.desk, review.CaseView.ALL).rows][:5],
        found.extend,
    )
    qtbot.waitUntil(lambda: len(found) == 5)

    first = kept.show_case(found[0])
    for case_id in found[1:4]:
        kept.show_case(case_id)
    assert kept.show_case(found[0], "clocks") is first
    assert first.current_tab() == "clocks"

    kept.show_case(found[4])
    assert kept.page(found[0]) is first
    assert kept.page(found[1]) is None

    with qtbot.waitSignal(kept.gone) as told:
        first.gone.emit()
    assert told.args == [found[0]]
    assert kept.page(found[0]) is None
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
