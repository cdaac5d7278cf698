"""A sentence that seems to ask for something which nothing here has understood: somebody has to read it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.kinds import KindSign
from qv_desk.intake.triage.near_refusals import denials
from qv_desk.intake.triage.negations import negations
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit
from qv_desk.intake.triage.right_sign import DEMAND, NAMED, REMOVALS, RightSign, asked_rights
from qv_desk.intake.triage.sentences import Sentence

_SHORT: Final = 8
"""In a longer letter many a sentence asks for a receipt, for haste or for an answer."""
_ADVERTS: Final = frozenset[RightCode]({"marketing_objection"})
_ENDED: Final = frozenset[RightCode]({"marketing_objection", "objection", "restriction", "consent_withdrawal"})
_GIVEN: Final = frozenset[RightCode]({"access", "portability", "transfer_information"})
_DEEDS: Final[Mapping[str, frozenset[RightCode]]] = MappingProxyType(
    {
        "delete": REMOVALS,
        "close": frozenset[RightCode]({"account_cancellation"}),
        "give": _GIVEN,
        "keep": _GIVEN | {"restriction"},
        "fix": frozenset[RightCode]({"correction"}),
        "freeze": frozenset[RightCode]({"restriction"}),
        "stop": _ENDED,
        "refuse": _ENDED,
        "export": frozenset[RightCode]({"portability"}),
        "withdraw": frozenset[RightCode]({"consent_withdrawal"}),
        "oppose": frozenset[RightCode]({"objection", "marketing_objection"}),
    }
)
"""What is done, and the rights by which it is asked for."""
_THINGS: Final = ("data", "me", "mine", "account", "adverts", "list", "field", "consent")
_OWN_RIGHT: Final[Mapping[str, frozenset[RightCode]]] = MappingProxyType(
    {"account": frozenset[RightCode]({"account_cancellation"}), "adverts": _ADVERTS, "list": _ADVERTS}
)
"""Things with a right of their own: whoever names them may ask for it besides."""


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
    words = languages[0]
    heard = [*(sign.start for sign in right_signs), *(sign.start for sign in kind_signs if not sign.weak)]
    clear = {sign.right for sign in right_signs if sign.weight >= DEMAND and not sign.past}
    for sentence in body:
        if any(sentence.holds(place) for place in heard) or not _asks(sentence, languages):
            continue
        if _speaks_for_another(sentence, words) or not _has(sentence, words, _THINGS):
            continue
        if _open_deeds(sentence, words, frozenset(clear)):
            return sentence
    return None


def doubtful_aside(letter: Sequence[Sentence], signs: Sequence[RightSign]) -> RightSign | None:
    """Single words that may ask for one more right beside clear demands, in a sentence that does ask.

    Beside a demand of their own sentence they say what it is about, if the letter names its right as the law does:
    "pursuant to Article 20 I ask for the data that I have given you".
    """
    asked = asked_rights(signs)
    for sign in signs:
        if sign.by != "aside" or sign.right in asked or not sign.asked:
            continue
        sentence = next((part for part in letter if part.holds(sign.start)), None)
        if sentence and _grounded(sentence, signs):
            continue
        return sign
    return None


def _grounded(sentence: Sentence, signs: Sequence[RightSign]) -> bool:
    """Whether a sentence has a demand whose right an article or the subject names too."""
    demanded = {sign.right for sign in signs if sign.weight >= DEMAND and not sign.past and sentence.holds(sign.start)}
    lawful = {sign.right for sign in signs if sign.weight >= NAMED and (sign.by == "article" or sign.start < 0)}
    return bool(demanded & lawful)


def _asks(sentence: Sentence, languages: Sequence[LanguageWords]) -> bool:
    asking = first_hit(languages[0].asking, sentence.text, spaced=languages[0].spaced)
    told = any(
        first_hit((*words.muted, *words.past), sentence.text, spaced=words.spaced)
        or first_hit(words.deadlines, sentence.text, spaced=words.spaced)
        for words in languages
    )
    return asking is not None and not told


def _speaks_for_another(sentence: Sentence, words: LanguageWords) -> bool:
    """Whether a sentence says for whom somebody writes: "he has given us a mandate to exercise his rights"."""
    patterns = tuple(pattern for found in words.representatives.values() for pattern in found)
    return first_hit(patterns, sentence.text, spaced=words.spaced) is not None


def _has(sentence: Sentence, words: LanguageWords, names: Sequence[str]) -> bool:
    patterns = tuple(pattern for name in names for pattern in words.near.get(name, ()))
    return first_hit(patterns, sentence.text, spaced=words.spaced) is not None


def _open_deeds(sentence: Sentence, words: LanguageWords, clear: frozenset[RightCode]) -> bool:
    """Whether something is to be done that no clear demand of the letter asks for already.

    "Confirm the deletion in writing" behind a demand for it says nothing new, and neither does what is denied.
    """
    text, spaced = sentence.text, words.spaced
    denied = [*negations(text, words), *denials(text, words)]
    if any(_has(sentence, words, (name,)) and not rights & clear for name, rights in _OWN_RIGHT.items()):
        clear = frozenset()
    for name, rights in _DEEDS.items():
        hits = all_hits(words.near.get(name, ()), text, spaced=spaced)
        if any(not _within(hit, denied) for hit in hits) and not rights & clear:
            return True
    return False


def _within(hit: Hit, spans: Sequence[Hit]) -> bool:
    return any(span.start <= hit.start and hit.end <= span.end for span in spans)
