"""What happens is written down once, in an order that makes sense, and stops a clock only where a law waits for it."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from qv_desk.catalogue.regimes import load_regimes
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.happening import Happening, happened, open_since, waiting_rules, withdrawn
from qv_desk.domain.cases.hold import Hold, HoldGround
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import DeskError
from tests.domain.conftest import RECEIVED_AT

NOW = RECEIVED_AT + timedelta(days=30)
MakeCase = Callable[..., Case]


def day(number: int) -> datetime:
    return RECEIVED_AT + timedelta(days=number)


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def told(case: Case, what: Happening, on: int, note: str = "which account?") -> Case:
    return happened(case, what, at=day(on), now=NOW, note=note)


def test_a_question_waits_for_one_reply_and_can_be_asked_again(a_case: MakeCase) -> None:
    asked = told(a_case(), Happening.CLARIFICATION_ASKED, 2)
    assert open_since(asked, EventKind.CLARIFICATION_ASKED) == day(2)
    assert code_of(lambda: told(asked, Happening.CLARIFICATION_ASKED, 3)) == "happening_asked_already"

    answered = told(asked, Happening.CLARIFICATION_ANSWERED, 4, "")
    assert open_since(answered, EventKind.CLARIFICATION_ASKED) is None
    assert open_since(told(answered, Happening.CLARIFICATION_ASKED, 5), EventKind.CLARIFICATION_ASKED) == day(5)


def test_a_question_that_was_open_when_the_answer_went_out_waits_no_more(a_case: MakeCase) -> None:
    asked = told(a_case(), Happening.CLARIFICATION_ASKED, 2)
    answered = asked.happened(CaseEvent(EventKind.ANSWERED, day(5)), at=day(5))
    assert open_since(answered, EventKind.CLARIFICATION_ASKED) is None


def test_a_letter_that_asks_is_a_question_too(a_case: MakeCase) -> None:
    case = a_case(correspondence=(Correspondence("l1", "fee_notice", "en", "0" * 64, 1, (), day(2), "u1"),))

    assert code_of(lambda: told(case, Happening.FEE_ASKED, 3)) == "happening_asked_already"
    assert told(case, Happening.FEE_PAID, 4, "").events[-1] == CaseEvent(EventKind.FEE_PAID, day(4))


@pytest.mark.parametrize(
    ("what", "on", "note", "code"),
    [
        (Happening.CLARIFICATION_ASKED, 2, " ", "happening_needs_words"),
        (Happening.FEE_ASKED, 31, "20 EUR", "happening_in_the_future"),
        (Happening.FEE_ASKED, -1, "20 EUR", "happening_before_receipt"),
        (Happening.FEE_PAID, 2, "", "happening_not_asked"),
        (Happening.CLARIFICATION_ANSWERED, 2, "", "happening_not_asked"),
    ],
)
def test_slips_are_refused_by_name(a_case: MakeCase, what: Happening, on: int, note: str, code: str) -> None:
    assert code_of(lambda: told(a_case(), what, on, note)) == code


def test_a_reply_cannot_come_before_its_question(a_case: MakeCase) -> None:
    asked = told(a_case(), Happening.FEE_ASKED, 5)
    assert code_of(lambda: told(asked, Happening.FEE_PAID, 4, "")) == "happening_before_question"


def test_receipt_is_confirmed_once(a_case: MakeCase) -> None:
    once = told(a_case(), Happening.ACKNOWLEDGED, 1, "")
    assert code_of(lambda: told(once, Happening.ACKNOWLEDGED, 2, "")) == "happening_told_already"


def test_a_withdrawal_closes_the_case_and_nothing_is_decided(a_case: MakeCase) -> None:
    case = withdrawn(a_case(), at=day(3), now=NOW, reason="no longer wanted")

    assert case.status is CaseStatus.CLOSED
    assert case.events[-1] == CaseEvent(EventKind.WITHDRAWN, day(3), reason="no longer wanted")
    assert case.decisions == ()
    assert code_of(lambda: withdrawn(case, at=day(3), now=NOW, reason="again")) == "case_is_closed"


def test_an_answered_case_has_nothing_left_to_take_back(a_case: MakeCase) -> None:
    answered = a_case(events=(CaseEvent(EventKind.RECEIVED, day(0)), CaseEvent(EventKind.ANSWERED, day(2))))
    assert code_of(lambda: withdrawn(answered, at=day(3), now=NOW, reason="x")) == "withdrawal_answered"


def test_a_hold_does_not_keep_a_person_from_withdrawing(a_case: MakeCase) -> None:
    hold = Hold(hold_id="h", ground=HoldGround.DISPUTE, reason="a claim", placed_by="u1", placed_at=day(1))
    assert withdrawn(a_case(facts=(hold,)), at=day(3), now=NOW, reason="x").facts == (hold,)


def test_only_the_united_kingdom_waits(a_case: MakeCase) -> None:
    del a_case
    assert [rule.code for rule in waiting_rules(EventKind.CLARIFICATION_ASKED, load_regimes())] == ["uk_gdpr"]
