"""The lock on a child's file: it opens for whoever asked, once a second person agreed, for the hours agreed to.

Every service that shows something of a case asks :func:`must_be_open` first, so the lock holds for the window, the
command line and whatever comes later. Each opening is written into a register that outlives the case, and into the
journal; the same person's next look within the hour is not written down again.

Law: Regulations on the Protection of Minors in Cyberspace 36 (access is approved by whoever answers for it, and
recorded); policy §8.
"""

import secrets
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_register import MinorOpening, MinorRecord, Opened
from qv_desk.domain.minors.minor_report import MinorReport
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, InputError
from qv_desk.services.frame.desk import LOOKS_APART, Desk
from qv_desk.services.frame.guard import guarded

MOST_HOURS: Final = 72
"""The longest time for which a file may be opened by one agreement: a long weekend."""


def is_sealed_kind(case: Case) -> bool:
    """Whether a case is a child's file: a report that did not turn out to be about somebody of age."""
    return any(report.is_sealed for report in case.facts_of(MinorReport))


def hours_of(subject: str) -> int:
    """For how many hours an opening is asked for.

    Raises:
        InputError: ``minor_hours_impossible``.
    """
    if not (subject.isdecimal() and subject.isascii() and 1 <= int(subject) <= MOST_HOURS):
        raise InputError("minor_hours_impossible", most=MOST_HOURS)
    return int(subject)


def ends_at(approval: Approval) -> datetime | None:
    """When an agreement to open a file ends; None while nobody agreed."""
    if approval.state is not ApprovalState.GRANTED or approval.decided_at is None:
        return None
    return approval.decided_at + timedelta(hours=hours_of(approval.subject))


@guarded
def standing_approval(desk: Desk, case_id: str) -> Approval | None:
    """The agreement by which the person at the desk may open this file now; None where there is none."""
    for approval in reversed(desk.store.approvals.of(case_id)):
        if approval.kind is not ApprovalKind.MINOR_FILE or approval.asked_by != desk.user.user_id:
            continue
        end = ends_at(approval)
        # From the moment of the agreement on: one given by a clock that ran ahead would else stand for years.
        if end is not None and approval.decided_at is not None and approval.decided_at <= desk.moment < end:
            return approval
    return None


@guarded
def must_be_open(desk: Desk, case: Case, what: Opened = Opened.FILE) -> None:
    """Refuse to go on with a child's file that nobody opened for the person at the desk; write the opening down.

    Args:
        desk: the open desk.
        case: the case, as it was read.
        what: what of it is to be opened.

    Raises:
        AccessError: ``minor_file_needs_approval``.
    """
    if not is_sealed_kind(case):
        return
    approval = standing_approval(desk, case.case_id)
    if approval is None:
        raise AccessError("minor_file_needs_approval")
    _write_down(desk, case, what, approval)


@guarded
def shut_to(desk: Desk, case_ids: Iterable[str]) -> frozenset[str]:
    """Those of the cases that are children's files which nobody has opened for the person at the desk.

    What others wrote about such a case, in the journal and in what a second person is asked, is shown as little as the
    file itself.
    """
    shut = set()
    for case_id in set(case_ids):
        if desk.store.registers.of_case(MinorRecord, case_id) and standing_approval(desk, case_id) is None:
            summary = desk.store.summaries.one(case_id)  # of a file that was erased no words are left
            if summary is not None and is_sealed_kind(desk.store.cases.get(case_id)):
                shut.add(case_id)
    return frozenset(shut)


@guarded
def must_be_fast_lane(desk: Desk, case: Case) -> None:
    """Let freezing and deleting begin at once: for the officer of the report, a supervisor, or whoever opened the file.

    Raises:
        AccessError: ``minor_case_of_another``.
    """
    if case.officer == desk.user.user_id or desk.user.role is Role.SUPERVISOR:
        return
    if is_sealed_kind(case) and standing_approval(desk, case.case_id) is None:
        raise AccessError("minor_case_of_another")


def _write_down(desk: Desk, case: Case, what: Opened, approval: Approval) -> None:
    end = ends_at(approval)
    at, known = desk.moment, (f"minor.opened {approval.approval_id}", case.case_id, what.value)
    last = desk.sitting.noted.get(known)
    if end is None or (last is not None and last <= at < last + LOOKS_APART):
        return
    opening = MinorOpening(
        entry_id=secrets.token_hex(8),
        at=at,
        case_id=case.case_id,
        key=approval.approval_id,
        reference=case.reference,
        approval_id=approval.approval_id,
        what=what,
        opened_by=desk.user.user_id,
        approved_by=approval.decided_by,
        until=end,
    )
    with desk.changing() as changes:
        changes.put_entry(opening)
        changes.journal("minor.opened", case.case_id, what.value)
    desk.sitting.noted[known] = at
