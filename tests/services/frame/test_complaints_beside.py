"""A complaint follows who works on the case it is about, in the transaction of that work."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.complaint import complaint_of
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.services.cases import complaints, search_data
from qv_desk.services.frame.complaints_beside import complaints_beside
from qv_desk.services.frame.desk import Desk
from tests.gui.case_work import erase

Opener = Callable[..., Case]


@pytest.fixture
def both(desk: Desk, opened_case: Opener) -> tuple[Case, Case]:
    """A case, and a complaint about it."""
    earlier, complaint = opened_case(), opened_case(kind=CaseKind.COMPLAINT, rights=())
    complaints.about(desk, complaint.case_id, earlier.reference)
    return earlier, complaint


def test_most_changes_concern_no_complaint(desk: Desk, both: tuple[Case, Case]) -> None:
    earlier, complaint = both
    before = desk.store.cases.get(complaint.case_id).version
    search_data.record(desk, earlier.case_id, "orders", outcome=SearchOutcome.NOT_HELD)
    assert desk.store.cases.get(complaint.case_id).version == before
    assert complaints_beside(desk, desk.store.cases.get(complaint.case_id)) == ()


def test_somebody_new_is_known_to_the_complaint_at_once(desk: Desk, second: Desk, both: tuple[Case, Case]) -> None:
    earlier, complaint = both
    search_data.record(second, earlier.case_id, "orders", outcome=SearchOutcome.NOT_HELD)
    people = complaint_of(desk.store.cases.get(complaint.case_id)).about_people
    assert people == (desk.user.user_id, second.user.user_id)


def test_an_erased_complaint_leaves_its_link_and_nothing_to_do(
    desk: Desk, second: Desk, both: tuple[Case, Case]
) -> None:
    earlier, complaint = both
    erase(desk, desk.store.cases.get(complaint.case_id))
    assert search_data.record(second, earlier.case_id, "orders", outcome=SearchOutcome.NOT_HELD).search
