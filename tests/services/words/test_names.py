"""Everything that is shown has its name."""

import pytest

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.right import Right
from qv_desk.domain.terms.wording import Wording
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
    assert names.journal_action_name("case.folded").zh == "case.folded"
    assert "DE" in names.countries()


def test_a_place_is_named_with_its_region_and_says_where_that_is_missing() -> None:
    assert names.country_name("DE-BY") == Wording("Germany, Bavaria", "德国巴伐利亚州")
    assert names.country_name("XX") == Wording("XX", "XX")
    assert names.residence_name("DE-BY") == names.country_name("DE-BY")
    assert names.residence_name("IE").en == "Ireland"
    assert names.residence_name("DE") == Wording("Germany (Land not known)", "德国（所在州不明）")


def test_regions_are_offered_where_something_depends_on_them() -> None:
    assert names.regions("DE")["DE-BY"].en == "Bavaria"
    assert names.region_kind_name("US").en == "state"
    assert (names.regions("IE"), names.region_kind_name("IE").en) == ({}, "")
