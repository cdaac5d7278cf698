"""A case whose kind has gates has them from the first moment."""

from qv_desk.domain.kinds.authority_demand import AuthorityDemand
from qv_desk.domain.kinds.complaint import Complaint
from qv_desk.domain.kinds.notice import Notice
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.whole.first_facts import first_facts


def test_complaints_demands_and_notices_begin_with_their_facts() -> None:
    assert first_facts(CaseKind.COMPLAINT) == (Complaint(),)
    assert first_facts(CaseKind.AUTHORITY_DEMAND) == (AuthorityDemand(),)
    assert first_facts(CaseKind.NOTICE) == (Notice(),)
    assert first_facts(CaseKind.INQUIRY) == ()
