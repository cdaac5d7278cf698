from collections.abc import Callable

from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.party import Representative
from qv_desk.gui.case.acts.amend_dialog import AmendDialog
from qv_desk.gui.case.summary_tab import SummaryTab
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


def test_it_tells_a_colleague_the_whole_request(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(representative=Representative.AGENT, invoked_rules=("eu_gdpr",), their_reference="K-17")
    tab = SummaryTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)

    tab.show_file(work.look(case))

    facts = {name: value for grid in tab.findChildren(FactsGrid) for name, value in grid.facts()}
    assert facts["Their reference"] == "K-17"
    assert facts["Laws invoked"] == "GDPR 12(3)"
    assert facts["Received"] == "Fri 9 Oct 2026 10:20  ·  by e-mail"
    assert facts["Worked on by"] == "Lin Wei"
    assert facts["Address"] == "14 Harbour View\nCork"
    assert facts["Identity"] == "Not checked yet"


def test_every_clock_stands_there_with_its_date(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    tab = SummaryTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)

    tab.show_file(work.look(work.opened()))

    words = [para.plain_text() for para in tab.findChildren(Para)]
    amounts = [label.text() for label in tab.findChildren(Label)]
    assert {"Policy §10", "GDPR 12(3)", "Hong Kong PDPO 19"} <= set(words)
    assert "28 days" in amounts
    assert "not started" in amounts


def test_the_person_can_be_amended_from_here(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    tab = SummaryTab(workplace.desk, workplace.jobs)
    qtbot.addWidget(tab)
    tab.show()
    tab.show_file(work.look(work.opened()))
    tab.amend_button().click()
    dialog = tab.window().findChild(AmendDialog)
    assert dialog is not None
    dialog.reject()
