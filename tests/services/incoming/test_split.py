"""Two cases from one message: the same original, each with its own receipt, or nothing at all."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.right import Right
from qv_desk.errors import AccessError, GateError
from qv_desk.services.cases import approve, minors
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import split
from qv_desk.services.incoming.new_files import NewFile
from tests.services.conftest import Clock

MAIL = NewFile("message.eml", "message/rfc822", DocumentRole.ORIGINAL, b"Subject: two things\n\nboth\n")
BOTH = (Right.ACCESS, Right.MARKETING_OBJECTION)


def test_each_has_the_original_and_its_own_receipt(desk: Desk, opened_case: Callable[..., Case], clock: Clock) -> None:
    case = opened_case(rights=BOTH, files=(MAIL,))
    earlier = clock() - timedelta(days=9)
    second = split.SecondCase(
        kind=CaseKind.RIGHTS_REQUEST,
        rights=(Right.MARKETING_OBJECTION,),
        leave=(Right.MARKETING_OBJECTION,),
        first_received_at=earlier,
    )
    first, opened = split.split(desk, case.case_id, second, "told sales before")
    assert first.rights == (Right.ACCESS,)
    assert (opened.rights, opened.received_at, opened.reference) == (second.rights, earlier, "QV-2026-0002")
    assert [one.sha256 for one in opened.documents] == [one.sha256 for one in case.documents]
    receipts = [one.at for one in opened.events if one.kind is EventKind.FIRST_RECEIVED]
    assert receipts == [earlier]
    assert first.events == case.events
    assert desk.store.cases.get(case.case_id) == first
    assert desk.store.cases.get(opened.case_id) == opened


def test_a_split_that_is_refused_opens_nothing(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    second = split.SecondCase(kind=CaseKind.RIGHTS_REQUEST, rights=(Right.ACCESS,), leave=(Right.ACCESS,))
    with pytest.raises(GateError, match="split_leaves_nothing"):
        split.split(desk, case.case_id, second, "no")
    assert desk.store.cases.get(case.case_id) == case
    assert len(desk.store.summaries.known_people()) == 1


def test_no_part_of_a_childs_file_is_copied_into_a_case_that_is_open_to_everybody(
    desk: Desk, second: Desk, opened_case: Callable[..., Case]
) -> None:
    case = opened_case(kind=CaseKind.MINOR_REPORT, rights=(), files=(MAIL,))
    part = split.SecondCase(kind=CaseKind.INQUIRY)
    with pytest.raises(AccessError, match="minor_file_needs_approval"):
        split.split(desk, case.case_id, part, "a question too")
    approve.grant(second, minors.ask_to_open(desk, case.case_id, reason="to read it", hours=1).approval_id)
    with pytest.raises(GateError, match="minor_split_leaves_file"):
        split.split(desk, case.case_id, part, "a question too")
    _, other = split.split(desk, case.case_id, split.SecondCase(kind=CaseKind.MINOR_REPORT), "a brother too")
    assert other.documents[0].sha256 == case.documents[0].sha256
