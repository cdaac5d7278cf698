"""The days that a letter names."""

from collections.abc import Callable
from datetime import date

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters.facts_of_dates import facts_of_dates
from tests.services.conftest import Clock
from tests.services.letters.asked import asked

CaseOpener = Callable[..., Case]


def test_the_earliest_day_that_binds_is_the_day_of_the_answer(opened_case: CaseOpener, desk: Desk) -> None:
    facts = facts_of_dates(asked(desk, opened_case(), LetterKind.ACKNOWLEDGEMENT))
    assert facts["due_on"] == "2026-10-21"
    assert facts["new_due_on"] == "2026-12-21"


def test_proof_is_destroyed_and_a_restriction_lifted_after_the_times_of_the_file(
    opened_case: CaseOpener, desk: Desk
) -> None:
    facts = facts_of_dates(asked(desk, opened_case(), LetterKind.IDENTITY_REQUEST))
    assert (facts["destroyed_on"], facts["lifted_on"]) == ("2026-10-22", "2026-10-08")


@pytest.mark.parametrize(("days", "reply_by"), [(0, "2026-10-08"), (20, "2026-10-20"), (60, "2026-11-24")])
def test_somebody_has_two_weeks_but_never_until_after_the_answer_nor_until_a_day_that_is_over(
    days: int, reply_by: str, opened_case: CaseOpener, desk: Desk, clock: Clock
) -> None:
    case = opened_case()
    clock.forward(days=days)
    facts = facts_of_dates(asked(desk, case, LetterKind.CLARIFICATION))
    assert facts["reply_by"] == reply_by
    assert date.fromisoformat(str(facts["reply_by"])) > desk.today


def test_a_recipient_has_their_own_time(opened_case: CaseOpener, desk: Desk, clock: Clock) -> None:
    case = opened_case()
    clock.forward(days=20)
    assert facts_of_dates(asked(desk, case, LetterKind.RECIPIENT_NOTICE))["reply_by"] == "2026-10-28"


def test_a_case_without_a_clock_that_runs_names_no_due_date(opened_case: CaseOpener, desk: Desk, clock: Clock) -> None:
    case = opened_case(kind=CaseKind.AUTHORITY_DEMAND, rights=())
    clock.forward(days=1)
    assert "reply_by" in facts_of_dates(asked(desk, case, LetterKind.AUTHORITY_REPLY))
