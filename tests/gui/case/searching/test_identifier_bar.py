"""What is searched by is listed; what was added can be taken away, the person's own details cannot."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.gui.case.searching.identifier_bar import IdentifierBar
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import search_data
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_only_what_was_added_can_be_taken_away(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(serial_numbers=("QV3-0042",))
    sheet = work.on_store(lambda: search_data.sheet(workplace.desk, case.case_id))
    bar = IdentifierBar()
    qtbot.addWidget(bar)
    bar.show_sheet(sheet, may_add=True)

    drops = [one for one in bar.findChildren(Button) if one.text() == "Take it away"]
    assert [one.accessibleName() for one in drops] == ["Search by QV3-0042 no longer"]
    with qtbot.waitSignal(bar.dropped) as dropped:
        drops[0].click()
    assert dropped.args == ["serial_number", "QV3-0042"]
    bar.value.setText(" martha_q ")
    with qtbot.waitSignal(bar.added) as added:
        bar.add_button.click()
    assert added.args == ["serial_number", "martha_q"]
