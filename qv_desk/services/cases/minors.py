"""Reports on children's accounts: the fast lane from discovery to deletion, and the way to open the file.

The lane does not wait for the file to be opened: what has to be known for it, which account and since when, stands in
:class:`qv_desk.services.cases.minor_outline.Outline`. Everything else of the case is shown by
:mod:`qv_desk.services.cases.review`, once a second person has agreed.

Law: policy §8 (duties D31–D33); Regulations on the Protection of Minors in Cyberspace 36.
"""

from collections.abc import Callable
from datetime import datetime

from qv_desk.catalogue.minor_ages import minor_ages
from qv_desk.domain.cases.approval import Approval, ApprovalKind
from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors import minor_work
from qv_desk.domain.minors.age_threshold import threshold_in
from qv_desk.domain.minors.minor_deeds import (
    ACCOUNT,
    AccountFreeze,
    AgeFinding,
    AgeFound,
    ConsentLookedFor,
    MinorDeletion,
)
from qv_desk.domain.minors.minor_register import Opened, record_of
from qv_desk.services.cases import approve
from qv_desk.services.cases.minor_outline import Outline, outline
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import hours_of, must_be_fast_lane, must_be_open


@guarded
def freeze(desk: Desk, case_id: str, *, account: str, where: str, at: datetime) -> Outline:
    """Record that the account is frozen, to the minute. Nothing has to be proved before it.

    Raises:
        AccessError: ``minor_case_of_another``.
        InputError, GateError: as :func:`qv_desk.domain.minors.minor_work.account_frozen`.
    """
    done = AccountFreeze(account=account.strip(), where=where.strip(), at=at, by=desk.user.user_id)
    return take_step(desk, case_id, lambda case: minor_work.account_frozen(case, done, desk.moment), "minor.frozen")


@guarded
def lift_freeze(desk: Desk, case_id: str, *, because: str, at: datetime) -> Outline:
    """Record that the account is free again.

    Raises:
        AccessError, InputError, GateError: as :func:`qv_desk.domain.minors.minor_work.freeze_lifted`.
    """
    by, now = desk.user.user_id, desk.moment
    return take_step(
        desk,
        case_id,
        lambda case: minor_work.freeze_lifted(case, by=by, at=at, because=because, now=now),
        "minor.freed",
    )


@guarded
def find_age(desk: Desk, case_id: str, finding: AgeFinding, *, how: str, at: datetime) -> Outline:
    """Record what was found about the age, with the age that counted.

    Raises:
        AccessError, InputError, GateError: as :func:`qv_desk.domain.minors.minor_work.age_found`.
    """

    def command(case: Case) -> Case:
        age = threshold_in(case.data_subject.country, minor_ages()).age
        found = AgeFound(finding=finding, threshold=age, how=how.strip(), at=at, by=desk.user.user_id)
        return minor_work.age_found(case, found, desk.moment)

    return take_step(desk, case_id, command, "minor.age_found", finding.value)


@guarded
def look_for_consent(desk: Desk, case_id: str, *, is_found: bool, how: str, at: datetime) -> Outline:
    """Record whether a guardian's verifiable consent is on file.

    Raises:
        AccessError, InputError, GateError: as :func:`qv_desk.domain.minors.minor_work.consent_looked_for`.
    """
    looked = ConsentLookedFor(is_found=is_found, how=how.strip(), at=at, by=desk.user.user_id)
    return take_step(
        desk,
        case_id,
        lambda case: minor_work.consent_looked_for(case, looked, desk.moment),
        "minor.consent_looked_for",
        "found" if is_found else "not found",
    )


@guarded
def delete(
    desk: Desk, case_id: str, *, what: str, at: datetime, source: str = ACCOUNT, anonymised: bool = False
) -> Outline:
    """Record that data of the child were deleted, to the minute: the account, or what a source held.

    Raises:
        AccessError, InputError, GateError: as :func:`qv_desk.domain.minors.minor_work.deleted`.
    """
    deletion = MinorDeletion(source=source, what=what.strip(), anonymised=anonymised, at=at, by=desk.user.user_id)
    return take_step(
        desk, case_id, lambda case: minor_work.deleted(case, deletion, desk.moment), "minor.deleted", source
    )


@guarded
def rest_deleted(desk: Desk, case_id: str, *, at: datetime) -> Outline:
    """Record that nothing of the child is left but what the record of the case needs.

    Raises:
        AccessError, InputError, GateError: as :func:`qv_desk.domain.minors.minor_work.rest_deleted`.
    """
    by, now = desk.user.user_id, desk.moment
    return take_step(
        desk, case_id, lambda case: minor_work.rest_deleted(case, by=by, at=at, now=now), "minor.rest_deleted"
    )


@guarded
def ask_to_open(desk: Desk, case_id: str, *, reason: str, hours: int) -> Approval:
    """Ask a second person to open a child's file for a number of hours: a report, or the case of a notice.

    Raises:
        InputError: ``minor_no_report``, ``minor_hours_impossible``; no reason, or a reason too long.
        GateError: ``approval_waits_already``.
    """
    case = desk.store.cases.get(case_id)
    if not case.is_sealed:
        minor_work.report_of(case)
    hours_of(str(hours))
    return approve.lay_before(desk, ApprovalKind.MINOR_FILE, case_id, subject=str(hours), reason=reason)


@guarded
def ask_to_keep(desk: Desk, case_id: str, *, reason: str) -> Approval:
    """Ask a supervisor to keep the data frozen as evidence in place of deleting them.

    Raises:
        AccessError: ``minor_case_of_another``.
        GateError: ``minor_not_frozen``, ``minor_deleted_already``, ``approval_waits_already``.
        InputError: no reason, or a reason too long.

    Law: PIPL 47.
    """
    case = desk.store.cases.get(case_id)
    must_be_fast_lane(desk, case)
    minor_work.may_be_kept(case)
    return approve.lay_before(desk, ApprovalKind.MINOR_KEEP, case_id, reason=reason)


@guarded
def take_step(desk: Desk, case_id: str, command: Callable[[Case], Case], action: str, detail: str = "") -> Outline:
    """Take one step of the lane: the case, its line in the register and the journal, in one transaction.

    Raises:
        AccessError: ``minor_case_of_another``; ``minor_file_needs_approval`` for the step by which the file becomes an
            ordinary one, for it opens it to everybody.
    """
    before = desk.store.cases.get(case_id)
    must_be_fast_lane(desk, before)
    after = command(before)
    if before.is_sealed and not after.is_sealed:
        must_be_open(desk, before, Opened.CHANGE)
    record = record_of(after)
    keep_case(
        desk,
        after,
        based_on=before.version,
        action=action,
        detail=detail,
        entries=() if record is None else (record,),
    )
    return outline(desk, case_id)
