"""Before a notice of extension goes out it is said which law's period it moves, and that no other is moved."""

from collections.abc import Callable

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.party import Party
from qv_desk.services.cases import bind_laws
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.sample import demo_work

CaseOpener = Callable[..., Case]


def told(desk: Desk, case: Case, kind: LetterKind) -> str:
    return " ".join(caution.en for caution in correspond.draft(desk, case.case_id, kind, "en", {}).cautions)


def test_the_first_notice_moves_the_law_that_ends_first_and_the_next_another(
    desk: Desk, opened_case: CaseOpener
) -> None:
    case = opened_case()
    assert "moves the period of GDPR 12(3) alone" in told(desk, case, LetterKind.EXTENSION)
    assert "moves the period" not in told(desk, case, LetterKind.ACKNOWLEDGEMENT)
    demo_work.extend(desk, case.case_id)
    assert "moves the period of Hong Kong PDPO 19 alone" in told(desk, case, LetterKind.EXTENSION)


def test_where_no_law_lets_a_period_be_extended_it_moves_nothing(desk: Desk, opened_case: CaseOpener) -> None:
    case = opened_case(data_subject=Party("A Person", ("1 Street",), "", "", "CN"))
    bind_laws.drop(desk, case.case_id, "hk_pdpo", reason="only ever kept in Shanghai")
    assert "would move no date" in told(desk, case, LetterKind.EXTENSION)
