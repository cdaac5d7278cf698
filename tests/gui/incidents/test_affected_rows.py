"""Somebody on an incident's list is settled by the buttons of their row; who may not, is offered none."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.incidents.affected_rows import AffectedRows
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import incidents
from tests.gui.case_work import CaseWork
from tests.gui.incidents.incident_work import entered

Run = Callable[[Callable[[], object]], object]


def words_of(rows: AffectedRows) -> list[str]:
    return [button.text() for button in rows.findChildren(Button) if button.isVisibleTo(rows)]


def test_told_or_not_to_be_reached_by_click_and_by_key(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    incident = work.on_store(lambda: entered(workplace.desk, "Ann Lee"))
    file = work.on_store(lambda: incidents.look_at_incident(workplace.desk, incident.entry_id))
    rows = AffectedRows()
    qtbot.addWidget(rows)
    settled: list[tuple[str, object]] = []
    rows.told.connect(lambda person: settled.append(("told", person)))
    rows.unreachable.connect(lambda person: settled.append(("unreachable", person)))
    rows.show_people(file, may_settle=True)
    rows.show()
    told, unreachable = rows.findChildren(Button)
    qtbot.mouseClick(told, Qt.MouseButton.LeftButton)
    qtbot.keyClick(unreachable, Qt.Key.Key_Space)
    assert settled == [("told", file.people[0]), ("unreachable", file.people[0])]
    assert told.accessibleName() == "Told … Ann Lee"

    rows.show_people(file, may_settle=False)
    qtbot.waitUntil(lambda: words_of(rows) == [])
