"""The small forms of an incident say why their button is off, and keep what is typed."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.incident import ToldState
from qv_desk.gui.incidents.incident_dialogs import AddAffectedDialog, EnterIncidentDialog, SettleAffectedDialog
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import affected, incidents
from tests.gui.case_work import CaseWork
from tests.gui.incidents.incident_work import entered

Run = Callable[[Callable[[], object]], object]


def test_an_incident_is_entered_with_a_few_words(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    dialog = EnterIncidentDialog(workplace)
    dialog.open()
    assert dialog.act.reason()
    dialog.title_edit.setText("A lost computer")
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()

    (line,) = work.on_store(lambda: incidents.incidents(workplace.desk))
    assert (line.incident.number, line.incident.words.title) == ("INC-2026-001", "A lost computer")


def test_a_child_comes_with_the_guardian(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    incident = work.on_store(lambda: entered(workplace.desk))
    dialog = AddAffectedDialog(workplace, incident)
    dialog.open()
    assert not dialog.guardian.isVisible()
    dialog.name.setText("Kit Lee")
    dialog.child.setChecked(True)
    assert dialog.guardian.isVisible()
    assert "guardian" in dialog.act.reason()
    dialog.guardian.setText("May Lee")
    dialog.address.setPlainText("1 Sample Street\nCork")
    assert choose(dialog.country, "CA")
    assert choose(dialog.region.combo, "CA-QC")
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.button.click()

    people = work.on_store(lambda: affected.standing(workplace.desk, incident.entry_id))
    assert {one.country for one in people} == {"CA-QC"}
    assert [(one.name, one.postal_address) for one in people] == [
        ("Kit Lee", ("1 Sample Street", "Cork")),
        ("May Lee", ("1 Sample Street", "Cork")),
    ]


def test_somebody_is_told_or_cannot_be(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    incident = work.on_store(lambda: entered(workplace.desk, "Ann Lee", "Bo Chen"))
    ann, bo = work.on_store(lambda: affected.standing(workplace.desk, incident.entry_id))
    for person, told in ((ann, True), (bo, False)):
        dialog = SettleAffectedDialog(workplace, person, told=told)
        dialog.open()
        assert dialog.act.reason()
        dialog.how.setText("by telephone")
        with qtbot.waitSignal(dialog.accepted):
            dialog.act.button.click()

    people = work.on_store(lambda: affected.standing(workplace.desk, incident.entry_id))
    assert [one.told for one in people] == [ToldState.TOLD, ToldState.UNREACHABLE]
