"""Decide on each right: granted, in part, refused with its ground, nothing held, not ours, or the account's own page.

Law: policy §6; a refusal takes a right away, so a second person reads it before it is told.
"""

from collections.abc import Mapping

from qv_desk.catalogue.refusal_grounds import refusal_grounds
from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.examined import examined
from qv_desk.domain.decisions.decision import Decision, DecisionOutcome, RefusalGround
from qv_desk.domain.decisions.marketing_channels import MarketingChannel, MarketingStop
from qv_desk.domain.terms.right import Right
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
    """Decide on one right of a case; a refusal, also in part, is laid before a supervisor by the same action.

    Args:
        desk: the open desk.
        case_id: which case.
        right: the right to decide on.
        outcome: how it is decided.
        ground: code of the refusal ground; empty unless something is refused.
        facts: what was done, what meets the ground, whose data they are, or which page of the account answers.

    Raises:
        InputError: the right was not asked for, the ground is unknown, or a refusal lacks ground or facts.
        GateError: identity, search or a fact of the case stand in the way, what the decision rests on is missing or
            says otherwise, or the right is answered already.
    """
    refused = outcome.takes_away
    if ground and (not refused or ground not in refusal_grounds()):
        raise InputError("refusal_ground_unknown", ground=ground)
    decision = Decision(right, outcome, ground, facts.strip(), desk.user.user_id, desk.moment)
    before = desk.store.cases.get(case_id)
    approvals = overtaken(desk, case_id, right)
    if refused:
        approvals = (*approvals, new_approval(desk, ApprovalKind.REFUSAL, case_id, subject=right, reason=facts))
    return keep_case(
        desk,
        _with_channels(desk, before, decision).decided(decision),
        based_on=before.version,
        action="decision.made",
        detail=f"{right}: {outcome}{' ' + ground if ground else ''}",
        approvals=approvals,
    )


def _with_channels(desk: Desk, case: Case, decision: Decision) -> Case:
    """Marketing is stopped on every channel where none was named: the person is never sent elsewhere (duty D5)."""
    is_stop = decision.right is Right.MARKETING_OBJECTION and decision.outcome.gives
    if not is_stop or decision.right not in case.unanswered_rights or case.facts_of(MarketingStop):
        return case
    every = MarketingStop(
        right=decision.right,
        by=desk.user.user_id,
        at=desk.moment,
        channels=tuple(MarketingChannel),
        stopped_from=desk.today,
    )
    return examined(case, every)
