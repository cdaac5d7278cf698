"""The refusal log is read by who works on cases, handed out by who oversees, and names nobody. Law: PDPO s.27."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.letters.letter_withdrawal import WithdrawalReason
from qv_desk.services.cases import refusals, review
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post.withdraw_letter import withdraw
from qv_desk.services.sample import demo_work


@pytest.fixture
def refused(desk: Desk, opened_case: Callable[..., Case], agreed: Callable[[Case], None]) -> Case:
    """A case whose refusal was told by its letter."""
    case = opened_case()
    demo_work.fail_to_prove(desk, case.case_id)
    demo_work.refuse(desk, case.case_id)
    agreed(case)
    assert refusals.refusals(desk) == ()
    demo_work.answer(desk, case.case_id)
    return review.look(desk, case.case_id).case


@pytest.mark.parametrize(("language", "ground"), [("en", "Identity"), ("zh", "身份")])
def test_page_and_table_say_what_was_refused_and_not_to_whom(
    desk: Desk, refused: Case, tmp_path: Path, language: str, ground: str
) -> None:
    (line,) = refusals.refusals(desk)
    page = refusals.save_refusals(desk, tmp_path / "log.html", language).read_text("utf-8")
    table = refusals.save_refusals(desk, tmp_path / "log.csv", language).read_text("utf-8-sig")
    for text in (page, table):
        for word in (
            refused.reference,
            line.letter_id,
            line.refused_on.isoformat(),
            line.keep_until.isoformat(),
            ground,
        ):
            assert word in text
        assert "Lin Wei" in text
        assert refused.data_subject.name not in text
        assert refused.data_subject.e_mail not in text


def test_a_line_whose_letter_was_taken_back_stays_and_says_so(desk: Desk, refused: Case, tmp_path: Path) -> None:
    (letter,) = refused.correspondence
    withdraw(desk, refused.case_id, letter.letter_id, reason=WithdrawalReason.MISTAKE, because="the wrong ground")
    (line,) = refusals.refusals(desk)
    assert line.withdrawn_on == desk.today
    table = refusals.save_refusals(desk, tmp_path / "log.csv", "en").read_text("utf-8-sig")
    assert table.count(desk.today.isoformat()) >= 2


def test_a_ground_that_the_desk_no_longer_knows_stands_as_its_code() -> None:
    assert refusals.ground_name("of_another_version").en == "of_another_version"
