import pytest

from qv_desk.catalogue.triage_words import language_words
from qv_desk.intake.serial_numbers import serial_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The serial number is QV-2210-0457.", ["QV-2210-0457"]),
        ("S/N: 12345A and 67890B", ["12345A", "67890B"]),
        ("Seriennummer QV77.1234", ["QV77.1234"]),
        ("serial number 2026-05-18", []),
        ("no number here", []),
    ],
)
def test_numbers_after_their_label(text: str, numbers: list[str]) -> None:
    found = serial_numbers(text, 0, len(text), [language_words("en"), language_words("de")])
    assert [one.number for one in found] == numbers
    assert all(text[one.start : one.end] == one.number for one in found)
