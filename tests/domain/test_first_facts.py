"""A case whose kind has gates has them from the first moment."""

from qv_desk.domain.authority_demand import AuthorityDemand
from qv_desk.domain.case_kind import CaseKind
from qv_desk.domain.complaint import Complaint
from qv_desk.domain.first_facts import first_facts


def test_complaints_and_demands_begin_with_their_facts() -> None:
    assert first_facts(CaseKind.COMPLAINT) == (Complaint(),)
    assert first_facts(CaseKind.AUTHORITY_DEMAND) == (AuthorityDemand(),)
    assert first_facts(CaseKind.INQUIRY) == ()
