"""Check who is asking: see evidence, confirm, or say that it could not be confirmed."""

from qv_desk.catalogue.checklists import identity_plan
from qv_desk.domain.case import Case
from qv_desk.domain.identity import Evidence, EvidenceOutcome, IdentityPlan
from qv_desk.errors import InputError
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


def plan_for(case: Case) -> IdentityPlan:
    """What this case's identity check needs, what suffices, and what may not be asked.

    Law: GDPR 12(6); policy §6.
    """
    return identity_plan(case.rights)


@guarded
def see_evidence(desk: Desk, case_id: str, *, method: str, what: str, outcome: EvidenceOutcome) -> Case:
    """Write down evidence that was seen; the evidence itself is not stored.

    Args:
        desk: the open desk.
        case_id: which case.
        method: code of one of the plan's methods.
        what: what was compared, never the secret itself.
        outcome: what it showed.

    Raises:
        InputError: the method is not in the plan, or nothing is said of what was seen.
    """
    if not what.strip():
        raise InputError("evidence_needs_words")
    seen = Evidence(method, what.strip(), outcome, desk.user.user_id, desk.moment)

    def command(case: Case) -> Case:
        if method not in {known.code for known in plan_for(case).methods}:
            raise InputError("evidence_method_unknown", method=method)
        return case.with_evidence(seen)

    return change_case(
        desk, case_id, command, action="identity.evidence_seen", detail=f"{method}, {outcome}: {seen.what}"
    )


@guarded
def confirm(desk: Desk, case_id: str, note: str = "") -> Case:
    """Confirm the identity, which starts the 15 working days of the policy.

    Raises:
        GateError: the evidence seen does not reach what the plan needs.

    Law: policy §10.
    """
    return change_case(
        desk,
        case_id,
        lambda case: case.identity_confirmed(plan_for(case), by=desk.user.user_id, at=desk.moment, note=note.strip()),
        action="identity.confirmed",
        detail=note.strip(),
    )


@guarded
def fail(desk: Desk, case_id: str, note: str) -> Case:
    """Say that the identity could not be confirmed; the case goes on to a refusal in writing.

    Raises:
        InputError: no reason is given.
    """
    return change_case(
        desk,
        case_id,
        lambda case: case.identity_failed(by=desk.user.user_id, at=desk.moment, note=note.strip()),
        action="identity.failed",
        detail=note.strip(),
    )
