"""Whether a sentence asks for something, and what of it stands before a threat."""

from collections.abc import Sequence
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.clauses import CLAUSE
from qv_desk.intake.triage.patterns import Hit, all_hits, first_hit
from qv_desk.intake.triage.right_sign import RightSign
from qv_desk.intake.triage.sentences import Sentence

_AT_ONCE: Final = 3
"""A demand that opens its sentence needs no "please"."""
_ORDER_WITHIN: Final = 16
"""How far from the beginning of a sentence an order stands behind its "please"."""
_ORDERS: Final = ("delete", "close", "freeze", "fix")


def asks(sentence: Sentence, languages: Sequence[LanguageWords]) -> bool:
    """Whether a sentence asks for something; a subject line always does."""
    return sentence.is_subject or any(
        first_hit(language.asking, sentence.text, spaced=language.spaced) for language in languages
    )


def tells_of_past(text: str, language: LanguageWords) -> bool:
    """Whether a folded sentence tells of an earlier request; "I have left, and now I ask" asks anew."""
    for hit in all_hits(language.past, text, spaced=language.spaced):
        comma = CLAUSE.search(text, hit.start, hit.end)
        anew = comma and any(
            asked.start >= comma.end() for asked in all_hits(language.asking, text[: hit.end], spaced=language.spaced)
        )
        if not anew and not _told_of_a_thing(text, hit, language):
            return True
    return False


def _told_of_a_thing(text: str, hit: Hit, language: LanguageWords) -> bool:
    """Whether the past is that of what an order is about: "Delete the clips that I sent you in July"."""
    if hit.start <= _ORDER_WITHIN:
        return False
    patterns = tuple(pattern for name in _ORDERS for pattern in language.near.get(name, ()))
    order = first_hit(patterns, text[: hit.start], spaced=language.spaced)
    if order is None:
        return False
    polite = first_hit(language.asking, text[: order.start], spaced=language.spaced)
    return order.start <= _AT_ONCE or (polite is not None and order.start <= _ORDER_WITHIN)


def asked_before(
    sign: RightSign, sentence: Sentence, threats: Sequence[Hit], languages: Sequence[LanguageWords]
) -> bool:
    """Whether a demand stands in a clause of its own before what mutes: "delete my data, otherwise I shall …"."""
    if not threats or sign.by != "demand" or sentence.is_subject:
        return False
    start, end = sign.start - sentence.start, sign.end - sentence.start
    threat = min(hit.start for hit in threats)
    asked = start < _AT_ONCE or any(
        hit.start <= end
        for language in languages
        if (hit := first_hit(language.asking, sentence.text, spaced=language.spaced))
    )
    # "I withdraw my consent if I ever gave it" withdraws it.
    apart = sign.right == "consent_withdrawal" or CLAUSE.search(sentence.text, end, threat) is not None
    return asked and end <= threat and apart


def said_before_threat(text: str, languages: Sequence[LanguageWords]) -> str:
    """A sentence without its last clause where that is a threat: "delete my data, otherwise I shall …"."""
    threats = [hit.start for one in languages if (hit := first_hit(one.muted, text, spaced=one.spaced))]
    clauses = [found.start() for found in CLAUSE.finditer(text, 0, min(threats, default=0))]
    return text[: clauses[-1]] if clauses else text
