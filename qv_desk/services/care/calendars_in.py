"""Bring in a year's days off: first what it would move, then for good, with every case counted anew.

Law: the State Council's General Office announces China's days off each November. A year that is not announced is never
guessed: its dates are provisional, and they are counted anew when the notice comes.
"""

import secrets
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_list import CaseListQuery
from qv_desk.domain.cases.case_summary import CaseSummary, CaseView
from qv_desk.domain.cases.law_choice import binding_rules
from qv_desk.domain.cases.letter_event import events_of
from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.clocks.calendar_notice import CalendarNotice, calendar_with
from qv_desk.domain.clocks.clock import replay
from qv_desk.errors import InputError
from qv_desk.services.care.calendar_file import NewNotice
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.law import calendars, regimes, with_calendars
from qv_desk.services.frame.shipped_law import COUNTED_UNDER, fingerprint
from qv_desk.store.progress import Report, unheard

_PAGE = 200
_LONGEST_SOURCE = 200


@dataclass(frozen=True, slots=True)
class Move:
    """One clock of one open case that a notice moves.

    Attributes:
        case_id: which case.
        reference: as people quote it.
        rule: the rule's code.
        before: the last day as it stood.
        after: the last day from now on.
        was_provisional: whether it rested on a year that was not announced.
        is_provisional: whether it still does.
    """

    case_id: str
    reference: str
    rule: str
    before: date
    after: date
    was_provisional: bool
    is_provisional: bool

    @property
    def changes_day(self) -> bool:
        """Whether the day itself is another; else it only becomes certain, or uncertain."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Preview:
    """What a notice would do.

    Attributes:
        notice: the notice.
        replaces: whether the year was announced before, so that this one takes its place.
        moves: every clock whose day moves or becomes certain, the earliest first.
        open_cases: how many open cases were looked at.
    """

    notice: NewNotice
    replaces: bool
    moves: tuple[Move, ...]
    open_cases: int

    @property
    def moved(self) -> tuple[Move, ...]:
        """The clocks whose day is another."""
        return tuple(move for move in self.moves if move.changes_day)

    @property
    def settled(self) -> tuple[Move, ...]:
        """The clocks whose day stands and is no longer provisional."""
        return tuple(move for move in self.moves if not move.changes_day and not move.is_provisional)


@guarded
def stand(desk: Desk) -> Mapping[str, WorkingCalendar]:
    """The calendars as they stand at this desk."""
    del desk  # the guard has said whose calendars these are
    return calendars()


@guarded
def versions(desk: Desk) -> tuple[CalendarNotice, ...]:
    """What was brought in here, oldest first."""
    return desk.store.registers.all(CalendarNotice)


@guarded
def preview(desk: Desk, notice: NewNotice, *, report: Report = unheard) -> Preview:
    """What a notice would move; nothing is kept.

    Args:
        desk: the open desk.
        notice: the notice.
        report: told how far it is; what it raises stops the work.

    Raises:
        InputError: ``calendar_unknown``.
    """
    new = _after(desk, notice)
    moves: list[Move] = []
    seen = 0
    for case, _summary in _open_cases(desk, report):
        seen += 1
        moves.extend(_moves(desk, case, notice, new))
    moves.sort(key=lambda move: (move.after, move.reference, move.rule))
    return Preview(notice, notice.year in calendars()[notice.calendar].announced_years, tuple(moves), seen)


@guarded
def bring_in(desk: Desk, notice: NewNotice, *, source: str, report: Report = unheard) -> Preview:
    """Keep a notice as a new version of its calendar, and count every open case anew, in one transaction.

    Each case whose day moves gets a line of its own in the journal, with the day before and after.

    Args:
        desk: the open desk.
        notice: the notice.
        source: what it is called and when it was published.
        report: told how far it is; what it raises stops the work, and nothing is kept.

    Raises:
        InputError: ``calendar_unknown``, ``calendar_needs_source``.
        StoreError: the disk failed; nothing was kept.
    """
    if not source.strip() or len(source) > _LONGEST_SOURCE or not source.strip().isprintable():
        raise InputError("calendar_needs_source")
    new = _after(desk, notice)
    replaces = notice.year in calendars()[notice.calendar].announced_years
    moves: list[Move] = []
    lines: list[CaseSummary] = []
    seen = 0
    for case, before in _open_cases(desk, report):
        seen += 1
        found_here = _moves(desk, case, notice, new)
        if not found_here:
            continue
        moves.extend(found_here)
        with with_calendars(new):
            after = summary_of(case, zone=desk.zone, now=desk.moment)
        if after != before:
            lines.append(after)
    moves.sort(key=lambda move: (move.after, move.reference, move.rule))
    found = Preview(notice, replaces, tuple(moves), seen)
    with desk.changing() as changes:
        changes.put_entry(
            CalendarNotice(
                entry_id=secrets.token_hex(8),
                at=desk.moment,
                key=notice.calendar,
                year=notice.year,
                days=notice.days,
                source=source.strip(),
                text=notice.text,
                sha256=notice.sha256,
                imported_by=desk.user.user_id,
                moved=len({move.case_id for move in found.moved}),
            )
        )
        for line in lines:
            changes.save_summary(line)
        changes.journal("calendar.imported", notice.calendar, _told(found, source))
        for move in found.moved:
            changes.journal("clock.moved", move.case_id, f"{move.rule}: {move.before} → {move.after}")
    desk.sitting.calendars = None
    return found


@guarded
def recount(desk: Desk, *, report: Report = unheard) -> int:
    """Count every open case anew, as after a new version of the program with other rules; in one transaction.

    The page of a case replays its clocks each time and needs no such thing; the queue shows the line that was kept.

    Args:
        desk: the open desk.
        report: told how far it is; what it raises stops the work, and nothing is kept.

    Returns:
        How many lines changed.

    Raises:
        StoreError: the disk failed; nothing was kept.
    """
    lines = []
    for case, before in _open_cases(desk, report):
        after = summary_of(case, zone=desk.zone, now=desk.moment)
        if after != before:
            lines.append(after)
    with desk.changing() as changes:
        for line in lines:
            changes.save_summary(line)
        changes.write_setting(COUNTED_UNDER, fingerprint())
        changes.journal("clock.recounted", "store", f"{len(lines)} lines")
    return len(lines)


def _after(desk: Desk, notice: NewNotice) -> Mapping[str, WorkingCalendar]:
    """The calendars as they will stand."""
    now = calendars()
    if notice.calendar not in now:
        raise InputError("calendar_unknown", calendar=notice.calendar, known=", ".join(load_calendars()))
    entry = CalendarNotice(
        entry_id="preview",
        at=desk.moment,
        key=notice.calendar,
        year=notice.year,
        days=notice.days,
        source="",
        text="",
        sha256=notice.sha256,
        imported_by=desk.user.user_id,
    )
    return {**now, notice.calendar: calendar_with(now[notice.calendar], entry)}


def _open_cases(desk: Desk, report: Report) -> Iterator[tuple[Case, CaseSummary]]:
    total = sum(len(page) for page in _pages(desk))  # a count stops at a thousand, and a bar needs the whole
    done = 0
    for page in _pages(desk):
        for summary in page:
            yield desk.store.cases.get(summary.case_id), summary
        done += len(page)
        report(done, total)


def _pages(desk: Desk) -> Iterator[tuple[CaseSummary, ...]]:
    query = CaseListQuery(view=CaseView.ALL_OPEN, now=desk.moment)
    page = desk.store.summaries.page(query, None, _PAGE)
    while page:
        yield page
        page = desk.store.summaries.page(query, page[-1], _PAGE)


def _moves(desk: Desk, case: Case, notice: NewNotice, new: Mapping[str, WorkingCalendar]) -> tuple[Move, ...]:
    """What the new calendars change about the clocks of a case; only rules that use the notice's one can move."""
    if case.is_answered:
        return ()
    rules = [rule for rule in binding_rules(case, regimes().values()) if rule.period.calendar == notice.calendar]
    if not rules:
        return ()
    events = events_of(case)
    before, after = (replay(events, rules, each, office_zone=desk.zone, now=desk.moment) for each in (calendars(), new))
    return tuple(
        Move(case.case_id, case.reference, was.rule.code, was.due_on, now.due_on, was.provisional, now.provisional)
        for was, now in zip(before, after, strict=True)
        if was.is_open
        and was.due_on is not None
        and now.due_on is not None
        and (was.due_on, was.provisional) != (now.due_on, now.provisional)
    )


def _told(found: Preview, source: str) -> str:
    """The journal's words, in one line for people."""
    notice = found.notice
    cases = len({move.case_id for move in found.moved})
    return f"{notice.year}, {len(notice.days)} days; {cases} cases moved; {source.strip()}; sha256 {notice.sha256}"
