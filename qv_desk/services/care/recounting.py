"""Counting every open case anew, batch by batch: a hundred thousand cases need no more memory than five hundred.

Each batch is one transaction with its place in the walk, so that work that was stopped, or a machine that went down,
goes on where it was: nothing is counted twice, no line of the journal written twice. Until the end each unlock hears
that a counting is due. The page of a case replays its clocks each time and needs none of this; the queue shows the line
that was kept.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.clocks.calendar_notice import CalendarNotice, calendars_with
from qv_desk.services.care.calendar_moves import Move, MoveList, moves_of
from qv_desk.services.frame.case_clocks import summary_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.law import calendars
from qv_desk.services.frame.shipped_law import COUNTED_UNDER, COUNTING, fingerprint
from qv_desk.store.column_texts import moment_text
from qv_desk.store.progress import Report, unheard

if TYPE_CHECKING:
    from qv_desk.store.transaction import Transaction

BATCH: Final = 500
"""Open cases in one transaction."""


def begin(changes: "Transaction", notice: CalendarNotice) -> None:
    """Write down, together with a notice, that the open cases have to be counted for it."""
    changes.write_setting(COUNTING, _place(notice=notice.entry_id))


@guarded
def waits_for_notice(desk: Desk) -> bool:
    """Whether a counting for a notice was begun and not finished."""
    place = desk.store.settings.read(COUNTING)
    return bool(place and place["notice"])


@guarded
def finish_notice(desk: Desk, report: Report = unheard) -> MoveList:
    """Count what a notice moves from where the counting stands; nothing is done where none was begun.

    Each case whose day moves gets a line of its own in the journal, with the day before and after.

    Args:
        desk: the open desk.
        report: told how far it is; what it raises stops the work, and it is gone on with later.

    Raises:
        StoreError: the disk failed; what was counted before stands.
    """
    found = MoveList()
    place = desk.store.settings.read(COUNTING)
    if not place or not place["notice"]:
        return found
    notice = desk.store.registers.get(CalendarNotice, place["notice"])
    others = (one for one in desk.store.registers.all(CalendarNotice) if one.entry_id != notice.entry_id)
    before = calendars_with(load_calendars(), others)
    for batch in _batches(desk, place, report):
        lines: list[CaseSummary] = []
        days: list[Move] = []
        for kept in batch:
            case = desk.store.cases.get(kept.case_id)
            moves = moves_of(case, notice.key, before, calendars(), zone=desk.zone, now=desk.moment)
            found.add(moves)
            if moves:
                days += [move for move in moves if move.changes_day]
                lines += _changed(desk, case, kept)
        place = _next(place, batch[-1], lines=len(lines), cases=len({move.case_id for move in days}))
        if lines or days:
            with desk.changing() as changes:
                _keep(changes, lines, place)
                for move in days:
                    changes.journal("clock.moved", move.case_id, f"{move.rule}: {move.before} → {move.after}")
    with desk.changing() as changes:
        changes.put_entry(replace(notice, moved=place["cases"]))
        changes.write_setting(COUNTING, None)
        told = f"{notice.key} {notice.year}: {place['cases']} cases moved, {place['lines']} lines"
        changes.journal("clock.recounted", "store", told)
    return found


@guarded
def count_all(desk: Desk, report: Report = unheard) -> int:
    """Count every open case anew under the rules that the program ships; returns how many lines changed.

    Args:
        desk: the open desk.
        report: told how far it is; what it raises stops the work, and it is gone on with later.

    Raises:
        StoreError: the disk failed; what was counted before stands.
    """
    place = desk.store.settings.read(COUNTING)
    if not place or place["law"] != fingerprint():
        place = _place()
    for batch in _batches(desk, place, report):
        lines = [line for kept in batch for line in _changed(desk, desk.store.cases.get(kept.case_id), kept)]
        place = _next(place, batch[-1], lines=len(lines))
        if lines:
            with desk.changing() as changes:
                _keep(changes, lines, place)
    with desk.changing() as changes:
        changes.write_setting(COUNTED_UNDER, fingerprint())
        changes.write_setting(COUNTING, None)
        changes.journal("clock.recounted", "store", f"{place['lines']} lines")
    return int(place["lines"])


def _place(notice: str = "") -> dict[str, Any]:
    """Where a counting stands: for what it is, after which case, and what came of it so far."""
    return {"notice": notice, "law": fingerprint(), "received_at": "", "case_id": "", "lines": 0, "cases": 0}


def _next(place: dict[str, Any], last: CaseSummary, *, lines: int, cases: int = 0) -> dict[str, Any]:
    return place | {
        "received_at": moment_text(last.received_at),
        "case_id": last.case_id,
        "lines": place["lines"] + lines,
        "cases": place["cases"] + cases,
    }


def _keep(changes: "Transaction", lines: list[CaseSummary], place: dict[str, Any]) -> None:
    for line in lines:
        changes.save_summary(line)
    changes.write_setting(COUNTING, place)
    changes.journal("clock.recounted", "store", f"{len(lines)} lines")


@guarded
def open_cases(desk: Desk, report: Report) -> Iterator[Case]:
    """Every open case, one after the other."""
    for batch in _batches(desk, _place(), report):
        for kept in batch:
            yield desk.store.cases.get(kept.case_id)


def _batches(desk: Desk, place: dict[str, Any], report: Report) -> Iterator[tuple[CaseSummary, ...]]:
    """The open cases after a place, in the order of receipt, which no counting changes."""
    total, done = desk.store.summaries.open_count(), 0
    received_at, case_id = place["received_at"], place["case_id"]
    report(0, total)
    while batch := desk.store.summaries.open_after(received_at, case_id, BATCH):
        yield batch
        received_at, case_id = moment_text(batch[-1].received_at), batch[-1].case_id
        done += len(batch)
        report(min(done, total), total)


def _changed(desk: Desk, case: Case, kept: CaseSummary) -> list[CaseSummary]:
    """The line of a case as it is counted now, where that is another one."""
    after = summary_of(case, zone=desk.zone, now=desk.moment)
    return [] if after == kept else [after]
