import pytest

from tests.intake.triage.test_proposing import proposed


@pytest.mark.parametrize(
    "text",
    [
        "Bitte entfernen Sie meine E-Mail-Adresse dirk.lang@example.org aus allen Werbe- und Marketing-Verteilern.",
        "Please remove my e-mail address dana.winter@example.org from your mailing list.",
        "Hiermit widerspreche ich der Werbung. Bitte löschen Sie meine Adresse aus Ihrem Verteiler.",
    ],
)
def test_a_removal_from_a_list_of_adverts_is_no_erasure(text: str) -> None:
    assert proposed(text).rights == ("marketing_objection",)


def test_data_that_are_removed_beside_an_address_stay_an_erasure() -> None:
    text = "Please delete my e-mail address dana.winter@example.org and all data that you hold about me."
    assert proposed(text).rights == ("erasure",)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Delete my e-mail from your list.", "marketing_objection"),
        ("Verwijder mijn e-mailadres uit uw mailinglijst.", "marketing_objection"),
        ("把我的邮箱从你们的名单里删掉。", "marketing_objection"),
        ("احذفوا بريدي من قائمتكم", "marketing_objection"),
        ("Delete my e-mail address and all data you have from your lists.", "erasure"),
        ("顧客リストから私を消してください。", "erasure"),
    ],
)
def test_an_address_that_shall_leave_a_list_asks_for_no_erasure(text: str, right: str) -> None:
    assert proposed(text).rights == (right,)


def test_with_the_verb_at_the_end_the_list_stands_within_the_removal() -> None:
    assert proposed("권유 전화 그만하세요. 제 번호 명단에서 빼 주세요.").rights == ("marketing_objection",)
