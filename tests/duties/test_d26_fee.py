"""D26 (policy §6): answering is free; a cost fee for repeats beyond reason has its basis in writing."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.fee import FeeReason, FeeState, fee_of
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.services.cases import fees
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command
from tests.duties.decision_steps import error_of, issued_letter, letter, letter_text, opened

BASIS, WHY = "241 pages at CNY 0.50", "the third copy of the same file this year"


def test_by_command_free_unless_a_fee_has_reason_and_basis(qv: Command) -> None:
    case = opened(qv, "access")
    assert qv("fee", case).record["state"] == "free"
    estimate = ("fee", case, "--estimate", "120.50", "--currency", "CNY", "--reason", "repeated")
    assert error_of(qv(*estimate, "--why", WHY)) == "fee_needs_basis"
    assert error_of(qv(*estimate, "--basis", BASIS)) == "fee_needs_basis"
    assert qv(*estimate, "--basis", BASIS, "--why", WHY).record["amount"] == "CNY 120.50"
    assert error_of(qv("fee", case, "--paid")) == "fee_not_asked"
    assert letter(qv, case, "fee_notice")
    assert error_of(qv(*estimate, "--basis", BASIS, "--why", WHY)) == "fee_asked_already"
    assert qv("fee", case, "--paid").record["state"] == "paid"


def test_the_notice_tells_amount_basis_and_choice(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case_id = opened_case().case_id
    fees.estimate(
        desk, case_id, amount="120.50", currency="CNY", reason=FeeReason.CLEARLY_EXCESSIVE, basis=BASIS, why=WHY
    )
    words = letter_text(desk, case_id, LetterKind.FEE_NOTICE)
    for told in ("CNY 120.50", BASIS, WHY):
        assert told in words
    assert issued_letter(desk, case_id, LetterKind.FEE_NOTICE)
    settled = fee_of(fees.waive(desk, case_id, "little income"))
    assert settled is not None
    assert settled.state is FeeState.WAIVED
