"""The country a person lives in, by address, phone, law, mail domain and language, in this order of trust."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from qv_desk.domain.incoming.message import MailAddress
from qv_desk.domain.incoming.proposal import ProposedPerson
from qv_desk.domain.incoming.triage_words import LawWords, TriageWords
from qv_desk.intake.triage.law_articles import law_place
from qv_desk.intake.triage.mail_countries import mail_countries, only_address
from qv_desk.intake.triage.patterns import first_hit, folded
from qv_desk.intake.triage.residence import residence
from qv_desk.intake.triage.sentences import MOST_TEXT

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
_FOOT: Final = 60
_NAME_WORDS: Final = 5
_HAN_SIGNATURE: Final = 14
_TOWN: Final = 30
_MOBILE: Final = re.compile(r"(?<![\d.+-])1[3-9]\d{9}(?![\d-])|(?<!\w)\+[1-9]\d{0,2}[\s()\d-]{7,16}\d")
_BY_ADDRESS: Final = 100
_BY_PHONE: Final = 60
_BY_LAW: Final = 40
_BY_MAIL: Final = 30
_BY_LANGUAGE: Final = 10


@dataclass(frozen=True, slots=True)
class CountrySign:
    """One thing that points to a country.

    Attributes:
        by: ``address``, ``city``, ``postcode``, ``said``, ``phone``, ``law``, ``mail`` or ``language``.
        weight: how far it is trusted, 0 to 100.
        words: what was read.
        position: in the text, or ``None``.
    """

    country: str
    by: str
    weight: int
    words: str
    position: int | None


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
    signs += _from_address(person, address_at, language, words)
    if not signs:
        signs += _from_block(text, start, end, language, words)
    signs += _said(text, start, end, words)
    if not signs:
        signs += _in_prose(text, start, end, language, words)
    if not signs:
        signs += _from_signature(text, start, end, words)
    signs += _from_phone(person.phone or _mobile(text, start, end), words)
    signs += _from_laws(text, start, end, laws)
    addresses = (person.e_mail or sender.address, only_address(text, start, end))
    signs += [CountrySign(code, "mail", _BY_MAIL, domain, None) for code, domain in mail_countries(addresses, words)]
    if language in _ONE_COUNTRY:
        signs.append(CountrySign(_ONE_COUNTRY[language], "language", _BY_LANGUAGE, language, None))
    return sorted(signs, key=lambda sign: -sign.weight)


def _from_address(person: ProposedPerson, address_at: int, language: str, words: TriageWords) -> Iterator[CountrySign]:
    place = address_at if address_at >= 0 else None
    lines = [folded(line).strip(" .") for line in person.address_lines]
    for line, shown in zip(reversed(lines), reversed(person.address_lines), strict=True):
        for country in words.countries:
            if _ends_with_one_of(line, country.names):
                yield CountrySign(country.code, "address", _BY_ADDRESS, shown, place)
                return
    whole = ", ".join(person.address_lines)
    if whole:
        yield from _by_postcode_and_city(whole, language, place, words)


@cache
def _folded(name: str) -> str:
    # Some thousand names are compared with each address; each is folded once.
    return folded(name)


_UNSPACED: Final = re.compile("[\u3040-\u9fff\uac00-\ud7af]")


@cache
def _endings(names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names folded: those that stand between spaces, and those in scripts without them, which may open an address."""
    spaced = tuple(folded(name) for name in names if not _UNSPACED.search(name))
    return spaced, tuple(folded(name) for name in names if _UNSPACED.search(name))


def _ends_with_one_of(line: str, names: tuple[str, ...]) -> bool:
    spaced, unspaced = _endings(names)
    if line.endswith(unspaced) or line.startswith(unspaced):
        return True
    return line.endswith(spaced) and any(
        line.endswith(name) and not line[: -len(name)][-1:].isalnum() for name in spaced
    )


def _by_postcode_and_city(address: str, language: str, place: int | None, words: TriageWords) -> Iterator[CountrySign]:
    flat = folded(address)
    fitting = [
        form
        for form in words.postcodes
        if (not form.languages or language in form.languages) and re.search(form.form, address)
    ]
    by_code = [form.country for form in fitting if not form.needs_town]
    by_city = [
        country.code for country in words.countries for city in country.cities if _stands_in(flat, _folded(city))
    ]
    both = [form.country for form in fitting if form.country in by_city]
    if both:
        yield CountrySign(both[0], "postcode", _BY_ADDRESS - 5, address[:120], place)
    elif by_city:
        yield CountrySign(by_city[0], "city", _BY_ADDRESS - 20, address[:120], place)
    elif by_code:
        yield CountrySign(by_code[0], "postcode", _BY_ADDRESS - 30, address[:120], place)


def _stands_in(text: str, name: str) -> bool:
    place = text.find(name)
    while place >= 0:
        after = place + len(name)
        before_ends = place == 0 or not text[place - 1].isalnum()
        if _UNSPACED.search(name) or (before_ends and (after == len(text) or not text[after].isalnum())):
            return True
        place = text.find(name, place + 1)
    return False


def _from_block(text: str, start: int, end: int, language: str, words: TriageWords) -> Iterator[CountrySign]:
    """Signs in an address that no label announces: the short lines at the head or the foot of the letter."""
    short: list[tuple[str, int]] = []
    place = start
    for line in text[start:end].splitlines(keepends=True):
        bare = line.strip()
        if bare and len(bare) <= 90 and not bare.endswith(("?", "!", ":")):  # noqa: PLR2004 - prose
            short.append((bare, place))
        place += len(line)
    # The letter's own first and last lines; what stands in the middle is prose.
    for bare, at in short[-8:] + short[:4]:
        # "Singapore 460022" ends with its code.
        flat = re.sub(r"[\s,-]+\d{5,6}$", "", folded(bare).strip(" .,"))
        for country in words.countries:
            if _ends_with_one_of(flat, country.names) and _address_like(bare):
                yield CountrySign(country.code, "address", _BY_ADDRESS - 10, bare, at)
                return
        if re.search(r"\d", bare):
            yield from (
                CountrySign(sign.country, sign.by, sign.weight - 15, bare, at)
                for sign in _by_postcode_and_city(bare, language, at, words)
                if sign.by == "postcode" and _address_like(bare)
            )


_STREET_AND_TOWN: Final = re.compile(
    r"\d{1,4}[A-Za-z]?,\s+[^\n.;]{0,12}(?:\d{4,6}|\d{3}\s\d{2}|\d{4}\s?[A-Z]{2}|\d{4}-\d{3})\s+[^\W\d_][^\n.,;]{1,30}"
    r"|[\u4e00-\u9fff]{2,4}[市縣县][\u4e00-\u9fff]{2,6}[區区路街][^\n。，]{0,20}"
)


_CODE_AND_TOWN: Final = re.compile(
    r"[A-Z][a-z]{2,20} [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?!\w)"
    r"|(?<![\w-])(?:[A-Z]{1,2}-)?\d{3}\s?\d{1,3}(?:\s?[A-Z]{2})?\s+[^\W\d_][^\W\d_.'-]{2,24}(?=[\s.,;)]|$)"
)


def _in_prose(text: str, start: int, end: int, language: str, words: TriageWords) -> Iterator[CountrySign]:
    """An address inside a sentence: "my new address is Gartenweg 3, 80331 München"."""
    for found in _CODE_AND_TOWN.finditer(text, start, end):
        for sign in _by_postcode_and_city(found[0], language, found.start(), words):
            # At the foot of a letter a code that is decisive in its language needs no town that is listed.
            least = _BY_ADDRESS - 30 if end - found.end() <= _FOOT else _BY_ADDRESS - 9
            if sign.by == "postcode" and sign.weight >= least:
                yield CountrySign(sign.country, sign.by, sign.weight - 20, found[0], found.start())
    for found in _STREET_AND_TOWN.finditer(text, start, end):
        for sign in _by_postcode_and_city(found[0], language, found.start(), words):
            yield CountrySign(sign.country, sign.by, sign.weight - 20, found[0], found.start())


def _from_signature(text: str, start: int, end: int, words: TriageWords) -> Iterator[CountrySign]:
    """A town at the end of the letter, behind the name or on a line of its own: "Anna Muster, Dresden"."""
    lines = [line.strip() for line in text[start:end].splitlines() if line.strip()]
    last = re.split(r"[.!?。！]\s+(?=\S+ )|[!?。！]", lines[-1])[-1] if lines else ""
    before = lines[-2] if len(lines) > 1 else ""
    # "Kind regards, / Sofia" is a name; a town stands below one.
    if any(first_hit(one.greetings, folded(before), spaced=one.spaced) for one in words.languages.values()):
        before = ""
    for town in _last_places(last, before):
        for country in words.countries:
            if any(town == _folded(place) for place in (*country.cities, *country.names)):
                yield CountrySign(country.code, "city", _BY_ADDRESS - 40, last, text.rfind(last, start, end))
                return


def _last_places(last: str, before: str) -> Iterator[str]:
    """What may be a place at the end of a letter, folded: in brackets, behind a comma or a space, or the whole line."""
    named, _, bracket = re.sub("[，،]", ",", last).rstrip(")）").replace("（", "(").partition("(")
    name, comma, town = named.rpartition(",")
    if comma and 1 <= len(name.split()) <= _NAME_WORDS:
        yield from (_bare_town(place) for place in (bracket, town) if place.strip())
    elif _UNSPACED.search(last) and len(last) <= _HAN_SIGNATURE:
        yield from (_bare_town(place) for place in last.split()[1:])
    elif not comma and _like_a_name(before) and len(last) <= _TOWN:
        yield _bare_town(named)


def _like_a_name(line: str) -> bool:
    parts = line.split()
    return 1 < len(parts) <= _NAME_WORDS and all(part[:1].isupper() for part in parts) and line[-1:].isalpha()


def _bare_town(place: str) -> str:
    """A town without the word for one: "г. Тула", "桃園市"."""
    return re.sub(r"^г\.\s*|(?<=[\u4e00-\u9fff]{2})市$", "", folded(place).strip(" .。"))


def _mobile(text: str, start: int, end: int) -> str:
    """A number in the text that a country alone has in this form: a Chinese mobile, or one with a country code."""
    found = _MOBILE.search(text, start, end)
    return found[0] if found else ""


def _address_like(line: str) -> bool:
    """A line of an address and no sentence: few words between commas, no verb-like length."""
    few = 9 if line.count(",") < 2 else 14  # noqa: PLR2004 - name, street and town in one line
    return len(line.split()) <= few and not line.endswith((".", "。"))


_RESIDENT: Final = re.compile(
    r"\b(?:california|californian) (?:resident|consumer)(?! privacy)|resident of (?:the state of )?california"
)


def _said(text: str, start: int, end: int, words: TriageWords) -> Iterator[CountrySign]:
    flat = folded(text[start : min(end, start + MOST_TEXT)])
    if found := _RESIDENT.search(flat):
        at = start + found.start()
        yield CountrySign("US", "said", _BY_ADDRESS - 10, text[at : at + len(found[0])], at)
    for home in residence(flat, words):
        at = start + home.start
        yield CountrySign(home.country, "said", _BY_ADDRESS - 10, text[at : start + home.end], at)


def _from_phone(phone: str, words: TriageWords) -> Iterator[CountrySign]:
    digits = re.sub(r"[^\d+]", "", phone)
    digits = "+" + digits[2:] if digits.startswith("00") else digits
    if re.fullmatch(r"1[3-9]\d{9}", digits):
        yield CountrySign("CN", "phone", _BY_PHONE, phone, None)
    if digits.startswith("+"):
        best = max(
            (
                country
                for country in words.countries
                if country.calling_code and digits.startswith(country.calling_code)
            ),
            key=lambda country: len(country.calling_code),
            default=None,
        )
        # +1 is shared by the United States and Canada, +7 by Russia and Kazakhstan.
        if best and best.calling_code not in {"+1", "+7"}:
            yield CountrySign(best.code, "phone", _BY_PHONE, phone, None)


def _from_laws(text: str, start: int, end: int, laws: list[LawWords]) -> Iterator[CountrySign]:
    """Laws of one country alone, with the words that name them; those may stand in the subject."""
    flat = folded(text[start : min(end, start + MOST_TEXT)]) if any(law.country for law in laws) else ""
    for law in laws:
        if law.country:
            named = law_place(law, flat)
            at = start + named[0] if named else None
            yield CountrySign(
                law.country, "law", _BY_LAW, text[start + named[0] : start + named[1]] if named else "", at
            )


def agreed_country(signs: list[CountrySign]) -> tuple[CountrySign | None, bool]:
    """The country to propose, and whether another strong sign speaks against it."""
    if not signs:
        return None, False
    best = signs[0]
    against = any(sign.country != best.country and sign.weight >= best.weight - 10 for sign in signs)
    return (None if against and best.weight < _BY_PHONE else best), against
