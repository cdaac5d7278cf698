"""The invented officer takes every kind of case to its end, by the services alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right
from qv_desk.services.care import journal_book
from qv_desk.services.cases import review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize(
    "rights",
    [
        (Right.ACCESS,),
        (Right.CORRECTION,),
        (Right.ERASURE,),
        (Right.MARKETING_OBJECTION,),
        (Right.ERASURE, Right.ACCESS),
        (),
    ],
    ids=lambda rights: "+".join(rights) or "inquiry",
)
def test_a_case_comes_to_its_end(
    rights: tuple[Right, ...], language: str, desk: Desk, second: Desk, opened_case: Callable[..., Case], tmp_path: Path
) -> None:
    kind = CaseKind.RIGHTS_REQUEST if rights else CaseKind.INQUIRY
    case = opened_case(kind=kind, rights=rights, language=language, asked="" if rights else "a question")
    done = demo_work.finish(desk, case.case_id, tmp_path / "letters", second)

    assert done.status is CaseStatus.CLOSED
    assert done.unanswered_rights == ()
    assert {letter.language for letter in done.correspondence} == {language}
    assert len(list((tmp_path / "letters").glob("*.pdf"))) == len(done.correspondence) > 0
    assert journal_book.verify(desk).first_bad is None


def test_a_case_without_proof_ends_in_a_refusal(
    desk: Desk, second: Desk, opened_case: Callable[..., Case], tmp_path: Path
) -> None:
    case = opened_case()
    demo_work.ask_for_proof(desk, case.case_id)
    demo_work.post(desk, case.case_id)
    demo_work.fail_to_prove(desk, case.case_id)
    done = demo_work.finish(desk, case.case_id, tmp_path, second)
    assert [letter.kind for letter in done.correspondence] == ["identity_request", "refusal"]


def test_proving_twice_is_no_fault(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    demo_work.prove(desk, case.case_id)
    demo_work.prove(desk, case.case_id)
    assert review.look(desk, case.case_id).case.identity.stands


def test_half_a_search_leaves_the_rest_open(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case()
    demo_work.search_some(desk, case.case_id)
    assert len(review.look(desk, case.case_id).case.open_searches) == len(case.search) - 3
    demo_work.search_all(desk, case.case_id)
    assert review.look(desk, case.case_id).case.open_searches == ()
