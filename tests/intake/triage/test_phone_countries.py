import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.phone_countries import mobile_number, signs_of_phone


@pytest.mark.parametrize(
    ("phone", "country"),
    [
        ("+852 5550 0000", "HK"),
        ("0044 20 7946 0000", "GB"),
        ("13800000000", "CN"),
        ("+7 (999) 000-00-00", "RU"),
        ("+7 701 000 00 00", "KZ"),
        ("+1 505 555 0100", None),
        ("030 5550000", None),
        ("", None),
    ],
)
def test_a_calling_code_names_its_country(phone: str, country: str | None) -> None:
    assert next((sign.country for sign in signs_of_phone(phone, triage_words())), None) == country


def test_only_a_number_that_says_its_country_is_looked_for() -> None:
    text = "Order 4471902, call me: +31 6 5550 0000, thanks"
    assert mobile_number(text, 0, len(text)) == "+31 6 5550 0000"
    assert mobile_number("Order 4471902", 0, 13) == ""
