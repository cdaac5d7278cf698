"""D2 (policy, introduction, §1): a request about somebody else's site is answered with a pointer, without any proof."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import close_case, decide
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import print_letters
from tests.cli.terminal import Command
from tests.duties.decision_steps import error_of, issued_letter, letter, opened

DECIDE = ("--right", "access", "--outcome", "not_ours")


def test_by_command_the_pointer_names_whose_site_it_is(qv: Command) -> None:
    case = opened(qv, "access")
    assert error_of(qv("decide", case, *DECIDE)) == "outcome_needs_words"
    assert qv("decide", case, *DECIDE, "--facts", "the shop of Sample Ltd, shop.example").code == 0
    assert letter(qv, case, "not_ours")["kind"] == "not_ours"
    assert qv("print-queue", "--letter", case, "--mark-printed", "--mark-posted", case).code == 0
    assert qv("close", case).record["status"] == "closed"


def test_the_case_is_closed_without_search_or_identity(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case_id = opened_case().case_id
    decide.decide(desk, case_id, Right.ACCESS, outcome=DecisionOutcome.NOT_OURS, facts="the shop of Sample Ltd")
    letter_id = issued_letter(desk, case_id, LetterKind.NOT_OURS)
    print_letters.mark_printed(desk, letter_id)
    print_letters.mark_posted(desk, letter_id, desk.today)
    closed = close_case.close(desk, case_id)
    assert (closed.status, closed.identity.stands) == ("closed", False)
