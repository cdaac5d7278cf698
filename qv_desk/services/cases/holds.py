"""Lay a hold on a case, and lift it: nothing is erased or disposed of while it stands."""

import secrets

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.hold import Hold, HoldGround, held, hold_lifted
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


def ground_name(ground: HoldGround) -> Wording:
    """Why something must be kept, as staff call it."""
    return wordings("decisions")[f"hold.{ground}"]


@guarded
def place(desk: Desk, case_id: str, *, ground: HoldGround, reason: str) -> Case:
    """Lay a hold; a closed case can be held too.

    Raises:
        InputError: ``hold_needs_reason``.
        StoreError: the case is unknown.

    Law: PIPL 47; GDPR 17(3)(e); policy §4 (solving disputes).
    """
    hold = Hold(
        hold_id=secrets.token_hex(4),
        ground=ground,
        reason=reason.strip(),
        placed_by=desk.user.user_id,
        placed_at=desk.moment,
    )
    return change_case(
        desk, case_id, lambda case: held(case, hold), action="hold.placed", detail=f"{ground}: {hold.reason}"
    )


@guarded
def lift(desk: Desk, case_id: str, hold_id: str, because: str) -> Case:
    """Lift a hold, with the reason.

    Raises:
        InputError: ``hold_unknown``, ``hold_needs_reason``.
        GateError: ``hold_lifted_already``.
        StoreError: the case is unknown.
    """
    return change_case(
        desk,
        case_id,
        lambda case: hold_lifted(case, hold_id, by=desk.user.user_id, at=desk.moment, because=because.strip()),
        action="hold.lifted",
        detail=because.strip(),
    )
