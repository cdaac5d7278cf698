"""The first page: what needs somebody now, what falls due, and how much waits for a second person.

A start waits for it, so that it reads stored lines alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from qv_desk.domain.cases.case_summary import CaseSummary, CaseView, Waiting
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.services.cases.review import QueueRow, counts, page
from qv_desk.services.cases.urgency import Urgency, by_distance
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.law import calendar

_DAYS_AHEAD = 14
_TODAY_LINES = 12
_NOVEMBER = 11


@dataclass(frozen=True, slots=True)
class Today:
    """The start page.

    Attributes:
        day: the present day at the office.
        rows: what needs somebody, the most urgent first.
        counts: how many cases each view holds; one more than the cap means "more".
        due_by_day: how many answers, and receipts to be confirmed, fall due on each of the next 14 days, with the
            urgency of the day.
        provisional_year: the next year whose working days are not announced, while a reminder is useful.
    """

    day: date
    rows: tuple[QueueRow, ...]
    counts: Mapping[CaseView, int]
    due_by_day: tuple[tuple[date, int, Urgency], ...]
    provisional_year: int | None


@dataclass(frozen=True, slots=True)
class ApprovalCount:
    """How much waits for a second person.

    Attributes:
        listed: as much as the person's own list of approvals shows.
        to_decide: as much as they may agree to themselves.
    """

    listed: int
    to_decide: int


@guarded
def to_approve(desk: Desk) -> ApprovalCount:
    """How much waits for a second person: for officers what they asked for, for the others all of it."""
    waiting = desk.store.approvals.waiting()
    mine = sum(one.asked_by == desk.user.user_id for one in waiting)
    decides = desk.user.role is Role.SUPERVISOR
    return ApprovalCount(
        listed=mine if desk.user.role is Role.OFFICER else len(waiting),
        to_decide=len(waiting) - mine if decides else 0,
    )


@guarded
def open_reports(desk: Desk) -> int:
    """How many reports on children are open, whether their minutes run or not."""
    return desk.store.summaries.open_reports()


@guarded
def today(desk: Desk) -> Today:
    """What needs somebody now, and how the desk stands."""
    rows = page(desk, CaseView.ALL_OPEN).rows
    ours = [row for row in rows if row.summary.waiting is not Waiting.THEM]
    days = [desk.today + timedelta(days=ahead) for ahead in range(_DAYS_AHEAD)]
    due = [_due_day(row.summary, desk) for row in rows]
    return Today(
        day=desk.today,
        rows=tuple(ours[:_TODAY_LINES]),
        counts=counts(desk),
        due_by_day=tuple(
            (day, due.count(day), Urgency.TODAY if day == desk.today else by_distance(day - desk.today)) for day in days
        ),
        provisional_year=_year_to_announce(desk.today),
    )


def _due_day(summary: CaseSummary, desk: Desk) -> date | None:
    if summary.due_at is None:
        return None
    return summary.due_on or summary.due_at.astimezone(desk.zone).date()


def _year_to_announce(day: date) -> int | None:
    """The next year while China's notice for it is not in; asked for from November, when the notice comes.

    Law: the State Council announces the days off of a year in the November before it.
    """
    chinese = calendar("cn")
    if day.year not in chinese.announced_years:
        return day.year
    return day.year + 1 if day.month >= _NOVEMBER and day.year + 1 not in chinese.announced_years else None
