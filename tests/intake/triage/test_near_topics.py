import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.near_pairs import Topic, Words
from qv_desk.intake.triage.near_topics import copy_asked, meant_before, out_of_a_list, remember, right_value
from qv_desk.intake.triage.patterns import folded


def meant(language: str, *told: str) -> str:
    """The right that the last sentence asks for, as those before let it mean."""
    words, topic = language_words(language), Topic()
    for sentence in told[:-1]:
        remember(Words(folded(sentence), words), topic)
    found = meant_before(Words(folded(told[-1]), words), topic)
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("language", "told", "right"),
    [
        ("en", ("I get three adverts a week from you.", "Please stop."), "marketing_objection"),
        ("de", ("Jede Woche kommt Werbung von Ihnen.", "Ich möchte das nicht."), "marketing_objection"),
        ("ar", ("رسائل التخفيضات توصلني كل جمعة.", "أوقفوها من فضلكم."), "marketing_objection"),
        ("en", ("I read that you share clips with dealers.", "I do not want that."), "objection"),
        ("en", ("I gave you my consent in June.", "I have changed my mind."), "consent_withdrawal"),
        ("en", ("I gave you my consent in June.", "I take it back please."), "consent_withdrawal"),
    ],
)
def test_the_sentence_before_says_what_is_meant(language: str, told: tuple[str, ...], right: str) -> None:
    assert meant(language, *told) == right


@pytest.mark.parametrize(
    "told",
    [
        ("Please stop.",),
        ("I get adverts.", "The dog is well.", "The cat is too.", "So is the bird.", "Please stop."),
        ("I get adverts.", "Please stop the deletion of my data."),
        ("I get adverts.", "Please stop " + "and think about it, for it is not good to go on like this for ever " * 3),
    ],
)
def test_nothing_is_guessed_without_it(told: tuple[str, ...]) -> None:
    assert meant("en", *told) == ""


def test_pronouns_of_another_language_say_nothing() -> None:
    words, topic = language_words("en"), Topic(own=False)
    remember(Words("adverts", words), topic)
    assert meant_before(Words("please stop it", words), topic) is None


def read(*told: str) -> tuple[Words, Topic]:
    """The last sentence, with what those before spoke of."""
    words, topic = language_words("en"), Topic()
    for sentence in told[:-1]:
        remember(Words(folded(sentence), words), topic)
    return Words(folded(told[-1]), words), topic


def test_a_right_value_is_a_correction_where_a_field_was_spoken_of() -> None:
    found = right_value(*read("On the form my name is Miller.", "It should read Muller."))
    assert found is not None
    assert (found[0], found[1].guessed) == ("correction", True)
    assert right_value(*read("The dog is fine.", "It should be warm.")) is None
    assert right_value(*read("My name is Miller.", "The order should be here.")) is None


def test_a_copy_asked_for_without_saying_whose() -> None:
    assert copy_asked(*read("I rang my adviser.", "Could I get the recording for my mother?")) is not None
    assert copy_asked(*read("It rains.", "The recording was given.")) is None
    assert copy_asked(*read("It rains.", "Could you send the data of the order for my mother?")) is None


def test_who_wants_to_be_removed_behind_adverts_means_the_list() -> None:
    assert out_of_a_list(*read("I get a newsletter every day.", "Remove me."))
    assert not out_of_a_list(*read("I get a newsletter every day.", "Remove me and my data."))
    assert not out_of_a_list(*read("It rains.", "Remove me."))


def test_a_cry_between_two_sentences_does_not_part_them() -> None:
    assert out_of_a_list(*read("I get a newsletter every day.", "Enough.", "Really.", "Remove me."))
