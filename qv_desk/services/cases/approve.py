"""Four eyes: lay a matter before a second person, and agree to it or not.

What an agreement does to a case stands in the same transaction as the agreement itself: the refusal may then be told,
or the right is open again. A change of role goes into the vault first and then into the store; a stop in between is
mended when the desk is opened next. A disposal and an export are only allowed by it; whoever may does them afterwards,
once.
"""

import secrets
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from qv_desk.domain.cases.approval import OF_A_CASE, SETTLED_ELSEWHERE, Approval, ApprovalKind, ApprovalState
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.errors import AccessError, GateError, InputError
from qv_desk.services.cases.approval_effects import Command, agreed_to, lines_of, sent_back, told
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.clock_clash import clashing_rules
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.minor_file import hours_of
from qv_desk.services.frame.people_in_step import write_people
from qv_desk.vault import people

USABLE_FOR: Final = timedelta(hours=24)
"""How long an agreement to an export allows it."""

_LONGEST_REASON: Final = 2_000

_WITHOUT_AN_ACT: Final = frozenset({ApprovalKind.CLOCK_CLASH, ApprovalKind.EXPORT})
"""What is asked for by itself; every other kind is asked for by an act of its own, which looks first."""

_FOR_AUDITORS: Final = frozenset({ApprovalKind.EXPORT, ApprovalKind.MINOR_FILE})

_FOR_ONESELF: Final = frozenset({ApprovalKind.MINOR_FILE, ApprovalKind.INCIDENT_CHILDREN})
"""What each person asks for themselves, whoever else has asked."""


@guarded
def new_approval(desk: Desk, kind: ApprovalKind, object_id: str, *, subject: str = "", reason: str) -> Approval:
    """An approval that the person at the desk asks for now; it is not kept yet."""
    return Approval(
        approval_id=secrets.token_hex(8),
        kind=kind,
        object_id=object_id,
        subject=subject,
        reason=reason.strip(),
        asked_by=desk.user.user_id,
        asked_at=desk.moment,
    )


@guarded
def ask(desk: Desk, kind: ApprovalKind, object_id: str, *, subject: str = "", reason: str) -> Approval:
    """Ask a second person to resolve a clash of duties, or for an export.

    Everything else is asked for by an act of its own, which looks first whether there is anything to ask: a refusal by
    the decision itself, a change of role by ``users.change_role``, a disposal by ``dispose.ask``.

    Args:
        desk: the open desk.
        kind: what needs approval.
        object_id: what it concerns: a case, ``journal`` or ``store``.
        subject: what exactly, as a code.
        reason: why.

    Raises:
        GateError: ``approval_has_its_own_act``; as :func:`lay_before`.
        AccessError, InputError: as :func:`lay_before`.
    """
    if kind not in _WITHOUT_AN_ACT:
        raise GateError("approval_has_its_own_act")
    return lay_before(desk, kind, object_id, subject=subject, reason=reason)


@guarded
def lay_before(desk: Desk, kind: ApprovalKind, object_id: str, *, subject: str = "", reason: str) -> Approval:
    """Lay a matter before a second person; called by the act that asks for this kind, and by nothing else.

    Args:
        desk: the open desk.
        kind: what needs approval.
        object_id: what it concerns: a case, a user, ``journal`` or ``store``.
        subject: what exactly, as a code.
        reason: why.

    Raises:
        InputError: ``approval_needs_reason``, ``approval_reason_too_long``.
        GateError: ``approval_waits_already``; ``no_clock_clash`` where no two duties pull apart;
            ``approval_has_its_own_act`` for what is laid before somebody together with the thing itself.
        AccessError: ``approval_not_for_auditors``: an auditor asks for anything but to look or to export;
            ``approval_needs_supervisor``: anybody but a supervisor asks for a change of role.
    """
    _must_be_asked_by(desk.user.role, kind, subject)
    if not reason.strip():
        raise InputError("approval_needs_reason")
    if len(reason) > _LONGEST_REASON:
        raise InputError("approval_reason_too_long", limit=_LONGEST_REASON)
    if any(_waits_already(desk, one, kind) for one in desk.store.approvals.of(object_id)):
        raise GateError("approval_waits_already")
    if kind is ApprovalKind.MINOR_FILE:
        hours_of(subject)
    if kind in OF_A_CASE:
        case = desk.store.cases.get(object_id)
        if kind is ApprovalKind.CLOCK_CLASH and not clashing_rules(
            case, clocks_of(case, zone=desk.zone, now=desk.moment)
        ):
            raise GateError("no_clock_clash", reference=case.reference)
    approval = new_approval(desk, kind, object_id, subject=subject, reason=reason)
    with desk.changing() as changes:
        changes.save_approval(approval)
        changes.journal("approval.asked", object_id, told(approval))
    return approval


def _must_be_asked_by(role: Role, kind: ApprovalKind, subject: str) -> None:
    """Refuse what that role may not ask for, and what is asked for by nothing but its own act."""
    if kind in SETTLED_ELSEWHERE:
        raise GateError("approval_has_its_own_act")
    if role is Role.AUDITOR and kind not in _FOR_AUDITORS:
        raise AccessError("approval_not_for_auditors")
    if kind is ApprovalKind.ROLE_CHANGE:
        Role(subject)  # anything else would be a bug, and is not to wait for somebody to trip over it
        if role is not Role.SUPERVISOR:
            raise AccessError("approval_needs_supervisor")


def _waits_already(desk: Desk, one: Approval, kind: ApprovalKind) -> bool:
    """Whether the same is being asked; a child's file is asked for by each person for themselves."""
    is_mine = kind not in _FOR_ONESELF or one.asked_by == desk.user.user_id
    return one.state is ApprovalState.WAITING and one.kind is kind and is_mine


@guarded
def grant(desk: Desk, approval_id: str, note: str = "") -> Approval:
    """Agree, as a second person.

    Raises:
        GateError: it is decided already; or whoever asked or decided the case is asked to agree to it.
        InputError: a clash of duties has to be resolved in writing.
        StoreError: ``approval_unknown``.
    """
    approval = _of_this_page(desk, approval_id)
    granted = approval.granted(desk.user, desk.moment, note)
    if approval.kind is ApprovalKind.ROLE_CHANGE:
        return _role_given(desk, granted)
    return _settled(desk, granted, agreed_to(approval, by=desk.user.user_id, at=desk.moment, note=note.strip()))


@guarded
def refuse(desk: Desk, approval_id: str, note: str) -> Approval:
    """Do not agree, and say why; a refusal's right is then open again.

    Raises:
        GateError, InputError, StoreError: as :func:`grant`; ``approval_needs_words`` without a reason.
    """
    approval = _of_this_page(desk, approval_id)
    return _settled(desk, approval.refused(desk.user, desk.moment, note), sent_back(approval, desk.moment))


@guarded
def withdraw(desk: Desk, approval_id: str) -> Approval:
    """Take back what one has asked for; a refusal's right is then open again.

    Raises:
        GateError: it is decided already, or somebody else asked for it.
        StoreError: ``approval_unknown``.
    """
    approval = _of_this_page(desk, approval_id)
    return _settled(desk, approval.withdrawn(desk.user, desk.moment), sent_back(approval, desk.moment))


def _of_this_page(desk: Desk, approval_id: str) -> Approval:
    """What is settled here; a wording is read whole, and each of its changed proofs confirmed, before it is."""
    approval = desk.store.approvals.get(approval_id)
    if approval.kind in SETTLED_ELSEWHERE:
        raise GateError("approval_settled_elsewhere")
    return approval


@guarded
def overtaken(
    desk: Desk, case_id: str, subject: str, kind: ApprovalKind = ApprovalKind.REFUSAL
) -> tuple[Approval, ...]:
    """The waiting approvals of what a new decision, or new findings, replace, as they stand once these are made."""
    return tuple(
        replace(one, state=ApprovalState.WITHDRAWN, decided_by=desk.user.user_id, decided_at=desk.moment)
        for one in desk.store.approvals.of(case_id)
        if one.kind is kind and one.state is ApprovalState.WAITING and one.subject == subject
    )


@guarded
def usable(desk: Desk, kind: ApprovalKind, object_id: str) -> Approval:
    """The agreement by which the person at the desk may do something now that they asked for, as it stands afterwards.

    Raises:
        GateError: ``approval_not_granted`` when there is none, or it was used or is older than a day.
    """
    for approval in reversed(desk.store.approvals.of(object_id)):
        if (
            approval.kind is kind
            and approval.state is ApprovalState.GRANTED
            and approval.asked_by == desk.user.user_id
            and is_fresh(approval, desk.moment)
        ):
            return approval.used()
    raise GateError("approval_not_granted")


def is_fresh(approval: Approval, now: datetime) -> bool:
    """Whether an agreement is young enough to be used."""
    return approval.decided_at is not None and approval.decided_at <= now < approval.decided_at + USABLE_FOR


_ACTIONS: Final = MappingProxyType(
    {
        ApprovalState.GRANTED: "approval.granted",
        ApprovalState.REFUSED: "approval.refused",
        ApprovalState.WITHDRAWN: "approval.withdrawn",
    }
)


def _settled(desk: Desk, approval: Approval, command: Command | None) -> Approval:
    action, detail = _ACTIONS[approval.state], told(approval)
    if command is None:
        with desk.changing() as changes:
            changes.save_approval(approval)
            changes.journal(action, approval.object_id, detail)
        return approval
    before = desk.store.cases.get(approval.object_id)
    after = command(before)
    keep_case(
        desk,
        after,
        based_on=before.version,
        action=action,
        detail=detail,
        approvals=(approval,),
        entries=lines_of(approval, after, desk.zone),
    )
    return approval


def _role_given(desk: Desk, approval: Approval) -> Approval:
    """Whoever loses the cases may have kept a copy of their key: the vault then asks for a rekey."""
    role = Role(approval.subject)
    people.change_role(desk.folder, desk.unlocked.keys, approval.object_id, role, rekeying=True)
    user = next(user for user in desk.store.settings.people() if user.user_id == approval.object_id)
    with desk.changing() as changes:
        changes.write_user(replace(user, role=role))
        write_people(desk, changes)
        changes.save_approval(approval)
        changes.journal("user.role_changed", approval.object_id, told(approval))
    return approval
