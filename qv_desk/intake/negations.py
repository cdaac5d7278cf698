"""What a sentence says is not asked for."""

import re
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.patterns import Hit, all_hits

CLAUSE: Final = re.compile(r"[,;:，、；：]")
"""What may end a clause inside a sentence."""


def negations(text: str, words: LanguageWords) -> list[Hit]:
    """What a folded sentence says is not asked; "I do not use it, please delete it" begins anew at its "please"."""
    return [
        hit
        for hit in all_hits(words.negated, text, spaced=words.spaced)
        if not any(
            CLAUSE.search(text, hit.start, again.start) and again.end <= hit.end
            for again in all_hits(words.asking, text[: hit.end], spaced=words.spaced)
            if again.start > hit.start
        )
    ]
