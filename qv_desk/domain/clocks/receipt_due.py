"""Receipts that a law wants confirmed by a day of its own, before the answer: which are still to be confirmed.

Law: CCPA regulations § 7021(a) (10 business days); Vietnam, Decree 356/2025 (2 working days).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.terms.register import RegisterEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptDue(RegisterEntry):
    """The office's pointer at a case whose receipt is to be confirmed; whether it still is, the case itself says.

    Attributes:
        confirm_by: the last day; None once nothing is to be confirmed any longer.
    """

    register_name: ClassVar[str] = "receipts_due"

    confirm_by: date | None


def receipt_to_confirm(clocks: Iterable[Clock]) -> Clock | None:
    """The open clock whose day for confirming receipt comes first; None where receipt was confirmed or none asks."""
    waiting = [
        (clock.acknowledge_by, clock.rule.code, clock)
        for clock in clocks
        if clock.is_open and clock.acknowledge_by is not None and clock.acknowledged_at is None
    ]
    return min(waiting, key=lambda entry: entry[:2])[2] if waiting else None
