import pytest

from qv_desk.catalogue.triage_words import language_words, triage_words
from qv_desk.domain.incoming.triage_words import (
    CHILD_WORDS,
    GRIEVANCE_WORDS,
    MATTER_WORDS,
    NEAR_WORDS,
    STORY_WORDS,
    WAITING_WORDS,
)
from qv_desk.intake.limits.wire import WARNINGS
from qv_desk.intake.triage.patterns import compiled

LANGUAGES = [
    "ar",
    "cs",
    "de",
    "el",
    "en",
    "es",
    "fr",
    "hr",
    "it",
    "ja",
    "ko",
    "nl",
    "pl",
    "pt",
    "ro",
    "ru",
    "sv",
    "vi",
    "zh-Hans",
    "zh-Hant",
]  # fmt: skip


def test_every_promised_language_has_its_words() -> None:
    assert set(triage_words().languages) == set(LANGUAGES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_pattern_of_a_language_can_be_used(code: str) -> None:
    words = language_words(code)
    assert len(words.rights) == 10
    assert set(words.near) == set(NEAR_WORDS)
    assert set(words.children) == set(CHILD_WORDS)
    assert set(words.waiting) == set(WAITING_WORDS)
    assert set(words.grievance) == set(GRIEVANCE_WORDS)
    assert set(words.story) == set(STORY_WORDS)
    assert set(words.matters) == set(MATTER_WORDS)
    assert "or" in words.row
    tables = [words.near, words.hints, words.kinds, words.weak_kinds, words.representatives, words.muted_rights]
    tables += [words.row, words.children, words.waiting, words.grievance, words.story, words.matters]
    patterns = [*words.asking, *words.muted, *words.deadlines, *words.past, *words.negated, *words.greetings]
    patterns += [pattern for table in tables for found in table.values() for pattern in found]
    patterns += [pattern for right in words.rights.values() for pattern in (*right.asks, *right.names)]
    for pattern in patterns:
        # A pattern that matches nothing at all would speak for everything.
        assert compiled(pattern, spaced=words.spaced).search("") is None, pattern
        assert compiled(pattern, spaced=words.spaced).search("?") is None, pattern


def test_every_warning_has_a_sentence() -> None:
    assert set(triage_words().warnings) == WARNINGS


def test_every_rule_that_a_law_names_is_one_of_ours() -> None:
    known = {"eu_gdpr", "uk_gdpr", "us_ca_ccpa", "hk_pdpo", "kr_pipa", "br_lgpd", ""}
    assert {law.rule for law in triage_words().laws} <= known
