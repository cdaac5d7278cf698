"""The country that an e-mail address names by its domain."""

import re
from collections.abc import Iterable
from typing import Final

from qv_desk.domain.incoming.triage_words import TriageWords
from qv_desk.intake.triage.sentences import MOST_TEXT

_ADDRESS: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")


def only_address(text: str, start: int, end: int) -> str:
    """The e-mail address in a stretch of a letter, if it names one alone: "registered e-mail: …" is the writer's."""
    found = {one[0].lower() for one in _ADDRESS.finditer(text, start, min(end, start + MOST_TEXT))}
    return found.pop() if len(found) == 1 else ""


def mail_countries(addresses: Iterable[str], words: TriageWords) -> list[tuple[str, str]]:
    """The country of the first of some addresses that names one, with its domain; nothing if none does."""
    for address in addresses:
        domain = address.rpartition("@")[2].lower()
        if not domain or any(domain.endswith(own) for own in words.own_domains):
            continue
        for country in words.places.countries:
            ends = any(domain.endswith(f".{ending}") for ending in country.top_level_domains)
            if ends or domain in country.mail_domains:
                return [(country.code, domain)]
    return []
