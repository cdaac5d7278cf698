"""Years run from the last closing; whatever still needs the file keeps it."""

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.keeping.retention import Keeping, RetentionLine, closed_on, kept_by, years_after
from qv_desk.domain.terms.case_status import CaseStatus
from tests.domain.conftest import RECEIVED_AT

SHANGHAI = timezone(timedelta(hours=8))
HOLD = Hold(hold_id="h", ground=HoldGround.DISPUTE, reason="r", placed_by="u", placed_at=RECEIVED_AT)


@pytest.mark.parametrize(
    ("day", "years", "until"),
    [
        (date(2022, 3, 1), 4, date(2026, 3, 1)),
        (date(2024, 2, 29), 3, date(2027, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
    ],
)
def test_years_end_on_the_same_date_or_the_months_end(day: date, years: int, until: date) -> None:
    assert years_after(day, years) == until


@given(st.dates(date(1990, 1, 1), date(2080, 1, 1)), st.integers(0, 30))
def test_more_years_never_end_sooner(day: date, years: int) -> None:
    assert years_after(day, years) <= years_after(day, years + 1)


def test_the_last_closing_counts_in_the_offices_own_days(a_case: Callable[..., Case]) -> None:
    late = datetime(2022, 5, 1, 20, 0, tzinfo=RECEIVED_AT.tzinfo)
    events = tuple(CaseEvent(EventKind.CLOSED, at) for at in (late - timedelta(days=400), late))
    case = a_case(status=CaseStatus.CLOSED, events=events)

    assert closed_on(case, SHANGHAI) == date(2022, 5, 2)
    assert closed_on(a_case(), SHANGHAI) is None


def test_what_keeps_a_file(a_case: Callable[..., Case]) -> None:
    assert kept_by(a_case(status=CaseStatus.CLOSED), has_open_case=False) == ()
    assert kept_by(a_case(facts=(HOLD,)), has_open_case=True) == (
        Keeping.OPEN,
        Keeping.HOLD,
        Keeping.OPEN_CASE_OF_SAME_PERSON,
    )


def test_a_line_may_go_when_nothing_keeps_it(a_case: Callable[..., Case]) -> None:
    case = a_case()
    day = date(2022, 1, 1)
    assert RetentionLine(case.case_id, case.reference, case.kind, day, day).may_go
    assert not RetentionLine(case.case_id, case.reference, case.kind, day, day, (Keeping.HOLD,)).may_go
