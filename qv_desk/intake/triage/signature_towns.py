"""The town that stands below a letter, behind its writer's name or on a line of its own."""

import re
from collections.abc import Iterator
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords, TriageWords
from qv_desk.intake.triage.country_sign import BY_ADDRESS, CountrySign
from qv_desk.intake.triage.patterns import first_hit, folded
from qv_desk.intake.triage.place_names import folded_name, is_unspaced

_NAME_WORDS: Final = 5
_HAN_SIGNATURE: Final = 14
_PROVINCE: Final = 2
"""How many characters the name of a province has that stands before its town."""
_TOWN: Final = 30
_AROUND_TOWN: Final = re.compile(
    r"^г\.\s*|^(?:co\.?|county|kanton|gemeente|jud\.?|judet(?:ul)?)\s+|\s\d{1,2}$|\s*[/–-]\s*[a-z]{2}$|(?<=[\u4e00-\u9fff]{2})市$"
)
_REACHED: Final = re.compile(r"[^\d@]{0,14}[+(\d][\d\s()./+-]{5,}|(?:[\w.-]+:? )?\S+@\S+|\W+")
"""A line that only says by which number or mail address its writer is reached."""
_PARTICLES: Final = frozenset(
    {
        "von",
        "van",
        "der",
        "den",
        "de",
        "zu",
        "zur",
        "vom",
        "af",
        "av",
        "da",
        "di",
        "del",
        "la",
        "le",
        "ter",
        "ten",
        "'t",
    }
)
_STATE: Final = re.compile(
    r"(?:^|, )(?P<town>[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){0,2}), "
    r"(?P<state>A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADL]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[IVY])\.?$"
)
"""A town with its state: "Duluth, MN". Washington and Indiana have the letters of other places."""


def signs_of_signature(text: str, start: int, end: int, words: TriageWords) -> Iterator[CountrySign]:
    """A town at the end of the letter, behind the name or on a line of its own: "Anna Muster, Dresden"."""
    lines = [line.strip() for line in text[start:end].splitlines() if line.strip()]
    # A number or a mail address often stands below the town.
    while len(lines) > 1 and _REACHED.fullmatch(lines[-1]):
        lines.pop()
    last = re.split(r"[.!?。！]\s+(?=\S+ )|[!?。！]", lines[-1])[-1] if lines else ""
    before = lines[-2] if len(lines) > 1 else ""
    # "Kind regards, / Sofia" is a name; a town stands below one, as below "Thanks, Sofia".
    if any(_only_greets(before, one) for one in words.languages.values()):
        before = ""
    if _with_its_state(last, words):
        yield CountrySign("US", "city", BY_ADDRESS - 40, last, text.rfind(last, start, end))
        return
    for town in _last_places(last, before):
        for country in words.places.countries:
            if any(_is_town(town, folded_name(place)) for place in (*country.cities, *country.names)):
                yield CountrySign(country.code, "city", BY_ADDRESS - 40, last, text.rfind(last, start, end))
                return


def _is_town(said: str, name: str) -> bool:
    """Whether a place is the named one, perhaps behind its province: "广东佛山"; "李长春" is a person."""
    before = said[: -len(name)]
    return said == name or (len(before) == _PROVINCE and said.endswith(name) and is_unspaced(said))


def _with_its_state(line: str, words: TriageWords) -> bool:
    """Whether a line ends with a town and its American state; in "Toronto, CA" the letters are a country's."""
    found = _STATE.search(line)
    if not found:
        return False
    town = folded(found["town"])
    of_country = (country for country in words.places.countries if country.code == found["state"])
    return not any(town == folded_name(city) for country in of_country for city in country.cities)


def _only_greets(line: str, language: LanguageWords) -> bool:
    """Whether a line ends a letter and has no name behind its closing words."""
    greeting = first_hit(language.greetings, folded(line), spaced=language.spaced)
    if greeting is None:
        return False
    # A name stands behind a comma; without one "Kind regards Ann" is no line of its own.
    _, comma, name = line[greeting.end :].partition(",")
    return not (comma and name.strip()[:1].isupper())


def _last_places(last: str, before: str) -> Iterator[str]:
    """What may be a place at the end of a letter, folded: in brackets, behind a comma or a space, or the whole line."""
    named, _, bracket = re.sub("[，،]| [-–] ", ",", last).rstrip(")）").replace("（", "(").partition("(")
    name, comma, town = named.rpartition(",")
    if comma and 1 <= len(name.split()) <= _NAME_WORDS:
        yield from (name for place in (bracket, town) if place.strip() for name in _town_names(place))
        if is_unspaced(town) and len(town) <= _HAN_SIGNATURE:
            yield from (name for place in town.split() for name in _town_names(place))
    elif is_unspaced(last) and len(last) <= _HAN_SIGNATURE:
        parts = last.split()
        # "陳小姐 灣仔" or "灣仔 陳小姐".
        yield from (name for place in (*parts[1:], *parts[:-1]) for name in _town_names(place))
    elif not comma and _like_a_name(before) and len(last) <= _TOWN:
        yield from _town_names(named)


def _like_a_name(line: str) -> bool:
    parts = line.split()
    named = all(part[:1].isupper() or part in _PARTICLES for part in parts)
    return 1 < len(parts) <= _NAME_WORDS and named and line[-1:].isalpha()


def _town_names(place: str) -> tuple[str, str]:
    """A town as it is written, and without the word for one or its district: "г. Тула", "Co. Galway", "Dublin 2"."""
    whole = folded(place).strip(" .。")
    return whole, _AROUND_TOWN.sub("", whole)
