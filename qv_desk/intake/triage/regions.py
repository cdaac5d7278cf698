"""The state, province or Land a person lives in, as the letter names it; two that differ say nothing."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from qv_desk.domain.incoming.place_words import RegionWords
from qv_desk.intake.triage.country_sign import CountrySign
from qv_desk.intake.triage.patterns import folded
from qv_desk.intake.triage.place_names import by_spacing

_TELLING: Final = frozenset({"address", "city", "postcode", "said"})
"""Signs whose words name a place; a law, a number or a mail domain names none inside a country."""
_LINE: Final = 120


@dataclass(frozen=True, slots=True)
class RegionSign:
    """What points to a region.

    Attributes:
        code: ISO 3166-2.
        words: what was read.
        position: in the text, or ``None``.
    """

    code: str
    words: str
    position: int | None


def found_region(
    country: str, text: str, address: Iterable[str], signs: Iterable[CountrySign], words: RegionWords
) -> RegionSign | None:
    """The region of a country that is known, if the address or the letter names one and no other.

    Args:
        country: the country that is proposed.
        text: the message.
        address: the lines of the postal address.
        signs: what points to the country.
        words: how regions show.
    """
    found = [sign for piece, at in _pieces(country, text, address, signs) for sign in _named(country, piece, at, words)]
    return found[0] if len({sign.code for sign in found}) == 1 else None


def _pieces(
    country: str, text: str, address: Iterable[str], signs: Iterable[CountrySign]
) -> Iterator[tuple[str, int | None]]:
    """What is looked through: the line of each sign that names a place, from its beginning, and the address."""
    for sign in signs:
        if sign.country == country and sign.by in _TELLING:
            if sign.position is None:
                yield sign.words, None
            else:
                yield text[sign.position : sign.position + _LINE].partition("\n")[0], sign.position
    for line in address:
        at = text.find(line)
        yield line, at if at >= 0 else None


def _named(country: str, piece: str, at: int | None, words: RegionWords) -> Iterator[RegionSign]:
    form = words.postal_codes.get(country)
    coded = re.search(rf"\b(?P<state>[A-Z]{{2}})[ ,]+{form}(?!\w)", piece) if form else None
    if coded and f"{country}-{coded['state']}" in words.codes:
        yield _sign(f"{country}-{coded['state']}", coded, piece, at)
        return
    flat = folded(piece)
    for code, names in words.names.items():
        found = _pattern(names).search(flat) if code.startswith(f"{country}-") else None
        if found:
            yield _sign(code, found, piece, at)


def _sign(code: str, found: re.Match[str], piece: str, at: int | None) -> RegionSign:
    words = piece[found.start() : found.end()]
    return RegionSign(code, words, None if at is None else at + found.start())


@cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    # "Sachsen-Anhalt" is not Sachsen, and a street named after a town has a hyphen too.
    between_spaces, inside_runs = by_spacing(names)
    spaced, unspaced = ("|".join(map(re.escape, those)) for those in (between_spaces, inside_runs))
    return re.compile(rf"(?<![\w-])(?:{spaced})(?![\w-])" + (f"|{unspaced}" if unspaced else ""))
