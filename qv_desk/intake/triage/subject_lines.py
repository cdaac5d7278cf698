"""What a subject line adds to the letter below it: a right that it names, of the thing that it names."""

from collections.abc import Sequence
from dataclasses import replace

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.patterns import first_hit
from qv_desk.intake.triage.right_sign import RightSign
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
