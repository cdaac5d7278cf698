"""Silence about an order, which reminds of no request: "still no refund for the camera; and close my account"."""

from collections.abc import Sequence

from qv_desk.intake.triage.kinds import KindSign
from qv_desk.intake.triage.right_sign import DEMAND, RightSign
from qv_desk.intake.triage.sentences import Sentence


def without_orders(
    signs: Sequence[KindSign], right_signs: Sequence[RightSign], letter: Sequence[Sentence]
) -> list[KindSign]:
    """The signs of kinds without reminders of an order or a refund, where the letter demands a right elsewhere.

    A sentence that speaks of goods and of a right reminds of the right: "order 12: you still have not deleted my data".
    """
    asked = [sign for sign in right_signs if sign.weight >= DEMAND and sign.asked and not sign.past and sign.start >= 0]
    if not asked:
        return list(signs)
    goods = [one for one in letter if any(_sold(sign) and one.holds(sign.start) for sign in signs)]
    bare = [one for one in letter if not any(one.holds(sign.start) for sign in right_signs)]
    told = [one for one in bare if one in goods]
    if told:
        # "Still no refund" above such a letter is about the order too.
        told += [one for one in bare if one.is_subject]
    return [sign for sign in signs if sign.kind != "follow_up" or not any(one.holds(sign.start) for one in told)]


def _sold(sign: KindSign) -> bool:
    return sign.kind == "not_privacy" and not sign.weak
