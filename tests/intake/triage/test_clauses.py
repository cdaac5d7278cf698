import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.triage.clauses import begins, joints, starts
from qv_desk.intake.triage.patterns import folded
from tests.intake.triage.test_proposing import proposed


@pytest.mark.parametrize(
    ("text", "language", "rest"),
    [
        ("I do not want your adverts and delete my data", "en", "and delete"),
        ("non voglio più pubblicità e chiedo la cancellazione", "it", "e chiedo"),
        ("I do not use it, please delete it", "en", ", please"),
    ],
)
def test_a_new_demand_begins_at_its_joint(text: str, language: str, rest: str) -> None:
    flat = folded(text)
    places = list(starts(flat, language_words(language), 0, len(flat)))
    assert any(flat[place:].startswith(rest) for place in places)


def test_two_verbs_of_one_demand_begin_nothing() -> None:
    text = folded("I do not want you to close and delete my account")
    assert not list(starts(text, language_words("en"), 0, len(text)))


def test_an_order_opens_its_clause() -> None:
    text = "i got no job, destroy it"
    assert begins(text, 0)
    assert begins(text, text.index("destroy"))
    assert not begins(text, text.index("job"))


@pytest.mark.parametrize("text", ["data and account", "資料及帳號", "データおよび写真", "بياناتي وحسابي"])
def test_joints_are_known_in_every_script(text: str) -> None:
    assert joints().search(folded(text))


def test_an_article_of_one_language_joins_nothing_in_another() -> None:
    assert joints("cs").search("ucet a data")
    assert not joints("en").search("in a structured form")


def test_a_list_of_cases_asks_for_nothing() -> None:
    text = (
        "I request the erasure of my data. Under Article 17 you have to erase data when:\n- I withdraw my consent\n"
        "- I object to the processing\n\nThank you."
    )
    assert proposed(text).rights == ("erasure",)


def test_a_list_of_demands_asks_for_each() -> None:
    text = "I request the following:\n- a copy of my data\n- the deletion of my data\n\nThank you."
    assert set(proposed(text).rights) == {"access", "erasure"}
