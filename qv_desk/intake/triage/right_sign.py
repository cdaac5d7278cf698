"""A place in a letter that speaks for a right, and what such places add up to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from qv_desk.domain.incoming.proposal import RIGHTS, RightCode
from qv_desk.intake.triage.patterns import Hit
from qv_desk.intake.triage.sentences import Sentence

DEMAND: Final = 3
"""A demand or declaration that stands by itself."""
NAMED: Final = 2
"""The right or its article is named in a sentence that asks, or in the subject."""
MENTIONED: Final = 1
"""The right is named, but nothing asks for it."""
BY_ITSELF: Final = frozenset({"article", "row"})
"""Signs that are no object of another right's words."""
REMOVALS: Final = frozenset[RightCode]({"erasure", "account_cancellation"})


@dataclass(frozen=True, slots=True)
class RightSign:
    """One place that speaks for one right.

    Attributes:
        weight: ``DEMAND``, ``NAMED`` or ``MENTIONED``.
        start: in the message's text; -1 if in the subject.
        by: ``demand``, ``name``, ``row``, ``article``, ``near`` where only single words speak for it, or ``aside``
            where they do but may only say why a clear demand is made.
        past: the sentence tells of an earlier request.
        asked: the sentence asks for something; ``False`` where only single words are near each other.
        close: single words that stand close together, in a short letter.
        in_list: it stands in an item of a list, as the questions of a long access letter do.
        guessed: the words beside it do not say what is meant; it counts only where nothing else is asked.
    """

    right: RightCode
    weight: int
    start: int
    end: int
    by: str
    past: bool
    asked: bool = True
    close: bool = False
    in_list: bool = False
    guessed: bool = False


def asked_rights(signs: Iterable[RightSign], *, past: bool = False) -> tuple[RightCode, ...]:
    """The rights that are asked for, the main one first.

    Args:
        signs: from ``right_signs``.
        past: give those of the earlier request that the letter tells of, instead.
    """
    relevant = [sign for sign in signs if sign.past is past and (past or sign.weight >= NAMED)]
    rights = {sign.right for sign in relevant}
    if "access" in rights and not any(
        sign.weight >= DEMAND and not sign.in_list for sign in relevant if sign.right == "transfer_information"
    ):
        # Which safeguards cover a transfer is a part of every full answer to an access request (GDPR 15(2)).
        rights.discard("transfer_information")
    if "transfer_information" in rights and all(
        _within_a_transfer(sign, relevant) for sign in relevant if sign.right == "access"
    ):
        rights.discard("access")
    if {"correction", "erasure"} <= rights and all(
        sign.start < 0 and sign.by == "demand" for sign in relevant if sign.right == "correction"
    ):
        # "Wrong address" above "please delete it" says why.
        rights.discard("correction")
    if "account_cancellation" in rights and all(sign.by == "name" for sign in relevant if sign.right == "erasure"):
        # "Please remove it": the account that the sentence before speaks of.
        rights.discard("erasure")
    if "consent_withdrawal" in rights and all(sign.by == "name" for sign in relevant if sign.right == "objection"):
        # "I withdraw my consent; stop the processing" is one thing: what a withdrawal brings about.
        rights.discard("objection")
    if "marketing_objection" in rights and all(
        sign.start < 0 and sign.by == "name" for sign in relevant if sign.right == "objection"
    ):
        # "Objection" in the subject is the one to marketing, if the letter objects to that alone.
        rights.discard("objection")
    if all(sign.by == "name" for sign in relevant if sign.right == "marketing_objection") and (
        "consent_withdrawal" in rights
        or ("account_cancellation" in rights and _only_above(relevant, "marketing_objection"))
    ):
        # "Newsletter: I withdraw my consent", and "Unsubscribe" above a letter that closes an account.
        rights.discard("marketing_objection")
    first = {right: min(sign.start for sign in relevant if sign.right == right) for right in rights}
    return tuple(sorted(rights, key=lambda right: (first[right], RIGHTS.index(right))))


def _within_a_transfer(sign: RightSign, signs: Iterable[RightSign]) -> bool:
    """Whether it is a part of "to which countries and companies did my data go, and under what safeguards?"."""
    return any(
        one.right == "transfer_information" and 0 <= one.start <= sign.start and sign.end < one.end for one in signs
    )


def _only_above(signs: Iterable[RightSign], right: RightCode) -> bool:
    """Whether a right is named in the subject alone."""
    return all(sign.start < 0 for sign in signs if sign.right == right)


def sign_at(sentence: Sentence, right: RightCode, weight: int, hit: Hit, by: str, *, past: bool) -> RightSign:
    """The sign of a right at a place of a sentence."""
    offset = 0 if sentence.is_subject else sentence.start
    if sentence.is_subject:
        return RightSign(right, weight, -1, hit.end - hit.start, by, past)
    return RightSign(right, weight, offset + hit.start, offset + hit.end, by, past, in_list=sentence.is_item)
