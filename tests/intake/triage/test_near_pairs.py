from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.near_pairs import FAR, Words


def test_the_nearest_two_words_are_a_pair() -> None:
    found = Words("close my account and delete my data", language_words("en"))
    pair = found.pair(found.of("delete"), found.of("data"))
    assert pair is not None
    assert found.text[pair.start : pair.end] == "delete my data"
    assert found.text[pair.verb.start : pair.verb.end] == "delete"


def test_words_far_apart_or_in_other_clauses_are_none() -> None:
    words = language_words("en")
    for text in ("delete" + " so" * FAR[True] + " data", "delete; data"):
        found = Words(text, words)
        assert found.pair(found.of("delete"), found.of("data")) is None


def test_a_verb_behind_a_joint_has_its_own_thing() -> None:
    text = "take me off the newsletter and delete my address"
    found = Words(text, language_words("en"))
    pair = found.pair(found.of("delete", "stop", "leave"), found.of("list"))
    assert pair is not None
    assert text[pair.verb.start : pair.verb.end] == "take me off"


def test_a_profile_from_which_something_shall_go_is_no_account() -> None:
    words = language_words("it")
    assert not Words("togliete la carta dal mio profilo", words).of("account")
    assert Words("chiudete il mio profilo", words).of("account")
