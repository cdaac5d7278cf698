import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.near_pairs import Topic, Words
from qv_desk.intake.triage.near_refusals import denials, limits_asked, not_passed_on, passing_refused
from qv_desk.intake.triage.near_words import near_rights
from qv_desk.intake.triage.patterns import folded
from tests.intake.triage.test_proposing import proposed


def test_what_is_not_wanted_is_told_as_far_as_its_verb() -> None:
    words = language_words("en")
    text = folded("I do not want my account deleted, I only want to see my data.")
    denied = {text[hit.start : hit.end] for hit in denials(text, words)}
    assert "do not want my account deleted" in denied
    assert not any("see" in one for one in denied)
    assert "account_cancellation" not in near_rights(text, words, Topic())
    assert not denials(folded("I do not use it, please delete it."), words)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I do not want you to give my data to other companies."),
        ("pl", "Nie chcę, żeby moje dane były przekazywane innym firmom."),
        ("ja", "私の情報を他社に渡さないでください。"),
        ("zh-Hans", "我不希望我的资料被转给别的公司。"),
        ("ar", "لا أريد أن تعطوا بياناتي لشركات أخرى."),
    ],
)
def test_data_that_shall_go_to_nobody_are_no_portability(language: str, text: str) -> None:
    words = language_words(language)
    assert not_passed_on(folded(text), words)
    assert set(near_rights(folded(text), words, Topic())) == {"objection"}


def test_a_move_to_another_company_is_not_refused() -> None:
    text = folded("I do not use it any more, please transfer my data to another company.")
    assert passing_refused(Words(text, language_words("en"))) is None


def test_a_use_is_refused_for_a_while_or_for_good() -> None:
    words = language_words("en")
    asked = dict(limits_asked(Words(folded("Until you have checked, do not use my data."), words), None, {}, Topic()))
    assert set(asked) == {"restriction"}
    asked = dict(limits_asked(Words(folded("I do not want you to analyse my data."), words), None, {}, Topic()))
    assert set(asked) == {"objection"}


def test_what_the_adverts_include_is_no_second_thing() -> None:
    words = language_words("en")
    assert set(near_rights(folded("I object to adverts and to profiling."), words, Topic())) == {
        "marketing_objection",
        "objection",
    }
    part = folded("I object to adverts and that including profiling.")
    assert set(near_rights(part, words, Topic())) == {"marketing_objection"}


@pytest.mark.parametrize(
    "text",
    [
        "I no longer use the watch and do not want my pulse to stay with you. Delete it all, please.",
        "Ich benutze die Uhr nicht mehr und will nicht, dass mein Puls bei euch liegt. Bitte alles löschen.",
        "Ik gebruik de band niet meer en wil niet dat jullie op mijn gegevens blijven zitten. Verwijder ze graag.",
        "Jag använder inte armbandet längre och vill inte att ni sitter på min hälsodata. Radera alltihop.",
    ],
)
def test_what_the_writer_does_not_use_any_more_is_no_objection(text: str) -> None:
    assert proposed(text).rights == ("erasure",)
