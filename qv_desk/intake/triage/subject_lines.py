"""What a subject line adds to the letter below it: a right that it names, of the thing that it names."""

import re
from collections.abc import Sequence
from dataclasses import replace

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.patterns import all_hits, first_hit
from qv_desk.intake.triage.right_sign import DEMAND, RightSign
from qv_desk.intake.triage.sentences import Sentence


def of_a_subject(
    signs: list[RightSign], sentence: Sentence, named: str, languages: Sequence[LanguageWords]
) -> list[RightSign]:
    """The signs of a subject that names no data: "Deletion request: my account", or "Deletion request" alone.

    Of an account it is the account's; with nothing named it only names a right, and the letter says what shall go.
    """
    if any(first_hit(one.near.get("data", ()), sentence.text, spaced=one.spaced) for one in languages[:1]):
        return signs
    if named == "account":
        return [of_the_account(sign) for sign in signs]
    return [replace(sign, by="name") if sign.right == "erasure" and sign.by == "demand" else sign for sign in signs]


def of_the_account(sign: RightSign) -> RightSign:
    """A bare "please delete it" after a sentence about an account."""
    return replace(sign, right="account_cancellation") if sign.right == "erasure" and sign.by == "demand" else sign


def of_account_spoken_of(
    signs: Sequence[RightSign], sentence: Sentence, languages: Sequence[LanguageWords]
) -> list[RightSign]:
    """The signs of a sentence below one about an account; "strike my name off the register" is not about that."""
    offset = 0 if sentence.is_subject else sentence.start
    fields = [
        hit for one in languages[:1] for hit in all_hits(one.near.get("field", ()), sentence.text, spaced=one.spaced)
    ]
    named = any(
        sign.right == "erasure" and sign.start - offset <= hit.start and hit.end <= sign.end - offset
        for sign in signs
        for hit in fields
    )
    return list(signs) if named else [of_the_account(sign) for sign in signs]


def without_a_bare_word(signs: Sequence[RightSign], letter: Sequence[Sentence]) -> list[RightSign]:
    """The signs without that of a subject of one word, if the letter below clearly asks for something else.

    "Access" above "I can no longer log in, so please close my account" asks for no copy.
    """
    subject = next((sentence.text for sentence in letter if sentence.is_subject), "")
    demanded = {sign.right for sign in signs if sign.start >= 0 and sign.weight >= DEMAND and not sign.past}
    said = {sign.right for sign in signs if sign.start >= 0}
    # In Chinese, Japanese and Korean a subject of one run of characters says whole sentences.
    if (
        len(re.findall(r"[^\W\d_]+", subject)) != 1
        or re.search("[\u3040-\u9fff\uac00-\ud7af]", subject)
        or not demanded
    ):
        return list(signs)
    return [sign for sign in signs if sign.start >= 0 or sign.right in said]
