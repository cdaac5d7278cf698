"""What counts as an answer."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.right import Right


@pytest.mark.parametrize(
    ("kind", "answers", "is_answer"),
    [
        ("access_grant", (Right.ACCESS,), True),
        ("reply", (), True),
        ("not_ours", (), True),
        ("self_service", (), True),
        ("complaint_reply", (), True),
        ("minor_outcome", (), True),
        ("authority_reply", (), True),
        ("complaint_acknowledgement", (), False),
        ("recipient_notice", (), False),
        ("clarification", (), False),
        ("fee_notice", (), False),
        ("restriction_lifting", (), False),
        ("closing_no_reply", (), False),
        ("acknowledgement", (), False),
        ("extension", (), False),
    ],
)
def test_letters_on_the_way_are_no_answer(kind: str, answers: tuple[Right, ...], is_answer: bool) -> None:
    letter = Correspondence("l1", kind, "en", "ab", 1, answers, datetime(2026, 9, 24, tzinfo=UTC), "u1")
    assert letter.is_answer is is_answer


def test_a_restrictions_end_can_be_told_in_a_closed_case() -> None:
    letter = Correspondence("l1", "restriction_lifting", "en", "0" * 64, 1, (), datetime(2026, 1, 1, tzinfo=UTC), "u1")

    assert letter.may_follow_closing
    assert not replace(letter, kind="restriction").may_follow_closing
