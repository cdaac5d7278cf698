import pytest

from tests.intake.triage.test_proposing import proposed


@pytest.mark.parametrize(
    "text",
    [
        "There is a mistake in the VAT of invoice 302. Please correct it and send us the credit note.",
        "In Rechnung 302 stimmt der Mehrwertsteuersatz nicht. Bitte berichtigen Sie sie.",
        "I am interested in the refresher course. Could I have more information?",
        "Merci de me donner des informations sur la procédure et les documents nécessaires.",
        "I hereby revoke the contract of 3 May 2026 and the SEPA mandate with immediate effect.",
        "Odvolávám písemný souhlas s noční prací a žádám o běžnou pracovní dobu.",
        "I represent the owner of the copyright. Please delete the infringing code at the two addresses below.",
        "月末でガスの契約をやめたいです。",
    ],
)
def test_what_is_asked_of_something_else_is_no_right(text: str) -> None:
    assert proposed(text).rights == ()


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The name on invoice 302 is misspelt. Please correct my name, it is Muller with one l.", "correction"),
        ("Please give me information on all data that you hold about me.", "access"),
        ("I withdraw my consent to the processing of my data under the contract.", "consent_withdrawal"),
        ("I own the copyright, and I am on the picture myself. Please delete all my data and photos.", "erasure"),
        ("My contract has ended. Please close my account.", "account_cancellation"),
        ("Ich widerrufe die Einwilligung in die Nutzung meiner Daten aus dem Vertrag.", "consent_withdrawal"),
    ],
)
def test_beside_a_contract_or_an_invoice_a_right_is_still_heard(text: str, right: str) -> None:
    assert right in proposed(text).rights


def test_a_call_about_a_contract_may_be_refused() -> None:
    assert proposed("你哋啲保險經紀成日打電話嚟，唔該唔好再打嚟。").rights == ("marketing_objection",)
