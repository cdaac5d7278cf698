import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.serial_numbers import serial_numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("The serial number is QV-2210-0457.", ["QV-2210-0457"]),
        ("S/N: 12345A and 67890B", ["12345A", "67890B"]),
        ("Seriennummer QV77.1234", ["QV77.1234"]),
        ("The serial number of my unit is QV-2210-0457", ["QV-2210-0457"]),
        ("Serial Number (S/N): 88A10233", ["88A10233"]),
        ("n.º de serie 88A10233", ["88A10233"]),
        ("заводской номер № 88A10233", ["88A10233"]),
        ("SN码为88A10233", ["88A10233"]),
        ("製造番号 88A10233", ["88A10233"]),
        ("일련번호는 88A10233입니다", ["88A10233"]),
        ("الرقم التسلسلي: 88A10233", ["88A10233"]),
        ("s výrobním číslem 88A10233", ["88A10233"]),
        ("kamera sa serijskim brojem 88A10233", ["88A10233"]),
        ("o numerze seryjnym 88A10233", ["88A10233"]),
        ("с серийным номером 88A10233", ["88A10233"]),
        ("με σειριακό αριθμό 88A10233", ["88A10233"]),
        ("Carte de identitate seria RX nr. 123456", []),
        ("serial number 2026-05-18", []),
        ("no number here", []),
    ],
)
def test_numbers_after_their_label(text: str, numbers: list[str]) -> None:
    found = serial_numbers(text, 0, len(text), triage_words().serial_names)
    assert [one.number for one in found] == numbers
    assert all(text[one.start : one.end] == one.number for one in found)


@pytest.mark.parametrize("text", ["serial number " + "a " * 20_000, "s/n:" * 15_000, "sn " + "ab-" * 20_000])
def test_a_long_text_without_a_number_ends(text: str) -> None:
    assert serial_numbers(text, 0, len(text), triage_words().serial_names) == ()


def test_letters_of_other_scripts_and_full_width_ones_belong_to_a_number() -> None:
    names = ("заводской номер", "序列号")
    text = "Прибор, заводской номер АБ-77123-К."
    assert [one.number for one in serial_numbers(text, 0, len(text), names)] == ["АБ-77123-К"]
    text = "设备序列号：ＱＶ２０２３－００９８。"
    (found,) = serial_numbers(text, 0, len(text), names)
    assert found.number == "QV2023-0098"
    assert text[found.start : found.end] == "ＱＶ２０２３－００９８"
