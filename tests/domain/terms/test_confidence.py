"""Only what was read in the law is shown as confirmed."""

from qv_desk.domain.terms.confidence import Confidence


def test_only_verified_facts_are_confirmed() -> None:
    assert [fact for fact in Confidence if fact.is_confirmed] == [Confidence.VERIFIED]


def test_every_mark_has_words_in_both_languages() -> None:
    said = {(fact.wording.en, fact.wording.zh) for fact in Confidence}

    assert len(said) == len(Confidence)
    assert all(en and zh for en, zh in said)
