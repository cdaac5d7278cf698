"""Inquiries, comments and suggestions: what sort a case is. A reply answers it, and nobody proves who asks."""

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.inquiry import InquirySort, inquiry_sorted
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


def inquiry_name(sort: InquirySort) -> Wording:
    """Question, comment or suggestion."""
    return wordings("complaints")[f"inquiry.{sort}"]


@guarded
def sort_inquiry(desk: Desk, case_id: str, of: InquirySort) -> Case:
    """Say whether it is a question, a comment or a suggestion.

    Raises:
        InputError: the case is no inquiry.
        GateError: it is closed.

    Law: policy §10.
    """
    return change_case(
        desk, case_id, lambda case: inquiry_sorted(case, of, desk.moment), action="inquiry.sorted", detail=of
    )
