import pytest

from qv_desk.catalogue.triage_words import triage_words
from qv_desk.domain.incoming.proposal import ProposedPerson
from qv_desk.intake.triage.address_countries import signs_in_prose, signs_of_address, signs_of_lines


def of_address(*lines: str, language: str = "en") -> str | None:
    person = ProposedPerson(address_lines=lines)
    return next((sign.country for sign in signs_of_address(person, -1, language, triage_words())), None)


@pytest.mark.parametrize(
    ("lines", "country"),
    [
        (("4 Mill Lane", "Dublin", "Ireland"), "IE"),
        (("10 High St", "Leeds LS1 4AB"), "GB"),
        (("Mariahilfer Straße 12", "1060 Wien"), "AT"),
        (("Calle Mayor 1", "18001 Granada"), "ES"),
        (("nowhere",), None),
        ((), None),
    ],
)
def test_an_address_names_its_country(lines: tuple[str, ...], country: str | None) -> None:
    assert of_address(*lines) == country


def test_short_lines_at_the_foot_of_a_letter_are_an_address() -> None:
    text = "Please delete my data, all of it.\n\nRue Haute 12\n1000 Bruxelles"
    assert {sign.country for sign in signs_of_lines(text, 0, len(text), "fr", triage_words())} == {"BE"}


def test_a_region_that_ends_like_a_country_is_its_own() -> None:
    text = "Please delete my data, all of it.\n\nJo Example\nHoboken, New Jersey"
    assert list(signs_of_lines(text, 0, len(text), "en", triage_words())) == []
    assert of_address("Jo Example", "Hoboken, New Jersey") == "US"
    assert of_address("Jo Example", "St Helier, Jersey") == "JE"


def test_an_address_in_a_sentence_is_seen() -> None:
    text = "Ich wohne jetzt Gartenweg 3, 80331 München, bitte ändern Sie das in Ihren Unterlagen und bestätigen Sie es."
    assert {sign.country for sign in signs_in_prose(text, 0, len(text), "de", triage_words())} == {"DE"}
