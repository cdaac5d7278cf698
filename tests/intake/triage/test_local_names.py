import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.local_names import signs_of_local_names


def countries(text: str, language: str) -> set[tuple[str, str]]:
    local = triage_words().places.local
    return {(sign.country, sign.by) for sign in signs_of_local_names(text, 0, len(text), language, local)}


@pytest.mark.parametrize(
    ("text", "language", "country"),
    [
        ("Mitt personnummer är 19620711-0000.", "sv", "SE"),
        ("gemäß § 630g BGB", "de", "DE"),
        ("Meine AHV-Nummer steht unten.", "de", "CH"),
        ("Já registei queixa no Livro de Reclamações.", "pt", "PT"),
        ("Reclamei no Procon e no Reclame Aqui.", "pt", "BR"),
        ("Mein Codice fiscale: RSSMRA80A01H501U", "de", "IT"),
        ("con DNI 00000000T", "es", "ES"),
        ("conforme a la Ley N° 24.240", "es", "AR"),
        ("This violates HIPAA!", "en", "US"),
        ("I shall write to the ICO.", "en", "GB"),
        ("My PPS number is on the form.", "en", "IE"),
        ("FIR No. 0214/2025", "en", "IN"),
        ("新台幣 42,000 元", "zh-Hant", "TW"),
        ("我会向网信办投诉。", "zh-Hans", "CN"),
        ("按照香港身份證上的姓名", "zh-Hant", "HK"),
        ("Буду жаловаться в Роскомнадзор.", "ru", "RU"),
        ("هذا هو الرقم القومي الخاص بي", "ar", "EG"),
    ],
)
def test_what_exists_in_one_country_alone_tells_it(text: str, language: str, country: str) -> None:
    assert (country, "local") in countries(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Delete my data.", "en"),
        ("Das ist nie geschehen, und ich habe es satt.", "de"),
        ("Nie chcę tego konta.", "pl"),
        ("El clima es bueno y la cámara también.", "es"),
        ("Please close the account of the ap I mentioned.", "en"),
        ("Order 12345678-1234, serial 19620711123", "sv"),
    ],
)
def test_common_words_and_numbers_tell_none(text: str, language: str) -> None:
    assert countries(text, language) == set()


def test_a_way_of_speaking_is_only_that() -> None:
    assert countries("Quero excluir o cadastro do meu celular.", "pt") == {("BR", "usage")}
    assert countries("O meu telemóvel e a minha morada.", "pt") == {("PT", "usage")}
