import pytest

from tests.intake.triage.test_proposing import proposed


@pytest.mark.parametrize(
    "text",
    [
        "Geben Sie meine Daten nicht an Dritte weiter und verwenden Sie sie nicht für Werbung.",
        "Do not pass my data on to third parties and stop sending me adverts.",
    ],
)
def test_what_shall_not_be_passed_on_counts_beside_adverts(text: str) -> None:
    assert set(proposed(text).rights) == {"objection", "marketing_objection"}


@pytest.mark.parametrize(
    "text",
    [
        "I object to the use of my data for direct marketing.",
        "Ich widerspreche der Verwendung meiner Daten zu Werbezwecken.",
    ],
)
def test_an_objection_to_adverts_is_no_other_besides(text: str) -> None:
    assert proposed(text).rights == ("marketing_objection",)
