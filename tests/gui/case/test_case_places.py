"""Every next step has the tab where it is done."""

import pytest

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.gui.case.case_places import tab_for


@pytest.mark.parametrize("step", NextStep)
def test_every_step_has_a_tab(step: NextStep) -> None:
    assert tab_for(step) in {"summary", "identity", "search", "decision", "letters"}


def test_an_unknown_step_leads_to_the_summary() -> None:
    assert tab_for("a step of a later version") == "summary"
