import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.patterns import folded
from qv_desk.intake.triage.residence import residence


def lives(text: str) -> str:
    found = next(residence(folded(text), triage_words()), None)
    return found.country if found else ""


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("I live in Leeds and sold the camera.", "GB"),
        ("As a resident of Australia, I ask for my data.", "AU"),
        ("I am a Texas resident and ask for my data.", "US"),
        ("This is my request as a California consumer.", "US"),
        ("Soy Ana, domiciliada en Rosario, Argentina.", "AR"),
        ("J'habite à Lyon.", "FR"),
        ("Een uittreksel van de gemeente Zwolle zit erbij.", "NL"),
        ("Advocaat aan de balie te Brugge.", "BE"),
        ("Der Nachweis vom Standesamt Celle liegt bei.", "DE"),
        ("Abito a Ferrara.", "IT"),
        ("Moro em Campinas, Brasil.", "BR"),
        ("Locuiesc la Chișinău, Republica Moldova.", "MD"),
        ("Я проживаю в Германии.", "DE"),
        ("Я живу в Воронеже.", "RU"),
        ("Новый адрес: г. Воронеж, ул. Цветочная, д. 81.", "RU"),
        ("Μένω στη Λάρισα.", "GR"),
        ("Tôi đang sống tại Đức.", "DE"),
        ("私はフランスに居住しております。", "FR"),
        ("미국 뉴저지에 사는 고객입니다.", "US"),
        ("أنا مقيم في ألمانيا.", "DE"),
        ("我住台南,想刪除帳號", "TW"),
        ("J'enseigne dans une école du canton de Vaud.", "CH"),
        ("Sou professora em Petrolina.", "BR"),
        ("Sunt învățătoare la o școală din Soroca.", "MD"),
    ],
)
def test_a_letter_says_where_its_writer_lives(text: str, country: str) -> None:
    assert lives(text) == country


@pytest.mark.parametrize(
    "text",
    [
        "I live in hope.",
        "The permanent resident card is enclosed.",
        "I live in a camera shop.",
        "The parcel went to Leeds.",
        "Ich wohne in einem Haus.",
        "",
    ],
)
def test_no_place_is_guessed(text: str) -> None:
    assert lives(text) == ""
