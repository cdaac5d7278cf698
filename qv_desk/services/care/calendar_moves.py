"""What a year's days off move: the clocks of open cases, each with the day before and after."""

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Final

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.law_choice import binding_rules
from qv_desk.domain.cases.letter_event import events_of
from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.clocks.calendar_notice import DayKind, usual_days_off
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.care.calendar_file import NewNotice
from qv_desk.services.frame.law import regimes

MOST_LISTED: Final = 1000
"""So many moves are shown, the earliest first; all are counted, and each stands in the journal of its case."""


@dataclass(frozen=True, slots=True)
class Move:
    """One clock of one open case that a notice moves.

    Attributes:
        case_id: which case.
        reference: as people quote it.
        rule: the rule's code.
        before: the last day as it stood.
        after: the last day from now on.
        is_provisional: whether it still rests on a year that is not announced.
    """

    case_id: str
    reference: str
    rule: str
    before: date
    after: date
    is_provisional: bool

    @property
    def changes_day(self) -> bool:
        """Whether the day itself is another; else it only becomes certain, or uncertain."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Preview:
    """What a notice would do, or did.

    Attributes:
        notice: the notice.
        replaces: whether the year was announced before, so that this one takes its place.
        caution: what whoever lets it count should look at first; None where nothing is odd.
        moved: clocks whose day is another, the earliest first; a thousand at most.
        settled: clocks whose day stands and is no longer provisional, the earliest first; a thousand at most.
        moved_count: how many days are another.
        settled_count: how many days stand and are no longer provisional.
        moved_cases: how many cases have another day.
        open_cases: how many open cases were looked at.
    """

    notice: NewNotice
    replaces: bool
    caution: Wording | None
    moved: tuple[Move, ...]
    settled: tuple[Move, ...]
    moved_count: int
    settled_count: int
    moved_cases: int
    open_cases: int


class MoveList:
    """Counts moves case by case, and keeps no more of them than are shown."""

    def __init__(self) -> None:
        self.open_cases = 0
        self.moved_count = 0
        self.settled_count = 0
        self.moved_cases = 0
        self._moved: list[Move] = []
        self._settled: list[Move] = []

    def add(self, moves: Iterable[Move]) -> None:
        """Take in the moves of one more open case."""
        self.open_cases += 1
        moves = tuple(moves)
        moved = [move for move in moves if move.changes_day]
        settled = [move for move in moves if not move.changes_day and not move.is_provisional]
        self.moved_cases += bool(moved)
        self.moved_count += len(moved)
        self.settled_count += len(settled)
        self._moved = _kept(self._moved, moved)
        self._settled = _kept(self._settled, settled)

    def preview(self, notice: NewNotice, stood: WorkingCalendar) -> Preview:
        """Everything that was counted, beside the calendar as it stood."""
        return Preview(
            notice=notice,
            replaces=notice.year in stood.announced_years,
            caution=_caution(notice, stood),
            moved=tuple(_earliest(self._moved)),
            settled=tuple(_earliest(self._settled)),
            moved_count=self.moved_count,
            settled_count=self.settled_count,
            moved_cases=self.moved_cases,
            open_cases=self.open_cases,
        )


def _caution(notice: NewNotice, stood: WorkingCalendar) -> Wording | None:
    """Half a notice would make working days of the holidays that it leaves out, and dates too early or too late."""
    found = sum(one.kind is DayKind.OFF for one in notice.days)
    usual = usual_days_off(stood, notice.year)
    if 2 * found >= usual:
        return None
    return wordings("cautions")["calendar_is_short"].filled(found=found, usual=usual)


def moves_of(
    case: Case,
    calendar: str,
    before: Mapping[str, WorkingCalendar],
    after: Mapping[str, WorkingCalendar],
    *,
    zone: tzinfo,
    now: datetime,
) -> tuple[Move, ...]:
    """What other calendars change about the clocks of a case.

    Args:
        case: the case.
        calendar: code of the calendar that is another; only rules that use it can move.
        before: the calendars as they stood.
        after: the calendars as they will stand.
        zone: of the office.
        now: aware UTC moment.
    """
    if case.is_answered:
        return ()
    rules = [rule for rule in binding_rules(case, regimes().values()) if rule.period.calendar == calendar]
    if not rules:
        return ()
    events = events_of(case)
    old, new = (replay(events, rules, each, office_zone=zone, now=now) for each in (before, after))
    return tuple(
        Move(case.case_id, case.reference, was.rule.code, was.due_on, now_is.due_on, now_is.provisional)
        for was, now_is in zip(old, new, strict=True)
        if was.is_open
        and was.due_on is not None
        and now_is.due_on is not None
        and (was.due_on, was.provisional) != (now_is.due_on, now_is.provisional)
    )


def _kept(moves: list[Move], more: list[Move]) -> list[Move]:
    """The moves with some more; cut down to what is shown only now and then, for sorting costs."""
    moves += more
    return _earliest(moves) if len(moves) > 2 * MOST_LISTED else moves


def _earliest(moves: list[Move]) -> list[Move]:
    return heapq.nsmallest(MOST_LISTED, moves, key=lambda move: (move.after, move.reference, move.rule))
