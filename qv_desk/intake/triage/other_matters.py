"""What a letter asks of a contract, an invoice or a product, in the words in which a right would be asked for."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from qv_desk.domain.incoming.proposal import RightCode
from qv_desk.domain.incoming.triage_words import LanguageWords, Patterns
from qv_desk.intake.triage.patterns import all_hits, first_hit
from qv_desk.intake.triage.right_sign import REMOVALS, RightSign
from qv_desk.intake.triage.sentences import Sentence, sentence_number

_ENDED: Final = frozenset[RightCode]({"consent_withdrawal", "account_cancellation", "objection", "marketing_objection"})
_THING: Final = MappingProxyType({"account_cancellation": ("account",), "marketing_objection": ("adverts", "contact")})
"""What is ended by a right, if not a use of data."""
_NOWHERE: Final = 1_000_000
_ABOUT_WITHIN: Final = {True: 60, False: 20}
"""How far behind a wish to be told something it may stand about what."""


def without_other_matters(
    signs: Sequence[RightSign], letter: Sequence[Sentence], languages: Sequence[LanguageWords]
) -> list[RightSign]:
    """The signs without those that are about something else than the writer's data.

    "There is a mistake in the VAT of invoice 302, please correct it" asks for no correction, "give me information on
    the procedure" for no copy, and "I revoke the contract and the mandate" withdraws no consent to processing.

    Args:
        signs: of all sentences of the letter.
        letter: its sentences.
        languages: the letter's own first.
    """
    if not languages or not signs:
        return list(signs)
    own = languages[0]
    of_others = any(_matter("works", sentence.text, own) for sentence in letter)
    return [sign for sign in signs if sign.by == "article" or not _is_elsewhere(sign, letter, own, of_others=of_others)]


def _is_elsewhere(sign: RightSign, letter: Sequence[Sentence], own: LanguageWords, *, of_others: bool) -> bool:
    place = sentence_number(sign.start, letter)
    if place is None:
        return False
    if sign.right == "correction":
        return _of_a_paper(letter, place, own)
    if sign.right == "access":
        return _of_a_procedure(sign, letter[place], own)
    if sign.right in REMOVALS and of_others and not _of_own_data(letter[place], own):
        return True
    return sign.right in _ENDED and _of_an_agreement(sign, letter[place], own)


def _names(name: str, sentence: Sentence, own: LanguageWords) -> bool:
    return first_hit(own.near.get(name, ()), sentence.text, spaced=own.spaced) is not None


def _matter(name: str, text: str, own: LanguageWords) -> bool:
    return first_hit(own.matters.get(name, ()), text, spaced=own.spaced) is not None


def _of_a_paper(letter: Sequence[Sentence], place: int, own: LanguageWords) -> bool:
    """Whether nothing of a person is named in or before a sentence about an invoice or the like."""
    about = [letter[one] for one in (place - 1, place) if one >= 0]
    if not any(_names("other", sentence, own) for sentence in about):
        return False
    return not any(_names("field", sentence, own) for sentence in about)


def _of_a_procedure(sign: RightSign, sentence: Sentence, own: LanguageWords) -> bool:
    """Whether somebody wants to be told what is no data of theirs: "more information", or about a procedure."""
    start, end = sign.start - sentence.start, sign.end - sentence.start
    others = all_hits(own.near.get("other", ()), sentence.text, spaced=own.spaced)
    if sign.by == "near" and any(hit.start < end and start < hit.end for hit in others):
        return True
    if any(_names(name, sentence, own) for name in ("keep", "origin", "shared")):
        return False
    return _matter("procedures", sentence.text[start : end + _ABOUT_WITHIN[own.spaced]], own)


def _of_own_data(sentence: Sentence, own: LanguageWords) -> bool:
    return _names("mine", sentence, own) and _names("data", sentence, own)


def _of_an_agreement(sign: RightSign, sentence: Sentence, own: LanguageWords) -> bool:
    """Whether a contract or work is what is given up: it stands nearer than any data or account."""
    start, end = sign.start - sentence.start, sign.end - sentence.start

    def distance(patterns: Patterns) -> int:
        hits = all_hits(patterns, sentence.text, spaced=own.spaced)
        return min((max(hit.start - end, start - hit.end, 0) for hit in hits), default=_NOWHERE)

    agreement = distance(own.matters.get("agreements", ()))
    names = _THING.get(sign.right, ("data",))
    return agreement < min(distance(own.near.get(name, ())) for name in names)
