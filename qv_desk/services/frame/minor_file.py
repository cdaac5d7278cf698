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
from qv_desk.domain.minors.minor_register import MinorOpening, Opened
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, InputError
from qv_desk.services.frame.desk import LOOKS_APART, Desk
from qv_desk.services.frame.guard import guarded

MOST_HOURS: Final = 72
"""The longest time for which a file may be opened by one agreement: a long weekend."""


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
def standing_approval(desk: Desk, object_id: str, kind: ApprovalKind = ApprovalKind.MINOR_FILE) -> Approval | None:
    """The agreement by which the person at the desk may open this now; None where there is none.

    Args:
        desk: the open desk.
        object_id: the case, or whatever else is shut in the same way.
        kind: of the agreement that opens it.
    """
    for approval in reversed(desk.store.approvals.of(object_id)):
        if approval.kind is not kind or approval.asked_by != desk.user.user_id:
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
        AccessError: ``minor_file_needs_approval``; ``child_notice_needs_approval`` for the case by which a child, or
            its guardian, is told something.
    """
    if not case.is_sealed:
        return
    if not opened_by_agreement(desk, case.case_id, case.reference, what, case_id=case.case_id):
        raise AccessError(
            "minor_file_needs_approval" if case.kind is CaseKind.MINOR_REPORT else "child_notice_needs_approval"
        )


@guarded
def opened_by_agreement(
    desk: Desk,
    object_id: str,
    reference: str,
    what: Opened,
    kind: ApprovalKind = ApprovalKind.MINOR_FILE,
    *,
    case_id: str = "",
) -> bool:
    """Whether the person at the desk may see now what is shut; if so, the opening is written down.

    Args:
        desk: the open desk.
        object_id: the case, or whatever else is shut in the same way.
        reference: by which the register of openings names it.
        what: what of it is to be opened.
        kind: of the agreement that opens it.
        case_id: the case in whose file the opening stands; empty where it is of no case.
    """
    approval = standing_approval(desk, object_id, kind)
    end = None if approval is None else ends_at(approval)
    if approval is None or end is None:
        return False
    at, known = desk.moment, (f"minor.opened {approval.approval_id}", object_id, what.value)
    last = desk.sitting.noted.get(known)
    if last is not None and last <= at < last + LOOKS_APART:
        return True
    opening = MinorOpening(
        entry_id=secrets.token_hex(8),
        at=at,
        case_id=case_id,
        key=approval.approval_id,
        reference=reference,
        approval_id=approval.approval_id,
        what=what,
        opened_by=desk.user.user_id,
        approved_by=approval.decided_by,
        until=end,
    )
    with desk.changing() as changes:
        changes.put_entry(opening)
        changes.journal("minor.opened", object_id, what.value)
    desk.sitting.noted[known] = at
    return True


@guarded
def shut_to(desk: Desk, case_ids: Iterable[str]) -> frozenset[str]:
    """Those of the cases that are children's files which nobody has opened for the person at the desk.

    What others wrote about such a case, in the journal and in what a second person is asked, is shown as little as the
    file itself.
    """
    shut = set()
    for case_id in set(case_ids):
        summary = desk.store.summaries.one(case_id)  # of a file that was erased no words are left
        if summary is None or not summary.is_childs_file or standing_approval(desk, case_id) is not None:
            continue
        if desk.store.cases.get(case_id).is_sealed:  # not so of a report on somebody who was found to be of age
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
    if case.is_sealed and standing_approval(desk, case.case_id) is None:
        raise AccessError("minor_case_of_another")
