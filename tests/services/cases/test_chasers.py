"""Answers that are waited for come up when it is time, and go when the case waits no longer."""

from collections.abc import Callable
from dataclasses import replace

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.services.cases import chasers, search_data
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import Clock

CaseOpener = Callable[..., Case]


def test_a_reminder_comes_up_on_its_day_and_goes_with_the_answer(
    opened_case: CaseOpener, desk: Desk, clock: Clock
) -> None:
    case = opened_case()
    search_data.ask_owner(desk, case.case_id, "orders", whom="Finance", chase_after=3)
    assert chasers.due(desk) == ()
    clock.forward(days=3)
    (due,) = chasers.due(desk)
    assert (due.reference, due.whom, due.about.en, due.reminded) == (
        case.reference,
        "Finance",
        "Orders and finance",
        0,
    )
    search_data.chase_owner(desk, case.case_id, "orders", chase_after=2)
    assert chasers.due(desk) == ()
    clock.forward(days=2)
    assert [one.reminded for one in chasers.due(desk)] == [1]
    search_data.record(desk, case.case_id, "orders", outcome=SearchOutcome.NOT_HELD)
    assert chasers.due(desk) == ()


def test_what_was_settled_by_another_way_is_left_out(opened_case: CaseOpener, desk: Desk, clock: Clock) -> None:
    """The list only points at the case; whether it still waits, the case says."""
    case = opened_case()
    asked = search_data.ask_owner(desk, case.case_id, "orders", whom="Finance", chase_after=1)
    clock.forward(days=1)
    task = next(one for one in asked.search if one.source == "orders")
    finished = replace(task, outcome=SearchOutcome.NOT_HELD, done_by="u1", done_at=desk.moment)
    change_case(desk, case.case_id, lambda one: one.searched(finished), action="search.recorded")
    assert chasers.due(desk) == ()
