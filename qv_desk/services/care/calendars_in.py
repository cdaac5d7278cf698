"""Bring in a year's days off: first what it would move, then for good, with every case counted anew.

Law: the State Council's General Office announces China's days off each November. A year that is not announced is never
guessed: its dates are provisional, and they are counted anew when the notice comes.
"""

import secrets
from collections.abc import Mapping

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.clocks.calendar_notice import CalendarNotice, calendar_with
from qv_desk.errors import InputError
from qv_desk.services.care import recounting
from qv_desk.services.care.calendar_file import NewNotice
from qv_desk.services.care.calendar_moves import MoveList, Preview, moves_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.law import calendars
from qv_desk.services.frame.law_counted import recount_is_due
from qv_desk.store.progress import Report, unheard

_LONGEST_SOURCE = 200


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
    before, after = calendars(), _after(desk, notice)
    found = MoveList()
    for case in recounting.open_cases(desk, report):
        found.add(moves_of(case, notice.calendar, before, after, zone=desk.zone, now=desk.moment))
    return found.preview(notice, before[notice.calendar])


@guarded
def bring_in(desk: Desk, notice: NewNotice, *, source: str, report: Report = unheard) -> Preview:
    """Keep a notice as a new version of its calendar, and count every open case anew.

    The notice counts at once. The cases follow in batches, each with its lines in the journal; work that is stopped, or
    a machine that goes down, goes on at the next unlock.

    Args:
        desk: the open desk.
        notice: the notice.
        source: what it is called and when it was published.
        report: told how far it is; what it raises before the first case keeps nothing, and stops the work afterwards.

    Raises:
        InputError: ``calendar_unknown``, ``calendar_needs_source``.
        StoreError: the disk failed; what was counted before stands.
    """
    if not source.strip() or len(source) > _LONGEST_SOURCE or not source.strip().isprintable():
        raise InputError("calendar_needs_source")
    stood = _known(notice)
    recounting.finish_notice(desk, report)
    report(0, desk.store.summaries.open_count())
    entry = CalendarNotice(
        entry_id=secrets.token_hex(8),
        at=desk.moment,
        key=notice.calendar,
        year=notice.year,
        days=notice.days,
        source=source.strip(),
        text=notice.text,
        sha256=notice.sha256,
        imported_by=desk.user.user_id,
    )
    with desk.changing() as changes:
        changes.put_entry(entry)
        recounting.begin(changes, entry)
        told = f"{notice.year}, {len(notice.days)} days; {source.strip()}; sha256 {notice.sha256}"
        changes.journal("calendar.imported", notice.calendar, told)
    desk.sitting.calendars = None
    return recounting.finish_notice(desk, report).preview(notice, stood)


@guarded
def recount(desk: Desk, *, report: Report = unheard) -> int:
    """Count every open case anew, as after a new version of the program with other rules.

    A counting that was stopped is gone on with. The page of a case replays its clocks each time and needs no such
    thing; the queue shows the line that was kept.

    Args:
        desk: the open desk.
        report: told how far it is; what it raises stops the work, and it is gone on with later.

    Returns:
        How many cases have another date or another line.

    Raises:
        StoreError: the disk failed; what was counted before stands.
    """
    moved = 0
    if recounting.waits_for_notice(desk):
        moved = recounting.finish_notice(desk, report).moved_cases
        if not recount_is_due(desk):
            return moved
    return moved + recounting.count_all(desk, report)


def _after(desk: Desk, notice: NewNotice) -> Mapping[str, WorkingCalendar]:
    """The calendars as they will stand."""
    known = _known(notice)
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
    return {**calendars(), notice.calendar: calendar_with(known, entry)}


def _known(notice: NewNotice) -> WorkingCalendar:
    """The calendar of a notice, as it stands.

    Raises:
        InputError: ``calendar_unknown``.
    """
    found = calendars().get(notice.calendar)
    if found is None:
        raise InputError("calendar_unknown", calendar=notice.calendar, known=", ".join(load_calendars()))
    return found
