"""Whether a sentence asks for something, and what of it stands before a threat."""

from collections.abc import Sequence
from typing import Final

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.negations import CLAUSE
from qv_desk.intake.patterns import Hit, first_hit
from qv_desk.intake.right_sign import RightSign
from qv_desk.intake.sentences import Sentence

_AT_ONCE: Final = 3
"""A demand that opens its sentence needs no "please"."""


def asks(sentence: Sentence, languages: Sequence[LanguageWords]) -> bool:
    """Whether a sentence asks for something; a subject line always does."""
    return sentence.is_subject or any(
        first_hit(language.asking, sentence.text, spaced=language.spaced) for language in languages
    )


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
