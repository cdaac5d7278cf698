"""Which signs of rights still count once the kind of a letter is known."""

from collections.abc import Sequence
from dataclasses import replace

from qv_desk.domain.incoming.triage_words import LanguageWords
from qv_desk.intake.triage.kinds import FoundKind
from qv_desk.intake.triage.patterns import first_hit
from qv_desk.intake.triage.right_sign import REMOVALS, RightSign
from qv_desk.intake.triage.sentences import Sentence


def _asks_apart(sign: RightSign, told: Sequence[Sentence]) -> bool:
    """Whether single words ask in a sentence of their own, beside what is complained of."""
    return sign.by == "near" and sign.asked and not any(part.holds(sign.start) for part in told)


def _of_a_decision(sign: RightSign, letter: Sequence[Sentence], languages: Sequence[LanguageWords]) -> bool:
    """Whether a right is what was decided: "you refused my request for deletion"."""
    return any(
        first_hit(words.grievance.get("decision", ()), part.text, spaced=words.spaced)
        for part in letter
        if part.holds(sign.start)
        for words in languages[:1]
    )


def signs_beside(
    kind: FoundKind, signs: list[RightSign], letter: Sequence[Sentence], languages: Sequence[LanguageWords] = ()
) -> list[RightSign]:
    """The signs that count in a letter of a kind; those of an earlier request are marked as past."""
    if kind.kind in {"complaint", "minor_report"}:
        # Who complains or reports tells much; only clear words ask there, and that a child's account shall go.
        kept = REMOVALS if kind.kind == "minor_report" else frozenset()
        if kind.kind == "minor_report" and any(sign.right in REMOVALS and not sign.past for sign in signs):
            # "As her mother I do not agree to it, delete all": why it shall go.
            signs = [sign for sign in signs if sign.right != "objection"]
        above = {sign.right for sign in signs if sign.start < 0}
        moved = [part for part in letter if any(part.holds(sign.start) for sign in kind.signs)]
        return [
            sign
            for sign in signs
            if ((sign.by == "demand" and sign.asked) or sign.right in kept or _asks_apart(sign, moved))
            and (sign.right in above or not _of_a_decision(sign, letter, languages))
            # "You passed my number on to another company" is the complaint itself.
            and not (sign.right == "portability" and any(part.holds(sign.start) for part in moved))
        ]
    if kind.kind != "follow_up":
        return signs
    # The subject of a reminder is that of the earlier request, and so is what it says is unanswered.
    told = [part for part in letter if any(part.holds(sign.start) for sign in kind.signs)]
    return [
        replace(sign, past=sign.past or sign.start < 0 or any(part.holds(sign.start) for part in told))
        for sign in signs
        # "Tell me why the access was restricted": a reminder that only names another right asks for none.
        if sign.past or sign.start < 0 or sign.by != "name" or sign.right == "access"
    ]
