"""D40 (policy §10): an answer is due 15 working days, on the Shanghai calendar, after the identity was verified."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import Clock, ClockState
from qv_desk.domain.clocks.period import DayMark
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.services.conftest import Clock as DeskClock

EXAMPLES = [
    ("2024-02-02", "2024-02-28"),
    ("2024-09-27", "2024-10-23"),
    ("2025-01-24", "2025-02-20"),
    ("2025-12-24", "2026-01-15"),
    ("2026-02-13", "2026-03-12"),
]


def policy(desk: Desk, case: Case) -> Clock:
    (found,) = [one for one in review.look(desk, case.case_id).clocks if one.rule.code == "policy_inquiry"]
    return found


@pytest.mark.parametrize(("verified_on", "due_on"), EXAMPLES)
def test_the_examples_that_were_counted_by_hand(
    desk: Desk, opened_case: Callable[..., Case], clock: DeskClock, verified_on: str, due_on: str
) -> None:
    clock.at = datetime.fromisoformat(f"{verified_on}T03:00:00+00:00").astimezone(UTC)
    case = opened_case(received_at=clock())
    assert policy(desk, case).state is ClockState.NOT_STARTED

    demo_work.prove(desk, case.case_id)
    found = policy(desk, case)
    assert (found.due_on, found.provisional) == (date.fromisoformat(due_on), False)
    assert found.working is not None
    assert found.working.steps[-1].number == 15


def test_a_year_that_is_not_announced_is_never_guessed(
    desk: Desk, opened_case: Callable[..., Case], clock: DeskClock
) -> None:
    clock.at = datetime(2026, 12, 18, 3, tzinfo=UTC)
    case = opened_case(received_at=clock())
    demo_work.prove(desk, case.case_id)
    assert policy(desk, case).provisional


def test_why_this_date_shows_every_day_counted_and_skipped(
    desk: Desk, opened_case: Callable[..., Case], clock: DeskClock
) -> None:
    clock.at = datetime(2026, 2, 13, 3, tzinfo=UTC)
    case = opened_case(received_at=clock())
    demo_work.prove(desk, case.case_id)
    working = policy(desk, case).working
    assert working is not None
    steps = {step.day: step for step in working.steps}
    assert len(steps) == (date(2026, 3, 12) - date(2026, 2, 13)).days + 1
    assert steps[date(2026, 2, 14)].mark is DayMark.MAKE_UP
    assert steps[date(2026, 2, 17)].mark is DayMark.DAY_OFF
    festival = steps[date(2026, 2, 17)].note
    assert festival is not None
    assert festival.zh == "春节"


def test_the_command_line_reckons_and_explains_it(qv: Command, bare: Command) -> None:
    for verified_on, due_on in EXAMPLES:
        answer = bare("--json", "due", "--rule", "policy_inquiry", verified_on)
        assert answer.record["due_on"] == due_on
    opened = qv(
        "new", "--channel", "post", "--name", "Mary Sample", "--rights", "access", "--country", "IE", "--address", "1"
    )
    clocks = {one["rule"]: one for one in qv("clocks", opened.record["reference"]).records}
    assert clocks["policy_inquiry"]["state"] == "not_started"
