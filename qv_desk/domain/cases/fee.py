"""A cost fee: free by default, asked only for repeats beyond reason or what is clearly excessive, with its basis."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_event import events_of
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.errors import GateError, InputError

_CURRENCY_LETTERS: Final = 3
LARGEST_FEE: Final = 100_000_000
"""In hundredths; more than this is a slip of the finger."""


class FeeReason(StrEnum):
    """Why a fee may be asked at all."""

    REPEATED = "repeated"
    CLEARLY_EXCESSIVE = "clearly_excessive"


class FeeState(StrEnum):
    """How far it is."""

    ESTIMATED = "estimated"
    PAID = "paid"
    WAIVED = "waived"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeEstimate(CaseFact):
    """The estimate of one fee.

    Attributes:
        reason: why a fee may be asked.
        hundredths: the amount in hundredths of the currency, above zero.
        currency: ISO 4217, such as ``CNY``.
        basis: how the amount comes about, in words fit for the letter.
        why: the facts: which requests came before, or what makes this one clearly excessive.
        estimated_by: user identifier.
        estimated_at: aware UTC moment.
        state: estimated, paid or waived.
        settled_by: user identifier; empty while it is an estimate.
        settled_at: aware UTC moment; None while it is an estimate.
        settled_because: why it was waived; empty otherwise.

    Law: policy §6 (free in principle; cost for repeats beyond the reasonable limit); Network Data Regulations 25.
    """

    fact_name: ClassVar[str] = "fee_estimate"

    reason: FeeReason
    hundredths: int
    currency: str
    basis: str
    why: str
    estimated_by: str
    estimated_at: datetime
    state: FeeState = FeeState.ESTIMATED
    settled_by: str = ""
    settled_at: datetime | None = None
    settled_because: str = ""

    @property
    def amount(self) -> str:
        """As people write it: ``CNY 120.50``."""
        return f"{self.currency} {self.hundredths // 100}.{self.hundredths % 100:02d}"


def fee_of(case: Case) -> FeeEstimate | None:
    """The estimate that the case holds now; None where answering is free."""
    return next(iter(case.facts_of(FeeEstimate)), None)


def fee_estimated(case: Case, fee: FeeEstimate) -> Case:
    """The case with an estimate, in place of an earlier one that was not asked for yet.

    Raises:
        InputError: ``fee_needs_basis``, ``fee_amount_wrong``, ``fee_currency_wrong``.
        GateError: ``fee_asked_already``, ``case_is_closed``.
    """
    if not (fee.basis.strip() and fee.why.strip()):
        raise InputError("fee_needs_basis")
    if not 0 < fee.hundredths <= LARGEST_FEE:
        raise InputError("fee_amount_wrong")
    if not (len(fee.currency) == _CURRENCY_LETTERS and fee.currency.isascii() and fee.currency.isupper()):
        raise InputError("fee_currency_wrong", currency=fee.currency)
    if was_asked(case) and fee_of(case) is not None:
        raise GateError("fee_asked_already", reference=case.reference)
    return case.with_facts(FeeEstimate, (fee,), fee.estimated_at)


def fee_waived(case: Case, *, because: str, by: str, at: datetime) -> Case:
    """The case after the fee was given up; it is answered free of charge.

    Raises:
        GateError: ``no_fee_stands``, ``case_is_closed``.
        InputError: ``fee_needs_reason``.
    """
    fee = _standing(case)
    if not because.strip():
        raise InputError("fee_needs_reason")
    settled = replace(fee, state=FeeState.WAIVED, settled_by=by, settled_at=at, settled_because=because.strip())
    return case.with_facts(FeeEstimate, (settled,), at, events=_paid_event(case, at, because.strip()))


def fee_paid(case: Case, *, by: str, at: datetime) -> Case:
    """The case after the fee came in, which starts the clocks that wait for it.

    Raises:
        GateError: ``no_fee_stands``; ``fee_not_asked`` while no notice of it was issued; ``case_is_closed``.
    """
    fee = _standing(case)
    if not was_asked(case):
        raise GateError("fee_not_asked", reference=case.reference)
    settled = replace(fee, state=FeeState.PAID, settled_by=by, settled_at=at)
    return case.with_facts(FeeEstimate, (settled,), at, events=_paid_event(case, at))


def was_asked(case: Case) -> bool:
    """Whether a notice has asked for the fee."""
    return any(event.kind is EventKind.FEE_ASKED for event in events_of(case))


def _paid_event(case: Case, at: datetime, because: str = "") -> tuple[CaseEvent, ...]:
    """Nothing waits for the fee any longer; where none was asked for, nothing ever waited."""
    events = events_of(case)
    asked = sum(event.kind is EventKind.FEE_ASKED for event in events)
    paid = sum(event.kind is EventKind.FEE_PAID for event in events)
    return (CaseEvent(EventKind.FEE_PAID, at, reason=because),) if asked > paid else ()


def _standing(case: Case) -> FeeEstimate:
    fee = fee_of(case)
    if fee is None or fee.state is not FeeState.ESTIMATED:
        raise GateError("no_fee_stands", reference=case.reference)
    return fee
