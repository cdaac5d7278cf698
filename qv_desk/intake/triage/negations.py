"""What a sentence says is not asked for."""

from dataclasses import replace
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.clauses import starts
from qv_desk.intake.triage.patterns import Hit, all_hits

_BEHIND: Final = 25
"""How many characters behind its words a negation still reaches."""


def negations(text: str, words: LanguageWords) -> list[Hit]:
    """What a folded sentence says is not asked, as far as that reaches.

    "I do not use it, please delete it" and "no more adverts, and delete my data" begin anew behind the comma.
    """
    return [_reach(hit, text, words) for hit in all_hits(words.negated, text, spaced=words.spaced)]


def _reach(hit: Hit, text: str, words: LanguageWords) -> Hit:
    end = min(hit.end + _BEHIND, len(text))
    # Only words with a gap may run into the next demand; in others "è" of "non è una richiesta" is no "and".
    first = hit.start + 1 if ".." in hit.pattern else hit.end
    return replace(hit, end=min([*starts(text, words, first, end), end]))
