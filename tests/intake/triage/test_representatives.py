import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.proposing import propose
from tests.intake.letters import NOW, message
from tests.intake.triage.test_proposing import proposed


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("I am writing for my daughter. Please delete her data.", "parent"),
        ("On behalf of our client we request access to his data.", "agent"),
        ("My late father had an account; please delete it.", "next_of_kin"),
        ("Mein verstorbener Mann war Ihr Kunde. Bitte löschen Sie seine Daten.", "next_of_kin"),
        ("受张先生委托，申请查阅其个人信息。", "agent"),
        ("Please delete my data.", None),
        ("Smažte mé údaje. Jinak podám stížnost na úřad a věc předám advokátovi.", None),
        ("Διαγράψτε τα στοιχεία μου. Ειδάλλως θα προσφύγω στην Αρχή και θα αναλάβει ο δικηγόρος μου.", None),
        ("Ja sam mama djevojčice Lane. Molim da izbrišete njezin profil.", "parent"),
    ],
)
def test_who_writes_for_whom(text: str, who: str | None) -> None:
    assert propose(message(text), triage_words(), now=NOW).representative == who


def test_a_legal_representative_is_a_parent() -> None:
    text = "親権者(法定代理人)として、息子のアカウントの削除を求めます"
    assert propose(message(text), triage_words(), now=NOW).representative == "parent"


def test_a_lawyer_who_is_only_threatened_with_represents_nobody() -> None:
    assert proposed("请删除我的全部个人信息，否则我将委托代理人起诉。").representative is None
    assert proposed("本律师受委托，请删除委托人的全部个人信息。").representative == "agent"
