"""The six steps say how far a case is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.identity import IdentityCheck, IdentityOutcome
from qv_desk.domain.parts.search_task import SearchOutcome, SearchTask
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.whole.progress import Step, progress

NOW = datetime(2026, 9, 24, 20, 0, tzinfo=UTC)
SHANGHAI = ZoneInfo("Asia/Shanghai")
CaseMaker = Callable[..., Case]


def test_the_first_step_that_is_not_done_is_the_current_one(a_case: CaseMaker) -> None:
    steps = {step.step: step for step in progress(a_case(), SHANGHAI)}
    assert list(steps) == [one for one in Step if one not in {Step.FREEZE, Step.AGE, Step.DELETE}]
    assert [step for step, state in steps.items() if state.is_current] == [Step.IDENTITY]
    assert steps[Step.RECEIVED].done_on == date(2026, 9, 22)


def test_parts_are_counted_and_days_are_the_offices(a_case: CaseMaker) -> None:
    half = a_case(
        identity=IdentityCheck(IdentityOutcome.CONFIRMED, (), "u1", NOW),
        search=(SearchTask("orders", SearchOutcome.FOUND, 1, "", "u1", NOW), SearchTask("repair")),
    )
    steps = {step.step: step for step in progress(half, SHANGHAI)}
    assert steps[Step.IDENTITY].done_on == date(2026, 9, 25)
    assert (steps[Step.SEARCH].done, steps[Step.SEARCH].total) == (1, 2)
    assert steps[Step.SEARCH].is_current
    assert steps[Step.SEARCH].done_on is None


def test_steps_that_are_not_needed_count_as_done(a_case: CaseMaker) -> None:
    inquiry = a_case(kind=CaseKind.INQUIRY, rights=(), search=(), identity=IdentityCheck(IdentityOutcome.NOT_NEEDED))
    steps = {step.step: step for step in progress(inquiry, SHANGHAI)}
    assert steps[Step.SEARCH].is_done
    assert steps[Step.DECIDE].is_done
    assert steps[Step.ANSWER].is_current


def test_a_failed_check_is_a_finished_step(a_case: CaseMaker) -> None:
    failed = replace(a_case(), identity=IdentityCheck(IdentityOutcome.FAILED, (), "u1", NOW, "no proof"))
    steps = {step.step: step for step in progress(failed, SHANGHAI)}
    assert steps[Step.IDENTITY].is_done
