"""The last line of a postal address: the country it goes to."""

from collections.abc import Sequence

from qv_desk.catalogue.office_defaults import office_defaults
from qv_desk.catalogue.regions import nation
from qv_desk.domain.letters.letter_template import LetterLanguage


def country_line(place: str, lines: Sequence[str], words: LetterLanguage) -> str:
    """The country of an address; empty inside that of the office, without a postal address, and where it is named.

    The post of the sending country reads this line, whatever the language of the letter: Chinese, or else English as
    a language known among posts, in capitals.

    Args:
        place: ISO 3166 code of a country or of a part of one; empty while it is not known.
        lines: the postal address without the country.
        words: the language of the letter.

    Source: Universal Postal Union, addressing of international mail.
    """
    country = nation(place)
    if country is None or _is_at_home(place) or not lines:
        return ""
    end = lines[-1].casefold().rstrip(" .。")
    said = words.say(country) if words.script.is_chinese else country.en
    if any(end.endswith(name.casefold()) for name in (country.en, country.zh, said)):
        return ""
    return said.upper()  # without case in Chinese


def as_posted(place: str, lines: Sequence[str]) -> tuple[str, ...]:
    """The address with its last line in capitals, where that is the country abroad and nothing else.

    So an envelope says the country in one way, whoever wrote it down: the person or the desk.

    Args:
        place: as above.
        lines: the postal address, which may end with its country.
    """
    country, written = nation(place), tuple(lines)
    if country is None or _is_at_home(place) or not written:
        return written
    end = written[-1].strip().rstrip(".。")
    return (*written[:-1], end.upper()) if end.casefold() == country.en.casefold() else written


def _is_at_home(place: str) -> bool:
    """Whether letters to a place are posted in its own country."""
    return place.partition("-")[0] == office_defaults().country
