"""What a second person's word does to the case, and what the journal says of it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.domain.cases.approval import Approval, ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import InputError
from qv_desk.services.cases import decide
from qv_desk.services.cases.approval_effects import agreed_to, lines_of, sent_back, told
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import Clock

AT = datetime(2026, 9, 24, 6, tzinfo=UTC)
ACTS = {ApprovalKind.REFUSAL, ApprovalKind.COMPLAINT_FINDINGS, ApprovalKind.DISCLOSURE}


def asked(kind: ApprovalKind, subject: str = "") -> Approval:
    return Approval(
        approval_id="a1", kind=kind, object_id="c1", subject=subject, reason="because", asked_by="u1", asked_at=AT
    )


@pytest.mark.parametrize("kind", ApprovalKind)
def test_only_what_concerns_a_case_moves_one(kind: ApprovalKind) -> None:
    approval = asked(kind, "access")
    moves = agreed_to(approval, by="u2", at=AT, note="read") is not None
    assert moves is (kind in {*ACTS, ApprovalKind.MINOR_KEEP})
    assert (sent_back(approval, AT) is not None) is (kind in ACTS)


def test_a_refusal_is_agreed_to_or_the_right_is_open_again(
    desk: Desk, opened_case: Callable[..., Case], clock: Clock
) -> None:
    case_id = opened_case().case_id
    refused = decide.decide(
        desk, case_id, Right.ACCESS, outcome=DecisionOutcome.REFUSED, ground="identity_not_confirmed", facts="no answer"
    )
    approval = asked(ApprovalKind.REFUSAL, "access")
    agree, back = agreed_to(approval, by="u2", at=clock(), note=""), sent_back(approval, clock())
    assert agree is not None
    assert back is not None
    decision = agree(refused).decision_on(Right.ACCESS)
    assert decision is not None
    assert decision.approved_by == "u2"
    assert back(refused).open_rights == (Right.ACCESS,)
    with pytest.raises(InputError, match="right_not_refused"):
        agree(back(refused))


def test_only_a_childs_file_and_a_disclosure_have_lines_in_a_register(
    desk: Desk, opened_case: Callable[..., Case]
) -> None:
    demand = opened_case(kind=CaseKind.AUTHORITY_DEMAND, rights=())
    assert lines_of(asked(ApprovalKind.REFUSAL), demand, desk.zone) == ()
    (line,) = lines_of(asked(ApprovalKind.DISCLOSURE), demand, desk.zone)
    assert line.case_id == demand.case_id
    assert lines_of(asked(ApprovalKind.MINOR_KEEP), demand, desk.zone) == ()


def test_the_journal_tells_what_was_asked_and_then_what_was_answered() -> None:
    approval = asked(ApprovalKind.REFUSAL, "access")
    assert told(approval) == "refusal access: because"
    assert told(replace(approval, state=ApprovalState.GRANTED)) == "refusal access"
    assert told(replace(approval, state=ApprovalState.REFUSED, note="not so")) == "refusal access: not so"
