"""Close a case whose answer has gone out."""

from qv_desk.domain.case import Case
from qv_desk.services.cases import recipients
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@guarded
def close(desk: Desk, case_id: str) -> Case:
    """Close the case; its file stays, the queue lets it go.

    Raises:
        GateError: the answer has not gone out, or nobody has looked which recipients to tell.
    """
    recipients.gate(desk, desk.store.cases.get(case_id))
    return change_case(desk, case_id, lambda case: case.closed(at=desk.moment), action="case.closed")
