"""Which signs of rights still count once the kind of a letter is known."""

from collections.abc import Sequence
from dataclasses import replace

from qv_desk.intake.kinds import FoundKind
from qv_desk.intake.right_sign import REMOVALS, RightSign
from qv_desk.intake.sentences import Sentence


def signs_beside(kind: FoundKind, signs: list[RightSign], letter: Sequence[Sentence]) -> list[RightSign]:
    """The signs that count in a letter of a kind; those of an earlier request are marked as past."""
    if kind.kind in {"complaint", "minor_report"}:
        # Who complains or reports tells much; only clear words ask there, and that a child's account shall go.
        kept = REMOVALS if kind.kind == "minor_report" else frozenset()
        moved = [part for part in letter if any(part.holds(sign.start) for sign in kind.signs)]
        return [
            sign
            for sign in signs
            if (sign.by == "demand" or sign.right in kept)
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
