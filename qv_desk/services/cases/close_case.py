"""Close a case whose answer has gone out."""

from datetime import datetime

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.no_reply import closed_for_no_reply, closes_for_no_reply
from qv_desk.domain.kinds.notice import closed_as_told, closes_as_told
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.services.cases import recipient_sheet
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


@guarded
def close(desk: Desk, case_id: str) -> Case:
    """Close the case; its file stays, the queue lets it go.

    A case in which proof was asked for and nothing came closes by the letter that says so, see
    :mod:`qv_desk.domain.cases.no_reply`; one that is there for a notice closes when that has gone out, and a child's
    file is not opened for that.

    Raises:
        AccessError: ``minor_file_needs_approval``.
        GateError: the answer has not gone out, or nobody has looked which recipients to tell.
    """
    case = desk.store.cases.get(case_id)
    recipient_sheet.gate(desk, case)
    return change_case(
        desk,
        case_id,
        lambda case: _closed(case, desk.moment),
        action="case.closed",
        opens=None if closes_as_told(case) else Opened.CHANGE,
    )


def _closed(case: Case, at: datetime) -> Case:
    if closes_as_told(case):
        return closed_as_told(case, at)
    return closed_for_no_reply(case, at) if closes_for_no_reply(case) else case.closed(at=at)
