import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.letter_guesses import guessed_right, speaks_of_nobody, speaks_of_own
from qv_desk.intake.triage.sentences import sentences


def guess(text: str, language: str = "en", *, near_only: bool = False) -> str:
    found = guessed_right(list(sentences(text, 0, len(text))), [language_words(language)], near_only=near_only)
    assert all(sign.guessed and not sign.close for sign in found)
    return found[0].right if found else ""


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "My account is still there. The camera broke. Please end all of that.", "account_cancellation"),
        ("de", "Das Konto brauche ich nicht. Bitte einmal dichtmachen, mein Gerät ist kaputt.", "account_cancellation"),
        ("fr", "Mon adresse figure chez vous. Elle est fausse. Merci d'avance.", "correction"),
        ("cs", "Ten souhlas mi vadí. Prosím, beru ho zpět.", "consent_withdrawal"),
    ],
)
def test_the_nearest_words_of_a_letter_are_guessed_from(language: str, text: str, right: str) -> None:
    assert guess(text, language) == right


@pytest.mark.parametrize(
    "text",
    [
        "The weather is fine.",
        "How do I delete the clips of my account?",
        "Before I buy one: will my data be deleted?",
        "My account. " * 12 + "Please delete.",
        "The account shall be closed.",
        "On 3 May I asked you to close my account.",
    ],
)
def test_nothing_is_guessed_from_talk(text: str) -> None:
    assert guess(text) == ""


def test_beside_a_sale_only_words_of_one_sentence_count() -> None:
    assert guess("I got no job. Please destroy my papers.", near_only=True) == "erasure"
    assert guess("My papers are there. I got no job. Please destroy.", near_only=True) == ""
    assert guess("Please delete my order and its data.", near_only=True) == ""
    assert guessed_right([], [], near_only=True) == []


def test_who_speaks_of_what_is_theirs_is_no_authority() -> None:
    text = "Our office asks for the data of my client."
    assert speaks_of_own(list(sentences(text, 0, len(text))), [language_words("en")])
    assert not speaks_of_own(list(sentences("The court asks.", 0, 15)), [language_words("en")])
    assert not speaks_of_own([], [])


def test_only_a_letter_without_i_and_my_speaks_of_nobody() -> None:
    english = [language_words("en")]
    assert speaks_of_nobody(list(sentences("The court asks.", 0, 15)), english)
    assert not speaks_of_nobody(list(sentences("Delete my data.", 0, 15)), english)
    assert not speaks_of_nobody([], [])


def test_nothing_is_guessed_in_a_sentence_that_silences_its_right() -> None:
    assert guess("Nemojte mi slati račune poštom, dovoljan je mail.", "hr") == ""
