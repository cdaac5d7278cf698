"""Lift a restriction of processing, once the person was told."""

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.restriction_lifting import restriction_lifted
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@guarded
def lift_restriction(desk: Desk, case_id: str, because: str) -> Case:
    """Lift the restriction that stands; its notice must have been issued and posted before.

    Raises:
        GateError: ``no_restriction_stands``, ``restriction_not_told``.
        InputError: ``restriction_needs_reason``.
        StoreError: the case is unknown.

    Law: policy §6; GDPR 18(3).
    """
    return change_case(
        desk,
        case_id,
        lambda case: restriction_lifted(case, by=desk.user.user_id, at=desk.moment, because=because),
        action="restriction.lifted",
        detail=because.strip(),
    )
