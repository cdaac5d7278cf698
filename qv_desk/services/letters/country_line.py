"""The last line of a postal address: the country it goes to."""

from collections.abc import Sequence
from typing import Final

from qv_desk.catalogue.regions import nation
from qv_desk.domain.letters.letter_template import LetterLanguage

_HOME: Final = "CN"
"""Where letters are posted."""


def country_line(place: str, lines: Sequence[str], words: LetterLanguage) -> str:
    """The country of an address; empty inside China, without a postal address, and where its last line names it.

    The post of the sending country reads this line, whatever the language of the letter: Chinese, or else English as
    a language known among posts.

    Args:
        place: ISO 3166 code of a country or of a part of one; empty while it is not known.
        lines: the postal address without the country.
        words: the language of the letter.

    Source: Universal Postal Union, addressing of international mail.
    """
    country = nation(place)
    if country is None or place == _HOME or not lines:
        return ""
    end = lines[-1].casefold().rstrip(" .。")
    said = words.say(country) if words.script.is_chinese else country.en
    return "" if any(end.endswith(name.casefold()) for name in (country.en, country.zh, said)) else said
