"""A sentence that seems to ask for something which nothing here has understood: somebody has to read it."""

from collections.abc import Sequence
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.kinds import KindSign
from qv_desk.intake.patterns import first_hit
from qv_desk.intake.right_sign import RightSign
from qv_desk.intake.sentences import Sentence

_SHORT: Final = 8
"""In a longer letter many a sentence asks for a receipt, for haste or for an answer."""
_DEEDS: Final = (
    "delete", "close", "give", "keep", "fix", "freeze", "stop", "refuse", "export", "withdraw", "oppose",
)  # fmt: skip
_THINGS: Final = ("data", "me", "mine", "account", "adverts", "list", "field", "consent")


def unheard_sentence(
    letter: Sequence[Sentence],
    languages: Sequence[LanguageWords],
    right_signs: Sequence[RightSign],
    kind_signs: Sequence[KindSign],
) -> Sentence | None:
    """The first sentence of a short letter that asks, names a deed and a thing, and is behind no proposal."""
    body = [sentence for sentence in letter if not sentence.is_subject]
    if len(body) > _SHORT or not languages:
        return None
    heard = [*(sign.start for sign in right_signs), *(sign.start for sign in kind_signs if not sign.weak)]
    for sentence in body:
        if any(sentence.holds(place) for place in heard) or not _asks(sentence, languages):
            continue
        if _has(sentence, languages[0], _DEEDS) and _has(sentence, languages[0], _THINGS):
            return sentence
    return None


def _asks(sentence: Sentence, languages: Sequence[LanguageWords]) -> bool:
    asking = first_hit(languages[0].asking, sentence.text, spaced=languages[0].spaced)
    told = any(
        first_hit((*words.muted, *words.past), sentence.text, spaced=words.spaced)
        or first_hit(words.deadlines, sentence.text, spaced=words.spaced)
        for words in languages
    )
    return asking is not None and not told


def _has(sentence: Sentence, words: LanguageWords, names: Sequence[str]) -> bool:
    patterns = tuple(pattern for name in names for pattern in words.near.get(name, ()))
    return first_hit(patterns, sentence.text, spaced=words.spaced) is not None
