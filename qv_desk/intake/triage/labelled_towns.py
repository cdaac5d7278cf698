"""The town or country in a form's line that says it is one: "City: Boise, Idaho"."""

import re
from collections.abc import Iterator
from typing import Final

from qv_desk.domain.incoming.triage_words import TriageWords
from qv_desk.intake.triage.country_sign import BY_ADDRESS, CountrySign
from qv_desk.intake.triage.patterns import folded
from qv_desk.intake.triage.place_names import folded_name

_LINE: Final = re.compile(r"^[\s*>-]{0,5}(?P<label>[^\n:：]{1,24}?)\s?[:：]\s*(?P<place>[^\n]{2,60})$", re.MULTILINE)
_MOST: Final = 200
"""Lines of a form that are looked at."""


def signs_of_labels(text: str, start: int, end: int, words: TriageWords) -> Iterator[CountrySign]:
    """The country of the first such line that names a known place."""
    labels = frozenset(folded_name(label) for label in words.places.town_labels)
    for number, line in enumerate(_LINE.finditer(text[start:end])):
        if number == _MOST:
            return
        if folded(line["label"]).strip() not in labels:
            continue
        # The last is the largest: "Boise, Idaho".
        for place in reversed(re.split(r"[,，;/]", folded(line["place"]))):
            country = _country_of(place.strip(" ."), words)
            if country:
                yield CountrySign(country, "city", BY_ADDRESS - 20, line[0].strip(), start + line.start())
                return


def _country_of(place: str, words: TriageWords) -> str:
    countries = words.places.countries
    named = (one.code for one in countries if any(place == folded_name(name) for name in one.names))
    found = next(named, "")
    return found or next((one.code for one in countries if any(place == folded_name(city) for city in one.cities)), "")
