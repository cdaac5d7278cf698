"""D27 (policy §6): unreasonably repeated requests are refused only when every one of the three limbs is reasoned."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError
from qv_desk.services.cases import decide, examine
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command
from tests.duties.decision_steps import answers, error_of, issued_letter, letter_text, opened

LIMBS = {
    "repeated": "the ninth request in a month, and nothing has changed",
    "technical_means": "tapes of a closed data centre would have to be read",
    "risk_to_others": "the tapes hold the files of other people",
}
FACTS = "Nine requests in a month."
REFUSE = ("--right", "access", "--outcome", "refused", "--ground", "unreasonable_repeats", "--facts", FACTS)


def test_by_command_two_limbs_are_not_enough(qv: Command) -> None:
    case = opened(qv, "access")
    assert error_of(qv("decide", case, *REFUSE)) == "examination_missing"
    for limb in LIMBS:
        two = answers(**{name: words for name, words in LIMBS.items() if name != limb})
        assert error_of(qv("decide", case, *REFUSE, *two)) == "examination_incomplete"
    assert qv("decide", case, *REFUSE, *answers(**LIMBS)).code == 0
    unread = qv("letter", case, "--kind", "refusal", "--language", "en")
    assert unread.code == 4, unread


def test_a_second_person_reads_it_before_it_is_told(
    desk: Desk, opened_case: Callable[..., Case], agreed: Callable[[Case], None]
) -> None:
    case_id = opened_case().case_id
    examine.examine(desk, case_id, "unreasonable_repeats", LIMBS, right=Right.ACCESS)
    case = decide.decide(
        desk,
        case_id,
        Right.ACCESS,
        outcome=DecisionOutcome.REFUSED,
        ground="unreasonable_repeats",
        facts=FACTS,
    )
    with pytest.raises(GateError, match="refusal_not_approved"):
        issued_letter(desk, case_id, LetterKind.REFUSAL)
    agreed(case)
    assert FACTS in letter_text(desk, case_id, LetterKind.REFUSAL)
    assert issued_letter(desk, case_id, LetterKind.REFUSAL)
