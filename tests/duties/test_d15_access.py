"""D15 (policy §6): a person gets a copy of what is held, with what the answer to access must carry."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import close_case, decide
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.post import print_letters
from qv_desk.services.sample import demo_work
from tests.cli.terminal import Command
from tests.duties.decision_steps import error_of, issued_letter, letter, opened, proved, searched

GRANT = ("--right", "access", "--outcome", "granted")


def test_by_command_from_the_request_to_the_posted_answer(qv: Command) -> None:
    case = opened(qv, "access")
    assert error_of(qv("decide", case, *GRANT)) == "identity_not_confirmed"
    proved(qv, case)
    assert error_of(qv("decide", case, *GRANT)) == "search_not_finished"
    searched(qv, case)
    assert qv("decide", case, *GRANT).code == 0
    assert letter(qv, case, "access_grant")["kind"] == "access_grant"
    assert qv("print-queue", "--letter", case, "--mark-printed", "--mark-posted", case).code == 0
    assert qv("close", case).record["status"] == "closed"


def test_the_answer_carries_all_that_access_asks_for(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case_id = opened_case().case_id
    demo_work.prove(desk, case_id)
    demo_work.search_all(desk, case_id)
    decide.decide(desk, case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED)
    draft = correspond.draft(desk, case_id, LetterKind.ACCESS_GRANT, "en", {})
    clauses = {clause.code for clause in draft.clauses}
    assert clauses >= {"copy", "categories", "purposes", "recipients", "safeguards", "retention", "rights", "court"}
    letter_id = issued_letter(desk, case_id, LetterKind.ACCESS_GRANT)
    print_letters.mark_printed(desk, letter_id)
    print_letters.mark_posted(desk, letter_id, desk.today)
    assert close_case.close(desk, case_id).status == "closed"


def test_nothing_held_is_an_answer_too(qv: Command) -> None:
    case = proved(qv, opened(qv, "access"))
    assert qv("search", case, "--rest-not-held").code == 0
    assert qv("decide", case, "--right", "access", "--outcome", "not_held").code == 0
    assert letter(qv, case, "nothing_held")["kind"] == "nothing_held"
