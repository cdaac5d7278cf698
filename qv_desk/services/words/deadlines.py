"""Reckon a due date under a rule, without a case and without a store."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.catalogue.office_defaults import office_defaults
from qv_desk.catalogue.regimes import load_regimes
from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.clocks.period import Working, count
from qv_desk.domain.clocks.regime import Regime
from qv_desk.errors import InputError

# Narrower than datetime.fromisoformat, which also takes week dates and other forms that people mistype into.
_START = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[Tt ](?P<time>[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,6})?)?)(?P<offset>[Zz]|[+-][0-9]{2}:?[0-9]{2})?)?"
)


@dataclass(frozen=True, slots=True)
class DueDate:
    """What a rule makes of a start.

    Args:
        rule: the rule.
        start: the start as it was given.
        working: the count, with every day.
        offset: the zone in which the start was given, or in which it was understood.
        is_bare_date: whether the start named no time of day; a rule in hours then counts from 0:00.
        acknowledge_by: the last day for confirming receipt, where the rule asks for it.
        acknowledge_provisional: whether that day rests on a year whose days off are not announced.
    """

    rule: Regime
    start: str
    working: Working
    offset: tzinfo
    is_bare_date: bool
    acknowledge_by: date | None
    acknowledge_provisional: bool = False

    @property
    def due_at(self) -> datetime:
        """The moment after which it is too late, in the zone in which the start was given."""
        return self.working.due_at.astimezone(self.offset)


def rules() -> tuple[Regime, ...]:
    """Every rule under which a due date can be reckoned, the company's own promises first."""
    return load_regimes()


def calendar_of(rule: Regime) -> WorkingCalendar | None:
    """The working calendar that a rule uses, if it uses one."""
    return None if rule.period.calendar is None else load_calendars()[rule.period.calendar]


def reckon(rule: Regime, start: str) -> DueDate:
    """The due date of a rule from a start.

    Args:
        rule: the rule.
        start: a date such as ``2026-02-13``, or an ISO 8601 moment such as ``2026-02-13T17:00:00+08:00``; without an
            offset it is understood in the zone in which the rule counts, which is mostly the office's.

    Raises:
        InputError: ``rule_without_number`` if the law names none; ``start_unreadable`` if the start is neither;
            ``start_out_of_range`` if the answer would lie outside the years that a calendar can name.
    """
    if not rule.period.has_number:
        raise InputError("rule_without_number", rule=rule.code)
    calendar = calendar_of(rule)
    zone: tzinfo = ZoneInfo(office_defaults().office.time_zone if calendar is None else calendar.time_zone)
    moment, is_bare_date = _moment(start, zone)
    offset = moment.tzinfo or zone
    if rule.counts_hours:
        zone = offset  # hours need no midnight; their days are shown as the person who wrote the start sees them
    try:
        working = count(rule.period, moment, calendar, zone=zone)
        confirm = _acknowledgement(rule, moment, zone)
        working.due_at.astimezone(offset)  # an offset can push the answer over the edge of the calendar
    except (OverflowError, ValueError):
        raise InputError("start_out_of_range", start=start) from None
    return DueDate(
        rule,
        start,
        working,
        offset,
        is_bare_date,
        acknowledge_by=confirm.due_on if confirm else None,
        acknowledge_provisional=confirm is not None and confirm.provisional,
    )


WITHOUT_DELAY: Final = "without_delay"
"""What a worked example says in the place of a day where the law names no number."""


def outcome_of(rule: Regime, start: str) -> tuple[str, bool]:
    """What a rule makes of a start, in the words of its worked examples, and whether it is provisional.

    Raises:
        InputError: as :func:`reckon`.
    """
    if not rule.period.has_number:
        return WITHOUT_DELAY, False
    answer = reckon(rule, start)
    due = answer.due_at.isoformat() if rule.counts_hours else answer.working.due_on.isoformat()
    return due, answer.working.provisional


def _moment(start: str, zone: tzinfo) -> tuple[datetime, bool]:
    """The moment that a start means, and whether it named a date only."""
    found = _START.fullmatch(start.strip())
    if found is None:
        raise InputError("start_unreadable", start=start)
    try:
        if found["time"] is None:
            return datetime.combine(date.fromisoformat(found["day"]), time(), tzinfo=zone), True
        moment = datetime.fromisoformat(start.strip().replace(",", ".").upper())
    except ValueError:
        raise InputError("start_unreadable", start=start) from None
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)), False


def _acknowledgement(rule: Regime, moment: datetime, zone: tzinfo) -> Working | None:
    period = rule.acknowledgement
    if period is None:
        return None
    calendar = None if period.calendar is None else load_calendars()[period.calendar]
    return count(period, moment, calendar, zone=zone)
