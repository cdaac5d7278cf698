"""Somebody who still waits for an answer, by words that stand near each other: "six weeks, and nobody has replied".

Few reminders say that they are one. They tell of silence: an answer and that there was none, or of waiting and how
long.
"""

from collections.abc import Sequence
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.near_pairs import MOST
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit
from qv_desk.intake.triage.sentences import Sentence

_STATUS: Final = {True: 50, False: 16}
"""How many characters may lie between an earlier request and how it stands, or a paper and that it was asked for."""
_FAR: Final = {True: 26, False: 8}
"""How many characters may lie between an answer and what says there was none."""


def waiting_hit(sentence: Sentence, language: LanguageWords) -> Hit | None:
    """Where a sentence tells of an earlier request: no answer, how it stands, a paper for it; or ``None``."""
    words, text, spaced = language.waiting, sentence.text, language.spaced
    silence = first_hit(words.get("silence", ()), text, spaced=spaced)
    if silence:
        return silence
    waited = first_hit(words.get("wait", ()), text, spaced=spaced)
    if waited and first_hit(words.get("unit", ()), text, spaced=spaced):
        return waited
    for one, other in (("request", "status"), ("enclosed", "wanted")):
        pair = _near(_all(language, text, one), _all(language, text, other), _STATUS[spaced])
        if pair:
            return pair
    answers = _all(language, text, "answer")
    if not answers:
        return None
    # "Reply without delay, and without a fee" tells how an answer shall be given, not that there was none.
    ways = _all(language, text, "readily")
    none = [hit for hit in _all(language, text, "none") if not any(hit.overlaps(way) for way in ways)]
    return _near(answers, none, _FAR[spaced])


def _all(language: LanguageWords, text: str, name: str) -> list[Hit]:
    return all_hits(language.waiting.get(name, ()), text, spaced=language.spaced)[:MOST]


def _near(ones: Sequence[Hit], others: Sequence[Hit], far: int) -> Hit | None:
    for one in ones:
        for other in others:
            between = max(one.start, other.start) - min(one.end, other.end)
            if 0 <= between <= far:
                return Hit(min(one.start, other.start), max(one.end, other.end), one.pattern)
    return None
