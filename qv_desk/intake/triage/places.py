"""The country a person lives in, by address, phone, law, mail domain and language, in this order of trust."""

from collections.abc import Iterator
from typing import Final

from qv_desk.domain.incoming.message import MailAddress
from qv_desk.domain.incoming.proposal import ProposedPerson
from qv_desk.domain.incoming.triage_words import LawWords, TriageWords
from qv_desk.intake.triage.address_countries import signs_in_prose, signs_of_address, signs_of_lines
from qv_desk.intake.triage.country_sign import BY_ADDRESS, BY_LANGUAGE, BY_LAW, BY_MAIL, BY_PHONE, CountrySign
from qv_desk.intake.triage.courts import court_places
from qv_desk.intake.triage.labelled_towns import signs_of_labels
from qv_desk.intake.triage.local_names import signs_of_local_names
from qv_desk.intake.triage.mail_countries import mail_countries, only_address
from qv_desk.intake.triage.names_in_text import first_name
from qv_desk.intake.triage.patterns import folded
from qv_desk.intake.triage.phone_countries import mobile_number, signs_of_phone
from qv_desk.intake.triage.residence import residence
from qv_desk.intake.triage.sentences import MOST_TEXT
from qv_desk.intake.triage.signature_towns import signs_of_signature

# A language that is spoken, but for small groups, in one country alone. English, Spanish or Chinese say nothing here.
_ONE_COUNTRY: Final = {
    "ja": "JP",
    "ko": "KR",
    "cs": "CZ",
    "pl": "PL",
    "hu": "HU",
    "hr": "HR",
    "vi": "VN",
    "da": "DK",
    "is": "IS",
    "fi": "FI",
    "bg": "BG",
    "sk": "SK",
    "sl": "SI",
    "th": "TH",
    "lt": "LT",
    "lv": "LV",
    "et": "EE",
}


def country_signs(  # noqa: PLR0913 - each source of a sign is one argument
    *,
    text: str,
    start: int,
    end: int,
    person: ProposedPerson,
    address_at: int,
    sender: MailAddress,
    language: str,
    laws: list[LawWords],
    words: TriageWords,
) -> list[CountrySign]:
    """Everything that points to a country, the strongest first."""
    signs: list[CountrySign] = []
    signs += signs_of_address(person, address_at, language, words)
    if not signs:
        signs += signs_of_lines(text, start, end, language, words)
    if not signs:
        signs += signs_of_labels(text, start, end, words)
    signs += _said(text, start, end, words)
    if not signs:
        signs += signs_in_prose(text, start, end, language, words)
    if not signs:
        signs += signs_of_signature(text, start, end, words)
    if not signs:
        signs += _from_courts(text, start, end, words)
    signs += signs_of_phone(person.phone or mobile_number(text, start, end), words)
    signs += _from_laws(text, start, end, laws)
    signs += signs_of_local_names(text, start, end, language, words.places.local)
    addresses = (person.e_mail or sender.address, only_address(text, start, end))
    signs += [CountrySign(code, "mail", BY_MAIL, domain, None) for code, domain in mail_countries(addresses, words)]
    if language in _ONE_COUNTRY:
        signs.append(CountrySign(_ONE_COUNTRY[language], "language", BY_LANGUAGE, language, None))
    return sorted(signs, key=lambda sign: -sign.weight)


def _said(text: str, start: int, end: int, words: TriageWords) -> Iterator[CountrySign]:
    flat = folded(text[start : min(end, start + MOST_TEXT)])
    for home in residence(flat, words):
        at = start + home.start
        yield CountrySign(home.country, "said", BY_ADDRESS - 10, text[at : start + home.end], at)


def _from_courts(text: str, start: int, end: int, words: TriageWords) -> Iterator[CountrySign]:
    """The seat of a court, a bar or a police office that the letter names."""
    for court in court_places(folded(text[start : min(end, start + MOST_TEXT)]), words):
        at = start + court.start
        yield CountrySign(court.country, "city", BY_ADDRESS - 45, text[at : start + court.end], at)


def _from_laws(text: str, start: int, end: int, laws: list[LawWords]) -> Iterator[CountrySign]:
    """Laws of one country alone, with the words that name them; those may stand in the subject."""
    flat = folded(text[start : min(end, start + MOST_TEXT)]) if any(law.country for law in laws) else ""
    for law in laws:
        if law.country:
            named = first_name(law.names, flat)
            at = start + named[0] if named else None
            yield CountrySign(
                law.country, "law", BY_LAW, text[start + named[0] : start + named[1]] if named else "", at
            )


def agreed_country(signs: list[CountrySign]) -> tuple[CountrySign | None, bool]:
    """The country to propose, and whether another strong sign speaks against it."""
    if not signs:
        return None, False
    best = signs[0]
    against = any(sign.country != best.country and sign.weight >= best.weight - 10 for sign in signs)
    return (None if against and best.weight < BY_PHONE else best), against
