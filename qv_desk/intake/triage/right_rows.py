"""Rights that a letter only lists by name: "I exercise my rights of access, rectification and objection"."""

import re
from collections.abc import Iterator
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit

_WITHIN: Final = {True: 34, False: 8}
"""How many characters may lie between two names of a row: "access to my data, and the rectification of"."""
_FIRST_WITHIN: Final = {True: 30, False: 12}
_BREAKS: Final = re.compile(r"[.;!?。！？；]\s|[.;!?。！？；]$")
_ALONE: Final = 2
"""A row behind a mere "I ask for" has two names at least; one alone has its own phrases."""


def right_rows(text: str, words: LanguageWords, *, ticked: bool = False) -> Iterator[tuple[RightCode, Hit]]:
    """The rights of each row in a folded sentence, with their places.

    Args:
        text: the sentence.
        words: its language.
        ticked: it is a ticked option of a form, which asks for all that it names.
    """
    names = _names(text, words)
    if ticked:
        yield from names
    if ticked or not names:
        return
    openers = all_hits(words.row.get("open", ()), text, spaced=words.spaced)
    end = 0
    for opener in openers:
        for right, hit in _row(text, max(opener.end, end), names, words):
            end = hit.end
            yield right, hit
    if openers:
        return
    for asked in all_hits((*words.row.get("of", ()), *words.asking), text, spaced=words.spaced):
        row = list(_row(text, asked.end, names, words))
        if len({right for right, _ in row}) >= _ALONE:
            yield from row


def _names(text: str, words: LanguageWords) -> list[tuple[RightCode, Hit]]:
    found = [
        (right, hit) for right in words.rights for hit in all_hits(words.row.get(right, ()), text, spaced=words.spaced)
    ]
    return sorted(found, key=lambda name: (name[1].start, -name[1].end))


def _row(
    text: str, start: int, names: list[tuple[RightCode, Hit]], words: LanguageWords
) -> Iterator[tuple[RightCode, Hit]]:
    place, within = start, _FIRST_WITHIN[words.spaced]
    for right, hit in names:
        if hit.start < place:
            continue
        between = text[place : hit.start]
        # "Rectification or erasure" is what somebody might ask for.
        either = first_hit(words.row.get("or", ()), between, spaced=words.spaced)
        if len(between) > within or _BREAKS.search(between) or either:
            return
        yield right, hit
        place, within = hit.end, _WITHIN[words.spaced]
