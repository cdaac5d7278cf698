"""Decisions: grounds are coded, gates hold."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import decide
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work

CaseOpener = Callable[..., Case]


def test_a_refusal_names_a_known_ground(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    for ground in ("because", ""):
        with pytest.raises(InputError):
            decide.decide(
                desk, case.case_id, Right.ACCESS, outcome=DecisionOutcome.REFUSED, ground=ground, facts="facts"
            )
    decided = decide.decide(
        desk,
        case.case_id,
        Right.ACCESS,
        outcome=DecisionOutcome.REFUSED,
        ground="identity_not_confirmed",
        facts="no proof came",
    )
    assert decided.decision_on(Right.ACCESS) is not None
    assert desk.store.journal.of(case.case_id)[-1].detail == "access: refused identity_not_confirmed"
    assert "identity_not_confirmed" in decide.grounds()


def test_only_a_refusal_has_a_ground(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.MARKETING_OBJECTION,))
    with pytest.raises(InputError, match="refusal_ground_unknown"):
        decide.decide(
            desk,
            case.case_id,
            Right.MARKETING_OBJECTION,
            outcome=DecisionOutcome.GRANTED,
            ground="legal_duty",
        )


def test_nothing_is_granted_before_identity(opened_case: CaseOpener, desk: Desk) -> None:
    with pytest.raises(GateError, match="identity_not_confirmed"):
        decide.decide(desk, opened_case().case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED)


def test_part_of_it_is_a_refusal_of_the_rest(opened_case: CaseOpener, desk: Desk) -> None:
    case_id = opened_case().case_id
    demo_work.prove(desk, case_id)
    demo_work.search_all(desk, case_id)
    with pytest.raises(InputError, match="refusal_needs_ground_and_facts"):
        decide.decide(desk, case_id, Right.ACCESS, outcome=DecisionOutcome.PARTLY, facts="the rest")
    case = decide.decide(
        desk, case_id, Right.ACCESS, outcome=DecisionOutcome.PARTLY, ground="trade_secrets", facts="the source code"
    )
    (asked,) = desk.store.approvals.of(case_id)
    assert (case.refusals_to_approve, asked.kind) == (case.decisions, ApprovalKind.REFUSAL)


def test_a_pointer_needs_no_proof_but_its_words(opened_case: CaseOpener, desk: Desk) -> None:
    case_id = opened_case(rights=(Right.ACCESS, Right.ERASURE)).case_id
    for outcome in (DecisionOutcome.NOT_OURS, DecisionOutcome.SELF_SERVICE):
        with pytest.raises(InputError, match="outcome_needs_words"):
            decide.decide(desk, case_id, Right.ACCESS, outcome=outcome)
        decide.decide(desk, case_id, Right.ACCESS, outcome=outcome, facts="the shop of Sample Ltd")
    with pytest.raises(InputError, match="self_service_does_not_answer"):
        decide.decide(desk, case_id, Right.ERASURE, outcome=DecisionOutcome.SELF_SERVICE, facts="the page")


def test_marketing_is_never_refused(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(Right.MARKETING_OBJECTION,))
    with pytest.raises(GateError, match="marketing_stop_is_absolute"):
        decide.decide(
            desk, case.case_id, Right.MARKETING_OBJECTION, outcome=DecisionOutcome.REFUSED, ground="abuse", facts="x"
        )
