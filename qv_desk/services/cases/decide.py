"""Decide on each right: granted, refused with its ground, or nothing held.

Law: policy §6; a refusal takes a right away, so a second person reads it before it is told.
"""

from collections.abc import Mapping

from qv_desk.catalogue.refusal_grounds import refusal_grounds
from qv_desk.domain.approval import ApprovalKind
from qv_desk.domain.case import Case
from qv_desk.domain.decision import Decision, DecisionOutcome, RefusalGround
from qv_desk.domain.right import Right
from qv_desk.errors import InputError
from qv_desk.services.cases.approve import new_approval, overtaken
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


def grounds() -> Mapping[str, RefusalGround]:
    """The coded grounds of refusal."""
    return refusal_grounds()


@guarded
def decide(
    desk: Desk, case_id: str, right: Right, *, outcome: DecisionOutcome, ground: str = "", facts: str = ""
) -> Case:
    """Decide on one right of a case; a refusal is laid before a supervisor by the same action.

    Args:
        desk: the open desk.
        case_id: which case.
        right: the right to decide on.
        outcome: granted, refused or nothing held.
        ground: code of the refusal ground; empty unless refused.
        facts: what was done, or what meets the ground.

    Raises:
        InputError: the right was not asked for, the ground is unknown, or a refusal lacks ground or facts.
        GateError: identity or search stand in the way, or the right is answered already.
    """
    refused = outcome is DecisionOutcome.REFUSED
    if ground and (not refused or ground not in refusal_grounds()):
        raise InputError("refusal_ground_unknown", ground=ground)
    decision = Decision(right, outcome, ground, facts.strip(), desk.user.user_id, desk.moment)
    before = desk.store.cases.get(case_id)
    approvals = overtaken(desk, case_id, right)
    if refused:
        approvals = (*approvals, new_approval(desk, ApprovalKind.REFUSAL, case_id, subject=right, reason=facts))
    return keep_case(
        desk,
        before.decided(decision),
        based_on=before.version,
        action="decision.made",
        detail=f"{right}: {outcome}{' ' + ground if ground else ''}",
        approvals=approvals,
    )
