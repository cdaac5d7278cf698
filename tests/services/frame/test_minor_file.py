"""The lock on a child's file: hours are bounded, each opening is written down once an hour, others' files stay shut."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.minors.minor_register import MinorOpening, Opened
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import AccessError, InputError
from qv_desk.services.cases import approve, minors
from qv_desk.services.frame import minor_file
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import Clock

Opener = Callable[..., Case]


@pytest.fixture
def case(opened_case: Opener) -> Case:
    """A report that a mail opened."""
    return opened_case(kind=CaseKind.MINOR_REPORT, rights=())


def agreed_for(desk: Desk, second: Desk, case: Case, hours: int) -> Approval:
    asked = minors.ask_to_open(desk, case.case_id, reason="to answer", hours=hours)
    return approve.grant(second, asked.approval_id)


@pytest.mark.parametrize("subject", ["", "0", "73", "-1", "two", "１", "1.5"])
def test_hours_are_whole_and_bounded(subject: str) -> None:
    with pytest.raises(InputError, match="minor_hours_impossible"):
        minor_file.hours_of(subject)
    assert minor_file.hours_of("72") == minor_file.MOST_HOURS


def test_ordinary_cases_have_no_lock(desk: Desk, opened_case: Opener) -> None:
    ordinary = opened_case()
    assert not ordinary.is_sealed
    minor_file.must_be_open(desk, ordinary)
    assert desk.store.registers.all(MinorOpening) == ()


def test_it_opens_for_the_hours_agreed_to_and_writes_each_kind_of_opening_once_an_hour(
    desk: Desk, second: Desk, clock: Clock, case: Case
) -> None:
    with pytest.raises(AccessError, match="minor_file_needs_approval"):
        minor_file.must_be_open(desk, case)
    granted = agreed_for(desk, second, case, 2)
    assert minor_file.standing_approval(desk, case.case_id) == granted
    assert minor_file.standing_approval(second, case.case_id) is None
    for _ in range(3):
        minor_file.must_be_open(desk, case)
        minor_file.must_be_open(desk, case, Opened.DOCUMENT)
        clock.forward(minutes=31)
    openings = desk.store.registers.all(MinorOpening)
    assert sorted(one.what for one in openings) == [Opened.DOCUMENT, Opened.DOCUMENT, Opened.FILE, Opened.FILE]
    assert {one.until for one in openings} == {minor_file.ends_at(granted)}
    clock.forward(minutes=30)
    with pytest.raises(AccessError, match="minor_file_needs_approval"):
        minor_file.must_be_open(desk, case)


def test_what_is_not_granted_opens_nothing(desk: Desk, second: Desk, case: Case) -> None:
    asked = minors.ask_to_open(desk, case.case_id, reason="to answer", hours=1)
    assert minor_file.ends_at(asked) is None
    approve.refuse(second, asked.approval_id, "the answer is written")
    assert minor_file.standing_approval(desk, case.case_id) is None
    refused = desk.store.approvals.get(asked.approval_id)
    assert (refused.kind, refused.state) == (ApprovalKind.MINOR_FILE, ApprovalState.REFUSED)


def test_an_agreement_given_by_a_clock_that_ran_ahead_does_not_stand_for_years(
    desk: Desk, second: Desk, clock: Clock, case: Case
) -> None:
    clock.forward(days=3660)
    agreed_for(desk, second, case, 2)
    clock.forward(days=-3660)

    assert minor_file.standing_approval(desk, case.case_id) is None
    with pytest.raises(AccessError, match="minor_file_needs_approval"):
        minor_file.must_be_open(desk, case)
