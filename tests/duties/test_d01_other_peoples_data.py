"""D1 (policy, introduction): other people's data in a request or file are noted, and masked before release."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.third_party import ThirdPartyData
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import decide, third_parties
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.duties.decision_steps import error_of, issued_letter, letter, opened, proved, searched

GRANT = ("--right", "access", "--outcome", "granted")


def test_by_command_nothing_is_granted_before_the_masking(qv: Command) -> None:
    case = searched(qv, proved(qv, opened(qv, "access")))
    flag = qv("mask", case, "--flag", "orders", "--what", "a colleague's number on two orders").record["flag"]
    assert error_of(qv("decide", case, *GRANT)) == "third_party_not_masked"
    assert error_of(qv("mask", case, "--done", flag)) == "third_party_needs_words"
    assert qv("mask", case, "--done", flag, "--how", "blacked out on the copy").record["masked"] is True
    assert qv("decide", case, *GRANT).code == 0
    assert letter(qv, case, "access_grant")


def test_a_letter_stops_even_when_it_is_noticed_after_the_decision(
    desk: Desk, opened_case: Callable[..., Case]
) -> None:
    case_id = opened_case().case_id
    demo_work.prove(desk, case_id)
    demo_work.search_all(desk, case_id)
    decide.decide(desk, case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED)
    (flag,) = third_parties.flag(desk, case_id, "orders", "a neighbour's address").facts_of(ThirdPartyData)
    with pytest.raises(GateError, match="third_party_not_masked"):
        issued_letter(desk, case_id, LetterKind.ACCESS_GRANT)
    third_parties.mask(desk, case_id, flag.flag_id, "left out of the copy")
    assert issued_letter(desk, case_id, LetterKind.ACCESS_GRANT)
