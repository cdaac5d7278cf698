"""Every next step has the tab where it is done."""

import pytest

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.whole.progress import Step
from qv_desk.gui.case.case_places import MINOR_STEPS, TAB_OF_STEP, tab_for
from qv_desk.gui.case.tab_list import TABS

CODES = {tab.code for tab in TABS}


@pytest.mark.parametrize("step", NextStep)
def test_every_next_step_has_a_tab(step: NextStep) -> None:
    assert tab_for(step) in CODES


@pytest.mark.parametrize(
    ("step", "tab"),
    [
        (NextStep.WRITE_ANSWER, "letters"),
        (NextStep.CHECK_DEMAND, "demand"),
        (NextStep.LOOK_INTO, "complaint"),
        (NextStep.DESTROY_EVIDENCE, "identity"),
        (NextStep.FREEZE_ACCOUNT, "minor"),
        (NextStep.CLOSE, "summary"),
    ],
)
def test_the_start_page_leads_where_the_step_is_done(step: NextStep, tab: str) -> None:
    assert tab_for(step.value) == tab
    assert (step in MINOR_STEPS) == (tab == "minor")


@pytest.mark.parametrize("step", Step)
def test_every_step_of_the_bar_opens_a_tab(step: Step) -> None:
    assert TAB_OF_STEP[step.value] in CODES


def test_an_unknown_step_leads_to_the_summary() -> None:
    assert tab_for("a step of a later version") == "summary"
