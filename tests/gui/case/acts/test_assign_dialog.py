"""A case is handed over in the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from pytestqt.qtbot import QtBot

from qv_desk.gui.case.acts.assign_dialog import AssignDialog
from qv_desk.gui.parts.choices import choose
from tests.gui.staffed_office import Sat

if TYPE_CHECKING:
    from qv_desk.gui.queue.queue_page import QueuePage


def test_somebody_else_takes_the_case(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    sat = sit("Lin Wei")
    page = cast("QueuePage", sat.page("all_open"))
    qtbot.waitUntil(lambda: page.rows().rowCount() > 0)
    workplace = sat.window.workplace
    found: list[object] = []
    case_id = page.rows().lines()[0].case_id
    workplace.jobs.ask(page, lambda: workplace.desk.store.cases.get(case_id), found.append)
    qtbot.waitUntil(lambda: bool(found))
    dialog = AssignDialog(workplace, found[0])  # type: ignore[arg-type] # the case
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.act.reason()
    qtbot.waitUntil(lambda: dialog.whom.count() > 1)
    names = [dialog.whom.itemText(place) for place in range(1, dialog.whom.count())]
    assert names == ["Chen Jing", "Ola Berg"]
    choose(dialog.whom, dialog.whom.itemData(2))
    with qtbot.waitSignals([dialog.accepted, workplace.said]):
        dialog.act.button.click()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
