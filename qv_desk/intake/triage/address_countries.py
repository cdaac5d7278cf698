"""The country that a postal address names: by its name, a postal code, a town."""

import re
from collections.abc import Iterator
from typing import Final

from qv_desk.domain.incoming.place_words import CountryWords
from qv_desk.domain.incoming.proposal import ProposedPerson
from qv_desk.domain.incoming.triage_words import TriageWords
from qv_desk.intake.triage.country_sign import BY_ADDRESS, CountrySign
from qv_desk.intake.triage.patterns import folded
from qv_desk.intake.triage.place_names import by_spacing, folded_name, stands_in

_FOOT: Final = 60


def signs_of_address(
    person: ProposedPerson, address_at: int, language: str, words: TriageWords
) -> Iterator[CountrySign]:
    """Signs in the lines that the letter gives as its writer's address."""
    place = address_at if address_at >= 0 else None
    lines = [folded(line).strip(" .") for line in person.address_lines]
    for line, shown in zip(reversed(lines), reversed(person.address_lines), strict=True):
        for country in words.places.countries:
            if _ends_with_one_of(line, country.names) and not _longer_town(line, country, words):
                yield CountrySign(country.code, "address", BY_ADDRESS, shown, place)
                return
    whole = ", ".join(person.address_lines)
    if whole:
        yield from _by_postcode_and_city(whole, language, place, words)


def _ends_with_one_of(line: str, names: tuple[str, ...]) -> bool:
    spaced, unspaced = by_spacing(names)
    if line.endswith(unspaced) or line.startswith(unspaced):
        return True
    return line.endswith(spaced) and any(
        line.endswith(name) and not line[: -len(name)][-1:].isalnum() for name in spaced
    )


def _longer_town(line: str, country: CountryWords, words: TriageWords) -> bool:
    """Whether the name of a country ends that of another one's region: "Hoboken, New Jersey"."""
    names = tuple(folded_name(name) for name in country.names)
    return any(
        line.endswith(folded_name(place)) and folded_name(place).endswith(names)
        for other in words.places.countries
        if other.code != country.code
        for place in other.cities
        if " " in place
    )


def _by_postcode_and_city(address: str, language: str, place: int | None, words: TriageWords) -> Iterator[CountrySign]:
    flat = folded(address)
    fitting = [
        form
        for form in words.places.postcodes
        if (not form.languages or language in form.languages) and re.search(form.form, address)
    ]
    by_code = [form.country for form in fitting if not form.needs_town]
    by_city = [
        country.code
        for country in words.places.countries
        for city in country.cities
        if stands_in(flat, folded_name(city))
    ]
    both = [form.country for form in fitting if form.country in by_city]
    if both:
        yield CountrySign(both[0], "postcode", BY_ADDRESS - 5, address[:120], place)
    elif by_city:
        yield CountrySign(by_city[0], "city", BY_ADDRESS - 20, address[:120], place)
    elif by_code:
        yield CountrySign(by_code[0], "postcode", BY_ADDRESS - 30, address[:120], place)


def signs_of_lines(text: str, start: int, end: int, language: str, words: TriageWords) -> Iterator[CountrySign]:
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
        for country in words.places.countries:
            named = _address_like(bare) and _ends_with_one_of(flat, country.names)
            if named and not _longer_town(flat, country, words):
                yield CountrySign(country.code, "address", BY_ADDRESS - 10, bare, at)
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
    r"|(?:香港|九龍|九龙|新界|港島)[\u4e00-\u9fff]{2,12}\d{1,4}號[^\n。，]{0,20}"
)


_CODE_AND_TOWN: Final = re.compile(
    r"[A-Z][a-z]{2,20} [A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?!\w)"
    r"|[A-Z][^\W\d_]{2,20}(?:-[A-Z][^\W\d_]{2,20})?,? \d{6}(?!\d)"
    r"|(?<![\w-])(?:\d{4,5}-\d{3}|(?:[A-Z]{1,2}-)?\d{3}\s?\d{1,3}(?:\s?[A-Z]{2})?)"
    r"\s+[^\W\d_][^\W\d_.'-]{2,24}(?:-[^\W\d_]{1,12}){0,3}(?=[\s.,;)]|$)"
)


def signs_in_prose(text: str, start: int, end: int, language: str, words: TriageWords) -> Iterator[CountrySign]:
    """An address inside a sentence: "my new address is Gartenweg 3, 80331 München"."""
    for found in _CODE_AND_TOWN.finditer(text, start, end):
        for sign in _by_postcode_and_city(found[0], language, found.start(), words):
            # At the foot of a letter a code that is decisive in its language needs no town that is listed.
            least = BY_ADDRESS - 30 if end - found.end() <= _FOOT else BY_ADDRESS - 9
            if sign.by == "postcode" and sign.weight >= least:
                yield CountrySign(sign.country, sign.by, sign.weight - 20, found[0], found.start())
    for found in _STREET_AND_TOWN.finditer(text, start, end):
        for sign in _by_postcode_and_city(found[0], language, found.start(), words):
            yield CountrySign(sign.country, sign.by, sign.weight - 20, found[0], found.start())


def _address_like(line: str) -> bool:
    """A line of an address and no sentence: few words between commas, no verb-like length."""
    few = 9 if line.count(",") < 2 else 14  # noqa: PLR2004 - name, street and town in one line
    return len(line.split()) <= few and not line.endswith((".", "。"))
