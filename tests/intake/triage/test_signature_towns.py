import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.signature_towns import signs_of_signature


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Löschen Sie meine Daten.\n\nAnna Muster, Zwickau", "DE"),
        ("Verwijder mijn gegevens.\n\nA. Visser\nDeventer", "NL"),
        ("Удалите мои данные.\n\nАнна Смирнова, г. Тула", "RU"),
        ("請刪除我的資料。\n\n陳小明　桃園市", "TW"),
        ("Delete my data.\n\nKind Regards\nFlorence", None),
        ("Delete my data.\n\nThanks, Eoin\nLimerick", "IE"),
        ("Delete my data.\n\nFintan Example\nBallyexample, Co. Galway", "IE"),
        ("Delete my data.\n\nData Protection Commission, Dublin 2", "IE"),
        ("Delete my data.\n\nJo Example\nDuluth, MN", "US"),
        ("Delete my data.\n\nJo Example\nNowhereville, OK", "US"),
        ("Delete my data.\n\nJo Example\nToronto, CA", None),
        ("Löschen Sie meine Daten.\n\nAdele von Muster\nCelle", "DE"),
        ("", None),
    ],
)
def test_a_town_stands_below_a_name(text: str, country: str | None) -> None:
    assert next((sign.country for sign in signs_of_signature(text, 0, len(text), triage_words())), None) == country
