import pytest

from qv_desk.letters.identity_numbers import identity_number_in

SHOWN = {
    "11010519491231002X": "an identity card number",
    "身份证号：110105 19491231 002x。": "an identity card number",
    "１１０１０５１９４９１２３１００２Ｘ": "an identity card number",
    "A123456(3)": "an identity card number",
    "A123456789": "an identity card number",
    "900101-1234567": "an identity card number",
    "529.982.247-25": "an identity card number",
    "078-05-1120": "a social security number",
    "4111 1111 1111 1111": "the number of a payment card",
    "6222021234567890128": "the number of a payment card",
    "E12345678": "a passport number",
    "EA1234567": "a passport number",
    "Reisepass Nr. C01X00T47": "a passport number",
    "护照号码：K1234567": "a passport number",
}
INNOCENT = [
    "QV-2026-0149",
    "2026-10-12, 09:40",
    "110105194912310021",  # the check digit is wrong
    "4111 1111 1111 1112",
    "A123456(4)",
    "A123456780",
    "111.111.111-11",
    "S/N 2J04F5PAK00123",
    "camera, S/N: E12345678",
    "serial number E12345678",
    "产品序列号：A1234563",
    "invoice no. 4111111111111111",
    "+86 755-3669 7681",
    "https://authority.example/forms/2026/0149",
    "your passport, which you need not send",
    "上海市浦东新区金豫路251号",
]


@pytest.mark.parametrize("text", SHOWN)
def test_numbers_of_documents_and_cards_are_found_and_named(text: str) -> None:
    found = identity_number_in(f"We saw {text} there.")
    assert found is not None
    assert found.en == SHOWN[text]


@pytest.mark.parametrize("text", INNOCENT)
def test_references_dates_and_serial_numbers_are_left_alone(text: str) -> None:
    assert identity_number_in(text) is None


def test_a_number_inside_a_longer_one_is_none() -> None:
    assert identity_number_in("X911010519491231002X9") is None
