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
