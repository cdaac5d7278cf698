import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.labelled_towns import signs_of_labels


def country(text: str) -> str | None:
    return next((sign.country for sign in signs_of_labels(text, 0, len(text), triage_words())), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Name: Wade Hollis\nLocation: Boise, Idaho\n", "US"),
        ("Ort: Luleå", "SE"),
        ("Ciudad: Granada,", "ES"),
        ("Country：日本", "JP"),
        ("Miasto: Kraków\nProdukt: Paris", "PL"),
        ("Product: Phoenix", None),
        ("City: nowhere in particular", None),
        ("Ort: ", None),
        ("", None),
    ],
)
def test_the_line_of_a_form_names_a_town(text: str, expected: str | None) -> None:
    assert country(text) == expected


def test_a_form_of_many_lines_is_looked_at_so_far() -> None:
    assert country("Ort: Nirgendheim\n" * 5_000 + "Ort: Luleå\n") is None


def test_the_sign_shows_the_line() -> None:
    text = "Hello\nCity: Leeds\n"
    (sign,) = signs_of_labels(text, 0, len(text), triage_words())
    assert (sign.words, text[sign.position or 0 :].strip(), sign.by) == ("City: Leeds", "City: Leeds", "city")
