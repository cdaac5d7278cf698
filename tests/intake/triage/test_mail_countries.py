from qv_desk.catalogue.triage_words import triage_words
from qv_desk.intake.triage.mail_countries import mail_countries, only_address
from tests.intake.triage.test_proposing import proposed

WORDS = triage_words()


def test_the_first_address_that_names_a_country_counts() -> None:
    assert mail_countries(["anna@example.com", "anna@example.de", "anna@example.fr"], WORDS) == [("DE", "example.de")]
    assert mail_countries(["", "anna@example.com"], WORDS) == []


def test_an_address_of_our_own_says_nothing_of_the_writer() -> None:
    assert mail_countries([f"privacy@{WORDS.own_domains[0]}"], WORDS) == []


def test_only_a_single_address_is_taken_for_the_writers() -> None:
    text = "Registered e-mail: Anna@example.de, also anna@example.de"
    assert only_address(text, 0, len(text)) == "anna@example.de"
    text += " or bob@example.fr"
    assert only_address(text, 0, len(text)) == ""


def test_an_address_in_the_letter_tells_the_country_where_nothing_else_does() -> None:
    assert proposed("Please delete my account. Registered e-mail: anna@example.ie").country == "IE"
