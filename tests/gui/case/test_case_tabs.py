"""The tabs of a case: made when they are wanted, fitted to the case, and let go of."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.case_tabs import CaseTabs
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import CaseWork

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """The page to which the tabs belong."""
    page = QWidget()
    qtbot.addWidget(page)
    return page


def made_in(owner: QWidget) -> list[CaseTab]:
    return owner.findChildren(CaseTab)


def test_a_tab_of_few_cases_opens_once_the_case_is_known_to_have_it(
    workplace: Workplace, owner: QWidget, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened(kind=CaseKind.COMPLAINT, rights=())
    tabs = CaseTabs(workplace, case.case_id, QVBoxLayout(owner), owner, "complaint")
    assert "complaint" not in tabs.codes

    tabs.show_file(work.look(case))

    assert tabs.current == "complaint"
    assert len(made_in(owner)) == 1


def test_the_open_tab_stays_open_and_the_others_are_made_when_wanted(
    workplace: Workplace, owner: QWidget, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tabs = CaseTabs(workplace, case.case_id, QVBoxLayout(owner), owner, "journal")
    tabs.show_file(work.look(case))
    tabs.open("identity")
    tabs.open("no such tab")

    tabs.show_file(work.look(case))

    assert tabs.current == "identity"
    assert [tab.isHidden() for tab in made_in(owner)] == [True, False]


def test_a_tab_leads_to_another_one_or_out_of_the_case(
    qtbot: QtBot, workplace: Workplace, owner: QWidget, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tabs = CaseTabs(workplace, case.case_id, QVBoxLayout(owner), owner, "summary")
    tabs.show_file(work.look(case))

    tabs.tab("summary").place_wanted.emit("clocks")
    assert tabs.current == "clocks"
    with qtbot.waitSignal(tabs.place_wanted) as leads:
        tabs.tab("summary").place_wanted.emit("calendars")
    assert leads.args == ["calendars"]


def test_what_may_not_be_seen_any_longer_is_let_go_of(
    qtbot: QtBot, workplace: Workplace, owner: QWidget, run_on_store: Run
) -> None:
    work = CaseWork(workplace.desk, run_on_store)
    case = work.opened()
    tabs = CaseTabs(workplace, case.case_id, QVBoxLayout(owner), owner, "summary")
    tabs.show_file(work.look(case))

    tabs.forget()

    qtbot.waitUntil(lambda: not made_in(owner))
