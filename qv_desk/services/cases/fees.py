"""A cost fee: estimated with its basis, then paid or waived. Answering is free as long as nobody estimates one."""

from decimal import Decimal, InvalidOperation

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.fee import FeeEstimate, FeeReason, FeeState, fee_estimated, fee_paid, fee_waived
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded


def reason_name(reason: FeeReason) -> Wording:
    """Why a fee may be asked, as staff call it."""
    return wordings("decisions")[f"fee.{reason}"]


def state_name(state: FeeState) -> Wording:
    """How far a fee is."""
    return wordings("decisions")[f"fee_state.{state}"]


@guarded
def estimate(desk: Desk, case_id: str, *, amount: str, currency: str, reason: FeeReason, basis: str, why: str) -> Case:
    """Estimate the fee of a request; the fee notice tells it, and the work waits for it.

    Args:
        desk: the open desk.
        case_id: which case.
        amount: such as ``120.50``, in units of the currency.
        currency: ISO 4217, such as ``CNY``.
        reason: repeated beyond reason, or clearly excessive.
        basis: how the amount comes about.
        why: which requests came before, or what makes this one clearly excessive.

    Raises:
        InputError: ``fee_amount_wrong``, ``fee_currency_wrong``, ``fee_needs_basis``.
        GateError: ``fee_asked_already``, ``case_is_closed``.
        StoreError: the case is unknown.

    Law: policy §6; Network Data Regulations 25.
    """
    fee = FeeEstimate(
        reason=reason,
        hundredths=_hundredths(amount),
        currency=currency.strip(),
        basis=basis.strip(),
        why=why.strip(),
        estimated_by=desk.user.user_id,
        estimated_at=desk.moment,
    )
    return change_case(
        desk, case_id, lambda case: fee_estimated(case, fee), action="fee.estimated", detail=f"{fee.amount}, {reason}"
    )


@guarded
def waive(desk: Desk, case_id: str, because: str) -> Case:
    """Give the fee up; the request is answered free of charge.

    Raises:
        GateError: ``no_fee_stands``, ``case_is_closed``.
        InputError: ``fee_needs_reason``.
        StoreError: the case is unknown.
    """
    return change_case(
        desk,
        case_id,
        lambda case: fee_waived(case, because=because, by=desk.user.user_id, at=desk.moment),
        action="fee.waived",
        detail=because.strip(),
    )


@guarded
def paid(desk: Desk, case_id: str) -> Case:
    """Note that the fee came in; clocks that wait for it go on.

    Raises:
        GateError: ``no_fee_stands``, ``fee_not_asked``, ``case_is_closed``.
        StoreError: the case is unknown.
    """
    return change_case(
        desk, case_id, lambda case: fee_paid(case, by=desk.user.user_id, at=desk.moment), action="fee.paid"
    )


def _hundredths(amount: str) -> int:
    try:
        value = Decimal(amount.strip()) * 100
    except InvalidOperation:
        raise InputError("fee_amount_wrong") from None
    if not value.is_finite() or value != value.to_integral_value():
        raise InputError("fee_amount_wrong")
    return int(value)
