import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.proposing import propose
from tests.intake.letters import NOW, message


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Delete my data.\n\nAnn Example\n4 Mill Lane\nDublin\nIreland", "IE"),
        ("Delete my data.\n\nAddress: 10 High St, Leeds LS1 4AB", "GB"),
        ("Delete my data. I live in Canada.", "CA"),
        ("Löschen Sie meine Daten.\n\nGrüße\nAnna Muster, Zwickau", "DE"),
        ("Verwijder mijn gegevens.\n\nA. Visser\nDeventer", "NL"),
        ("Удалите мои данные.\n\nАнна Смирнова, г. Тула", "RU"),
        ("Borren mis datos.\n\nAna Ruiz, Cuenca (España)", "ES"),
        ("請刪除我的資料。\n\n陳小明　桃園市", "TW"),
        ("請刪除我的資料。\n\n灣仔 陳小姐", "HK"),
        ("请删除我的资料。电话 010-6255 0198，广东佛山 曹女士", "CN"),
        ("请删除我的资料。\n王小明，李长春", None),
        ("احذفوا بياناتي.\n\nمصر الجديدة - القاهرة", "EG"),
        ("請將地址改為「新界沙田大圍積富街22號12樓A室」。", "HK"),
        ("Delete my data.\n\nKind Regards\nFlorence", None),
        ("Delete my data. I am a California resident.", "US"),
        ("Delete my data.\nPhone: +852 5550 0000", "HK"),
        ("Bitte löschen Sie meine Daten.\nAnschrift: Dorfstraße 1, 25813 Husum", "DE"),
        ("Bitte löschen Sie meine Daten.\nAnschrift: Ring 1, A-1010 Wien", "AT"),
        ("請刪除我的資料。\n地址：香港九龍示例道1號", "HK"),
        ("請刪除我的資料。\n地址：台北市信義路1號", "TW"),
        ("Apaguem os meus dados.\n\nAna Moura\nCampina Grande/PB", "BR"),
        ("Moro agora noutro sítio: Rua dos Oleiros 31, 4700-123 Braga, e peço que alterem a morada.", "PT"),
        ("Ștergeți datele mele. Locul nou: bd. Eroilor 112, Cluj-Napoca 400000. Mulțumesc.", "RO"),
        ("Ștergeți datele mele.\n\nAna Pop\nFocșani, jud. Vrancea", "RO"),
        ("Effacez mes données.\n\nAnne Exemple\nLyon\nTél. 06 00 11 22 33", "FR"),
        ("Rectifiez mon prénom. Mathild Favre, 1400 Yverdon-les-Bains", "CH"),
        ("Delete my data.", None),
        ("Bitte löschen Sie meine Daten.", None),
    ],
)
def test_where_a_person_lives(text: str, country: str | None) -> None:
    assert propose(message(text), triage_words(), now=NOW).country == country


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("Franz Huber\nMariahilfer Straße 12\n1060 Wien", "AT"),
        ("Rue Haute 12\n1000 Bruxelles", "BE"),
        ("Bahnhofstr. 1\n8001 Zürich", "CH"),
        ("In 2024 we met in Vienna.", None),
    ],
)
def test_four_digits_count_beside_a_town(address: str, country: str | None) -> None:
    words = triage_words()
    assert propose(message(f"Please delete my data.\n\n{address}"), words, now=NOW).country == country


def test_a_law_of_one_country_is_shown_by_the_words_that_name_it() -> None:
    text = "Hello,\n\nunder the UK GDPR I ask for a copy of my data."
    proposal = propose(message(text), triage_words(), now=NOW)
    (reason,) = proposal.reasons_for("country")
    assert (proposal.country, reason.words, reason.position) == ("GB", "UK GDPR", text.index("UK GDPR"))
