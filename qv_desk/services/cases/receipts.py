"""Receipts that have to be confirmed soon, in all cases: for the start page and the command line."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from qv_desk.domain.clocks.receipt_due import ReceiptDue, receipt_to_confirm
from qv_desk.domain.terms.wording import Wording
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded

SHOWN_BEFORE: Final = timedelta(days=5)
"""So long before the last day a receipt comes up."""


@dataclass(frozen=True, slots=True)
class ReceiptToConfirm:
    """One receipt.

    Attributes:
        case_id: the case.
        reference: what people quote; nobody is named, for the case may be a child's.
        rule: the name of the rule that wants it.
        confirm_by: the last day.
        is_late: whether that day is over.
    """

    case_id: str
    reference: str
    rule: Wording
    confirm_by: date
    is_late: bool


@guarded
def due(desk: Desk) -> tuple[ReceiptToConfirm, ...]:
    """Every receipt to be confirmed within five days or late already, the earliest day first.

    Law: CCPA regulations § 7021(a); Vietnam, Decree 356/2025.
    """
    last = desk.today + SHOWN_BEFORE
    found = []
    for entry in desk.store.registers.all(ReceiptDue):
        if entry.confirm_by is None or entry.confirm_by > last:
            continue
        case = desk.store.cases.get(entry.case_id)
        clock = receipt_to_confirm(clocks_of(case, zone=desk.zone, now=desk.moment))
        if clock is not None and clock.acknowledge_by is not None and clock.acknowledge_by <= last:
            by = clock.acknowledge_by
            found.append(ReceiptToConfirm(case.case_id, case.reference, clock.rule.name, by, by < desk.today))
    return tuple(sorted(found, key=lambda one: (one.confirm_by, one.reference)))
