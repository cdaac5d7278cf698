"""The town that stands below a letter, behind its writer's name or on a line of its own."""

import re
from collections.abc import Iterator
from typing import Final

from qv_desk.domain.incoming.triage_words import TriageWords
from qv_desk.intake.triage.country_sign import BY_ADDRESS, CountrySign
from qv_desk.intake.triage.patterns import first_hit, folded
from qv_desk.intake.triage.place_names import folded_name, is_unspaced

_NAME_WORDS: Final = 5
_HAN_SIGNATURE: Final = 14
_TOWN: Final = 30


def signs_of_signature(text: str, start: int, end: int, words: TriageWords) -> Iterator[CountrySign]:
    """A town at the end of the letter, behind the name or on a line of its own: "Anna Muster, Dresden"."""
    lines = [line.strip() for line in text[start:end].splitlines() if line.strip()]
    last = re.split(r"[.!?。！]\s+(?=\S+ )|[!?。！]", lines[-1])[-1] if lines else ""
    before = lines[-2] if len(lines) > 1 else ""
    # "Kind regards, / Sofia" is a name; a town stands below one.
    if any(first_hit(one.greetings, folded(before), spaced=one.spaced) for one in words.languages.values()):
        before = ""
    for town in _last_places(last, before):
        for country in words.places.countries:
            if any(town == folded_name(place) for place in (*country.cities, *country.names)):
                yield CountrySign(country.code, "city", BY_ADDRESS - 40, last, text.rfind(last, start, end))
                return


def _last_places(last: str, before: str) -> Iterator[str]:
    """What may be a place at the end of a letter, folded: in brackets, behind a comma or a space, or the whole line."""
    named, _, bracket = re.sub("[，،]", ",", last).rstrip(")）").replace("（", "(").partition("(")
    name, comma, town = named.rpartition(",")
    if comma and 1 <= len(name.split()) <= _NAME_WORDS:
        yield from (_bare_town(place) for place in (bracket, town) if place.strip())
    elif is_unspaced(last) and len(last) <= _HAN_SIGNATURE:
        yield from (_bare_town(place) for place in last.split()[1:])
    elif not comma and _like_a_name(before) and len(last) <= _TOWN:
        yield _bare_town(named)


def _like_a_name(line: str) -> bool:
    parts = line.split()
    return 1 < len(parts) <= _NAME_WORDS and all(part[:1].isupper() for part in parts) and line[-1:].isalpha()


def _bare_town(place: str) -> str:
    """A town without the word for one: "г. Тула", "桃園市"."""
    return re.sub(r"^г\.\s*|(?<=[\u4e00-\u9fff]{2})市$", "", folded(place).strip(" .。"))
