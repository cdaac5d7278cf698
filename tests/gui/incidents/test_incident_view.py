"""One incident is described, its people are told, and it is closed when nobody is left."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.incident import IncidentState
from qv_desk.gui.incidents.incident_view import IncidentView
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.disposal import incident_retention
from qv_desk.services.notices import affected, incidents
from tests.gui.case_work import CaseWork, show_in_window
from tests.gui.incidents.incident_work import entered

Run = Callable[[Callable[[], object]], object]


def test_notices_are_issued_and_the_incident_closed(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run, language: ScreenLanguage
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    incident = work.on_store(lambda: entered(workplace.desk, "Ann Lee"))
    view = IncidentView(workplace)
    _window = show_in_window(qtbot, view)
    with qtbot.waitSignal(view.shown):
        view.show_incident(incident.entry_id)
    assert view.merge.issue.reason() == ""
    assert "1 is left" in view.close_button.reason()
    assert not any("letter issued" in one.text() for one in view.findChildren(QLabel))
    view.merge.issue.button.click()
    qtbot.waitUntil(lambda: "1 letter is issued." in view.merge.notice.text(), timeout=20_000)
    qtbot.waitUntil(lambda: any("letter issued" in one.text() for one in view.findChildren(QLabel)), timeout=20_000)

    (person,) = work.on_store(lambda: affected.standing(workplace.desk, incident.entry_id))
    work.on_store(
        lambda: affected.mark_told(workplace.desk, person.entry_id, on=workplace.today, how="by telephone besides")
    )
    with qtbot.waitSignal(view.shown):
        view.refresh()
    assert view.merge.issue.reason() == "Nobody is left to tell."
    view.close_button.button.click()
    qtbot.waitUntil(
        lambda: work.on_store(lambda: incidents.numbered(workplace.desk, incident.number)).state is IncidentState.CLOSED
    )
    language.switch(CHINESE)
    view.retranslate()


def test_words_and_cases_are_kept(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    incident, case = work.on_store(lambda: entered(workplace.desk)), work.opened()
    view = IncidentView(workplace)
    _window = show_in_window(qtbot, view)
    with qtbot.waitSignal(view.shown):
        view.show_incident(incident.entry_id)
    view.parts["harm"].setPlainText("")
    view.save.click()
    qtbot.waitUntil(lambda: "Off until these parts are written" in view.merge.issue.reason(), timeout=10_000)
    view.case.setText(case.reference)
    view.link.click()
    qtbot.waitUntil(lambda: not view.case.text(), timeout=10_000)
    view.case.setText("QV-1999-0001")
    view.take.click()
    qtbot.waitUntil(lambda: view.notice.code() == "case_unknown", timeout=10_000)

    found = work.on_store(lambda: incidents.look_at_incident(workplace.desk, incident.entry_id))
    assert (found.incident.words.missing, [link.reference for link in found.cases]) == (("harm",), [case.reference])


def test_of_a_purged_incident_only_number_days_and_the_count_are_shown(
    qtbot: QtBot, workplace: Workplace, run_on_store: Run
) -> None:
    desk, work = workplace.desk, CaseWork(workplace.desk, run_on_store)

    def purge() -> str:
        incident = entered(desk, "Ann Lee")
        (person,) = affected.standing(desk, incident.entry_id)
        affected.mark_told(desk, person.entry_id, on=desk.today, how="by telephone")
        closed = incidents.close_incident(desk, incident.entry_id)
        with desk.changing() as changes:
            incident_retention.take_away(desk, changes, closed)
            changes.journal("incident.erased", closed.entry_id)
        return closed.entry_id

    view = IncidentView(workplace)
    _window = show_in_window(qtbot, view)
    incident_id = work.on_store(purge)
    with qtbot.waitSignal(view.shown):
        view.show_incident(incident_id)
    words = " ".join(label.text() for label in view.findChildren(QLabel))
    assert "Words and list were purged on" in words
    assert "1 person stood on it" in words
    assert "Ann Lee" not in words
    assert "A lost computer" not in words
