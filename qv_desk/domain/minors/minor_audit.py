"""The yearly figures on children's data: how many reports, how fast, who opened files, what the data were used for.

Law: Regulations on the Protection of Minors in Cyberspace 37 (compliance audit once a year).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from statistics import median
from typing import TypeVar

from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.domain.minors.minor_register import MinorOpening, MinorRecord, MinorUse, UseGround
from qv_desk.domain.minors.minor_report import Reporter
from qv_desk.domain.terms.register import RegisterEntry

_Entry = TypeVar("_Entry", bound=RegisterEntry)


@dataclass(frozen=True, slots=True)
class TimesTaken:
    """How long something took, over the cases in which it was done.

    Attributes:
        number: how many cases.
        middle: the median; None without a case.
        longest: the longest; None without a case.
    """

    number: int
    middle: timedelta | None
    longest: timedelta | None


@dataclass(frozen=True, slots=True)
class MinorAudit:
    """The sheet of one year.

    Attributes:
        year: the calendar year, in the office's zone.
        records: the reports discovered in it, oldest first.
        by_reporter: how many came from whom.
        by_finding: how many were found to be what; None for those still open.
        to_freeze: from discovery to the freeze.
        to_deletion: from discovery to the deletion of the account.
        to_rest: from discovery to the deletion of everything else.
        not_frozen: reports without a freeze.
        not_deleted: minors' accounts that were neither deleted nor kept by approval.
        rest_open: minors without consent of whom something is left, and not kept by approval.
        kept: reports whose data a supervisor agreed to keep.
        guardians_shown: reports in which a guardian showed their authority.
        wishes: what guardians asked for, in all.
        openings: openings of files in the year.
        approvals: how many approvals they rest on.
        by_one_person: openings whose approver is the one who opened: there must be none.
        uses: uses in the year, by ground.
    """

    year: int
    records: tuple[MinorRecord, ...]
    by_reporter: Mapping[Reporter, int]
    by_finding: Mapping[AgeFinding | None, int]
    to_freeze: TimesTaken
    to_deletion: TimesTaken
    to_rest: TimesTaken
    not_frozen: int
    not_deleted: int
    rest_open: int
    kept: int
    guardians_shown: int
    wishes: int
    openings: int
    approvals: int
    by_one_person: int
    uses: Mapping[UseGround, int]


def audit_of(
    year: int,
    records: Iterable[MinorRecord],
    openings: Iterable[MinorOpening],
    uses: Iterable[MinorUse],
    zone: tzinfo,
) -> MinorAudit:
    """The figures of a year; what happened counts for the year in which it happened, a report for its discovery."""
    reports = _in_year(records, year, zone)
    opened = _in_year(openings, year, zone)
    grounds = Counter(use.ground for use in _in_year(uses, year, zone))
    minors = [one for one in reports if one.finding is AgeFinding.UNDER_AGE and one.kept_at is None]
    return MinorAudit(
        year=year,
        records=reports,
        by_reporter=Counter(one.reporter for one in reports),
        by_finding=Counter(one.finding for one in reports),
        to_freeze=times_taken((one.at, one.frozen_at) for one in reports),
        to_deletion=times_taken((one.at, one.account_deleted_at) for one in reports),
        to_rest=times_taken((one.at, one.rest_deleted_at) for one in reports),
        not_frozen=sum(one.frozen_at is None for one in reports),
        not_deleted=sum(one.account_deleted_at is None for one in minors),
        rest_open=sum(one.rest_deleted_at is None and one.consent_found is not True for one in minors),
        kept=sum(one.kept_at is not None for one in reports),
        guardians_shown=sum(one.guardian_shown for one in reports),
        wishes=sum(one.wishes for one in reports),
        openings=len(opened),
        approvals=len({one.approval_id for one in opened}),
        by_one_person=sum(one.opened_by == one.approved_by for one in opened),
        uses={ground: grounds[ground] for ground in UseGround},
    )


def times_taken(pairs: Iterable[tuple[datetime, datetime | None]]) -> TimesTaken:
    """How long it took from the first to the second moment of each pair, in whole minutes."""
    taken = [minutes_between(start, end) for start, end in pairs if end is not None]
    if not taken:
        return TimesTaken(0, None, None)
    return TimesTaken(len(taken), timedelta(minutes=round(median(taken))), timedelta(minutes=max(taken)))


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes from one moment to another; a deed in the minute of the discovery took none."""
    return max(0, int((end - start.replace(second=0, microsecond=0)) / timedelta(minutes=1)))


def _in_year(entries: Iterable[_Entry], year: int, zone: tzinfo) -> tuple[_Entry, ...]:
    return tuple(entry for entry in entries if entry.at.astimezone(zone).year == year)
