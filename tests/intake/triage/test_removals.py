import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.right_sign import asked_rights
from qv_desk.intake.triage.rights import right_signs
from qv_desk.intake.triage.sentences import sentences
from tests.intake.triage.test_proposing import proposed


def asked(text: str, language: str) -> set[str]:
    words = triage_words()
    letter = list(sentences(text, 0, len(text)))
    return set(asked_rights(right_signs(letter, [words.languages[language]], words, None)))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Verwijder alles wat jullie over mij hebben.", "nl"),
        ("Please delete all the information that you hold about me.", "en"),
    ],
)
def test_what_shall_be_removed_is_not_asked_to_be_shown(text: str, language: str) -> None:
    assert asked(text, language) == {"erasure"}


def test_a_copy_first_and_then_the_removal_are_two_rights() -> None:
    assert asked("Delete my data and send me a copy of the data you hold about me first.", "en") == {
        "access",
        "erasure",
    }


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Quero deletar minha conta e todos os dados vinculados a ela.", "pt"),
        ("Please close my account and all the data linked to it.", "en"),
    ],
)
def test_one_verb_may_have_the_account_and_the_data_for_its_objects(text: str, language: str) -> None:
    assert asked(text, language) == {"account_cancellation", "erasure"}


def test_what_follows_an_account_may_be_another_deed() -> None:
    assert asked("Please close my account and send me a copy of my data.", "en") == {"account_cancellation", "access"}


@pytest.mark.parametrize(
    "text",
    [
        "Delete my profile together with everything in it.",
        "Please delete my account and all the data that you have.",
        "Löschen Sie mein Konto mitsamt allen Daten.",
        "Ta bort hans konto och alla bilder.",
    ],
)
def test_an_account_and_what_is_in_it_are_two_things(text: str) -> None:
    assert set(proposed(text).rights) == {"account_cancellation", "erasure"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I say it once more: everything you have stored about me is to be deleted within 14 days.", "en"),
        ("Alles, was Sie zu meiner Person gespeichert haben, ist binnen 14 Tagen zu löschen.", "de"),
        ("Alles wat u over mij bewaart moet binnen een week worden gewist.", "nl"),
        ("Allt ni har om mig ska raderas.", "sv"),
    ],
)
def test_all_that_is_held_and_the_removal_behind_it_are_one_demand(text: str, language: str) -> None:
    assert asked(text, language) == {"erasure"}


def test_a_copy_of_all_that_is_held_before_a_removal_stays_a_copy() -> None:
    assert asked("Send me everything you hold about me and then delete it.", "en") == {"access", "erasure"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Všechno ostatní, co o mně na serveru máte, prosím odstraňte.", "cs"),
        ("Прочие сведения обо мне с вашего сервера, пожалуйста, сотрите.", "ru"),
        ("Ό,τι άλλο έχετε για μένα στον σέρβερ σβήστε τα παρακαλώ.", "el"),
    ],
)
def test_what_stands_before_its_removal_is_not_asked_to_be_shown(text: str, language: str) -> None:
    assert asked(text, language) == {"erasure"}


def test_what_is_given_before_a_removal_is_asked_for_too() -> None:
    assert asked("Pošlete mi vše, co o mně máte, a pak všechny moje údaje smažte.", "cs") == {"access", "erasure"}
