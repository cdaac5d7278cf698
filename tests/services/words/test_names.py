"""Everything that is shown has its name."""

import pytest

from qv_desk.domain.letter import LetterKind
from qv_desk.domain.right import Right
from qv_desk.services.frame.law import regimes
from qv_desk.services.words import names


def test_names_in_both_languages() -> None:
    named = [
        *(names.right_name(right) for right in Right),
        *(names.letter_kind_name(kind) for kind in LetterKind),
        *(names.rule_name(code) for code in regimes()),
        names.kind_name("inquiry"),
        names.channel_name("post"),
        names.representative_name("agent"),
        names.outcome_name("identity.asked"),
        names.waiting_name("them"),
        names.journal_action_name("case.opened"),
        names.country_name("ie"),
    ]
    assert all(name.en and name.zh for name in named)


@pytest.mark.parametrize("code", ["XX", ""])
def test_an_unknown_country_shows_its_code(code: str) -> None:
    assert names.country_name(code).en == code


def test_an_action_of_a_later_version_shows_its_code() -> None:
    assert names.journal_action_name("case.merged").zh == "case.merged"
    assert "DE" in names.countries()
