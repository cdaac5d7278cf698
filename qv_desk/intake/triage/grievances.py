"""Somebody who complains about us, by words that stand near each other.

A complaint seldom says that it is one. It tells what one of our people did with what is the writer's, and how that is
taken; or it names a decision of ours and disputes it.
"""

from collections.abc import Sequence
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.near_pairs import MOST
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit
from qv_desk.intake.triage.sentences import Sentence

_FAR: Final = {True: 60, False: 16}
"""How many characters may lie between our people and what they did."""
_FIRST_VERBS: Final = frozenset({"ar"})
_DISPUTED: Final = {True: 60, False: 16}


def grievance_hit(letter: Sequence[Sentence], language: LanguageWords) -> tuple[Sentence, Hit] | None:
    """Where a letter complains about what we did or decided, or ``None``."""
    body = [sentence for sentence in letter if not sentence.is_subject]
    return _done(body, language) or _disputed(body, language)


def _done(body: Sequence[Sentence], language: LanguageWords) -> tuple[Sentence, Hit] | None:
    words, spaced = language.grievance, language.spaced
    if not any(first_hit(words.get("outrage", ()), sentence.text, spaced=spaced) for sentence in body):
        return None
    for sentence in body:
        did = _pair(sentence.text, language, ("staff", "did"), _FAR[spaced])
        did = did or _pair(sentence.text, language, ("did", "wrongly"), _DISPUTED[spaced])
        if did and not first_hit(language.muted, sentence.text, spaced=spaced):
            return sentence, did
    return None


def _disputed(body: Sequence[Sentence], language: LanguageWords) -> tuple[Sentence, Hit] | None:
    for sentence in body:
        disputed = _pair(sentence.text, language, ("decision", "contest"), _DISPUTED[language.spaced])
        if disputed and not first_hit(language.muted, sentence.text, spaced=language.spaced):
            return sentence, disputed
    return None


def _pair(text: str, language: LanguageWords, names: tuple[str, str], far: int) -> Hit | None:
    ones, others = (all_hits(language.grievance.get(name, ()), text, spaced=language.spaced)[:MOST] for name in names)
    # "I never gave you permission": who did it is named before what was done, but in Arabic.
    ordered = names == ("staff", "did") and language.language not in _FIRST_VERBS
    for one in ones:
        for other in others:
            if ordered and other.start < one.start:
                continue
            if 0 <= max(one.start, other.start) - min(one.end, other.end) <= far:
                return Hit(min(one.start, other.start), max(one.end, other.end), one.pattern)
    return None
