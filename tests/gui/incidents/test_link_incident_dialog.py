"""A case is linked to an open incident from its menu, to each one once, and a wrong link is taken away."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.gui.case import case_menu
from qv_desk.gui.incidents.link_incident_dialog import LinkIncidentDialog
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import incidents
from tests.gui.case_work import CaseWork
from tests.gui.incidents.incident_work import entered

Run = Callable[[Callable[[], object]], object]


def test_a_case_is_linked_once_and_a_link_is_taken_away(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    incident, case = work.on_store(lambda: entered(workplace.desk)), work.opened()
    assert "incident" in {action.code for action in case_menu.offered(workplace)}
    dialog = LinkIncidentDialog(workplace, case)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.incident.count() == 2)
    assert dialog.act.reason() == "Off until an open incident is chosen."
    choose(dialog.incident, incident.entry_id)
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()
    assert work.on_store(lambda: incidents.of_case(workplace.desk, case.case_id)) == (incident,)

    again = LinkIncidentDialog(workplace, case)
    again.open()
    qtbot.waitUntil(again.known.isVisible)
    assert again.incident.count() == 1
    assert again.act.reason() == "Off: no other incident is open. One is entered in the place Incidents."

    away = again.findChild(Button, incident.entry_id)
    assert away is not None
    away.click()
    qtbot.waitUntil(lambda: again.incident.count() == 2)
    assert not again.known.isVisible()
    assert work.on_store(lambda: incidents.of_case(workplace.desk, case.case_id)) == ()
    again.reject()
