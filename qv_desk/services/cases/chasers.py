"""Answers that are waited for: kept beside the case that waits, and shown when it is time to remind somebody."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.domain.searching.chaser import Chaser, ChaserKind, chaser_id
from qv_desk.domain.searching.search_detail import chases
from qv_desk.domain.telling.recipient_notice import REMIND_AFTER_DAYS, RecipientNotice
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.company_systems import current_systems
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import must_be_open

CHASE_AFTER_DAYS: Final = REMIND_AFTER_DAYS
"""After how many days a colleague or a recipient is reminded, if nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class DueChaser:
    """Somebody to be reminded.

    Attributes:
        case_id: the case that waits.
        reference: what people quote.
        kind: a colleague who searches, or a recipient of a notice.
        whom: the person, department or company.
        about: the source, or what was done.
        chase_on: since when a reminder is due.
        reminded: how often they were reminded already.
    """

    case_id: str
    reference: str
    kind: ChaserKind
    whom: str
    about: Wording
    chase_on: date
    reminded: int


def waited_for(case: Case) -> tuple[Chaser, ...]:
    """Every answer that a case waits for, as the office's list has it."""
    found: list[tuple[ChaserKind, str, date | None]] = []
    if case.status is CaseStatus.OPEN:
        found += [(ChaserKind.SEARCH, detail.source, detail.chase_on) for detail in chases(case)]
    found += [
        (ChaserKind.NOTICE, notice.notice_id, notice.chase_on)
        for notice in case.facts_of(RecipientNotice)
        if notice.waits_for_reply
    ]
    return tuple(
        Chaser(
            entry_id=chaser_id(case.case_id, kind, object_id),
            at=case.changed_at,
            case_id=case.case_id,
            kind=kind,
            object_id=object_id,
            chase_on=day,
        )
        for kind, object_id, day in found
        if day is not None
    )


@guarded
def change_waiting_case(
    desk: Desk, case_id: str, command: Callable[[Case], Case], *, action: str, detail: str = ""
) -> Case:
    """Apply one command to a case and keep it with the answers that it waits for, in one transaction.

    Raises:
        GateError, InputError: the command refused; nothing was changed.
        StoreError: the case is unknown, was changed in between, or the disk failed; nothing was changed.
    """
    before = desk.store.cases.get(case_id)
    must_be_open(desk, before, Opened.CHANGE)
    after = command(before)
    waiting = {one.entry_id: one for one in waited_for(after)}
    over = (
        replace(one, chase_on=None)
        for one in desk.store.registers.of_case(Chaser, case_id)
        if one.entry_id not in waiting and one.chase_on is not None
    )
    entries = (*waiting.values(), *over)
    return keep_case(desk, after, based_on=before.version, action=action, detail=detail, entries=entries)


@guarded
def due(desk: Desk, *, until: date | None = None) -> tuple[DueChaser, ...]:
    """Whoever is to be reminded by now, longest first.

    The list only points at the cases; what a case no longer waits for, because it was searched or closed by another
    way, is left out.

    Args:
        desk: the open desk.
        until: the last day to look at; today if none is given.
    """
    last = until or desk.today
    found = []
    entries = desk.store.registers.all(Chaser)
    for case_id in dict.fromkeys(one.case_id for one in entries if one.chase_on is not None and one.chase_on <= last):
        case = desk.store.cases.get(case_id)
        found += [_worded(desk, case, one, day) for one in waited_for(case) if (day := one.chase_on) and day <= last]
    return tuple(sorted(found, key=lambda one: (one.chase_on, one.reference)))


def _worded(desk: Desk, case: Case, entry: Chaser, chase_on: date) -> DueChaser:
    if entry.kind is ChaserKind.SEARCH:
        detail = next(one for one in chases(case) if one.source == entry.object_id)
        whom, about, reminded = detail.asked, current_systems(desk)[detail.source].name, len(detail.chased_on)
    else:
        notice = next(one for one in case.facts_of(RecipientNotice) if one.notice_id == entry.object_id)
        whom, about, reminded = notice.name, Wording("notice of a change", "变更通知"), len(notice.chased_on)
    return DueChaser(case.case_id, case.reference, entry.kind, whom, about, chase_on, reminded)
