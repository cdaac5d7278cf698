"""How long a case file, or the list of an incident or a policy mailing, is kept, and what keeps it beyond that day.

Law: GDPR 5(1)(e); PIPL 19 (kept no longer than needed); Hong Kong PDPO s.27 (the longest verified floor, four years).
"""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import TypeAlias

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.clocks.month_length import days_in_month
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.confidence import Confidence
from qv_desk.domain.terms.wording import Wording


class KeptBeside(StrEnum):
    """What has years of its own and is no case file."""

    INCIDENT = "incident"
    """A security incident's words and the list of the people whom it concerns."""
    POLICY_MAILING = "policy_mailing"
    """The list of the people who were to be told of a new version of the policy."""


Kept: TypeAlias = CaseKind | KeptBeside
"""Whatever has years of its own."""


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """How long files of one kind are kept.

    Attributes:
        kind: of the case, or what else it is.
        years: from the day on which it was closed.
        reason: why so long.
        source: the law or choice behind it.
        confidence: how sure that is.
        floor: the years that were shipped; the office may choose more, never fewer.
    """

    kind: Kept
    years: int
    reason: Wording
    source: Wording
    confidence: Confidence
    floor: int


class Keeping(StrEnum):
    """What keeps a case file although its years are over."""

    OPEN = "open"
    """Somebody opened it again, or it was never closed."""
    LETTER_WAITS = "letter_waits"
    HOLD = "hold"
    """Something in the file itself: a hold, or what another of its facts says."""
    OPEN_CASE_OF_SAME_PERSON = "open_case_of_same_person"
    """Its person has a case that is still open."""
    OPEN_CASE_LINKED = "open_case_linked"
    """A case that has to do with the incident, or by which somebody of a mailing is told, is still open."""


@dataclass(frozen=True, slots=True)
class RetentionLine:
    """One case file, incident or policy mailing whose years are over, in the preview of a purge.

    Attributes:
        case_id: its identifier; that of the incident or the mailing.
        reference: as people quote it.
        kind: its kind.
        closed_on: the day at the office on which it was closed; of a mailing, the last on which it was worked on.
        kept_until: the last day of its years.
        kept_by: what keeps it all the same; empty where nothing does.
    """

    case_id: str
    reference: str
    kind: Kept
    closed_on: date
    kept_until: date
    kept_by: tuple[Keeping, ...] = ()

    @property
    def may_go(self) -> bool:
        """Whether nothing keeps it."""
        return not self.kept_by


def years_after(day: date, years: int) -> date:
    """The same date so many years later, or the last day of that month."""
    year = day.year + years
    return day.replace(year=year, day=min(day.day, days_in_month(year, day.month)))


def closed_on(case: Case, zone: tzinfo) -> date | None:
    """The day at the office on which the case was closed for the last time; None while it is open."""
    if case.status is not CaseStatus.CLOSED:
        return None
    ends = [event.at for event in case.events if event.kind in {EventKind.CLOSED, EventKind.WITHDRAWN}]
    closed_at: datetime = max(ends, default=case.changed_at)
    return closed_at.astimezone(zone).date()


def kept_by(case: Case, *, has_open_case: bool) -> tuple[Keeping, ...]:
    """What keeps a case file although its years are over.

    Args:
        case: the case.
        has_open_case: whether its person has a case that is still open.
    """
    said = {
        Keeping.OPEN: case.status is not CaseStatus.CLOSED,
        Keeping.LETTER_WAITS: any(letter.dispatched_on is None for letter in case.correspondence),
        Keeping.HOLD: bool(case.in_the_way_of(CaseAct.DISPOSE)),
        Keeping.OPEN_CASE_OF_SAME_PERSON: has_open_case,
    }
    return tuple(reason for reason, holds in said.items() if holds)
