"""From which event a clock runs, and in which round of a case that was reopened."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.clocks.regime import StartKind
from qv_desk.domain.terms.wording import Wording

_RECEIPTS = frozenset({EventKind.FIRST_RECEIVED, EventKind.RECEIVED, EventKind.DISCOVERED})

_RECEIVED = Wording("The request was received.", "已收到请求。")
_CAME_BACK = Wording(
    "The person asked again; a new request counts from its own receipt.", "当事人再次提出请求，自收到新请求之日起算。"
)
_FIRST_RECEIVED = Wording(
    "The mail was forwarded; it counts from the day on which the company first received it.",
    "邮件系内部转来，自公司最初收到之日起算。",
)
_VERIFIED = Wording("Identity was confirmed.", "身份已核验。")
_NEEDS_NO_PROOF = Wording(
    "It needs no proof of identity, so it counts from receipt.", "此类请求无需核验身份，自收到之日起算。"
)
_VERIFIED_BEFORE = Wording(
    "Identity had been confirmed before; it counts from receipt.", "身份此前已核验，自收到请求之日起算。"
)
_PROOF_CAME = Wording("The proof of identity or the fee that was asked for came in.", "已收到所要求的身份证明或费用。")
_DISCOVERED = Wording("It was discovered.", "已发现有关情况。")
_NO_RECEIPT = Wording("Nothing has been received yet.", "尚未收到请求。")
_NOT_VERIFIED = Wording("It starts when identity is confirmed.", "身份核验后开始计算。")
_NO_PROOF = Wording(
    "It starts when the proof of identity or the fee that was asked for comes in.",
    "收到所要求的身份证明或费用后开始计算。",
)
_NOT_DISCOVERED = Wording("It starts with the discovery.", "自发现之时起算。")


@dataclass(frozen=True, slots=True)
class Start:
    """When a clock starts and why, or for what it waits.

    Args:
        at: the moment of the event in UTC; None while the event has not happened.
        reason: the event, or what is missing, as a sentence.
    """

    at: datetime | None
    reason: Wording


def current_round(events: tuple[CaseEvent, ...]) -> tuple[CaseEvent, ...]:
    """The events that count now.

    A case that was reopened and then received something new begins a new round: its clocks run from the new receipt. A
    case that was reopened because it ought not to have been closed goes on with its old clocks, as if it had stayed
    open.

    Args:
        events: the events of the case, as they happened.
    """
    for place in range(len(events) - 1, -1, -1):
        if events[place].kind is EventKind.REOPENED:
            later = events[place:]
            if any(event.kind in _RECEIPTS for event in later):
                return later
    return events


def find_start(kind: StartKind, events: tuple[CaseEvent, ...], history: tuple[CaseEvent, ...]) -> Start:
    """From which event a clock of this kind runs.

    Args:
        kind: what the rule names as its start.
        events: the events of the current round, as they happened.
        history: all events of the case, for an identity that was confirmed in an earlier round.
    """
    match kind:
        case StartKind.RECEIPT:
            return _receipt(events)
        case StartKind.DISCOVERY:
            discovered = _first(events, EventKind.DISCOVERED)
            return Start(discovered.at, _DISCOVERED) if discovered else Start(None, _NOT_DISCOVERED)
        case StartKind.ID_VERIFIED:
            return _verified(events, history)
        case StartKind.ID_OR_FEE_RECEIVED:
            return _proof_or_fee(events)


def _receipt(events: tuple[CaseEvent, ...]) -> Start:
    first = _first(events, EventKind.FIRST_RECEIVED)
    if first is not None:
        return Start(first.at, _FIRST_RECEIVED)
    received = _first(events, EventKind.RECEIVED)
    if received is None:
        return Start(None, _NO_RECEIPT)
    return Start(received.at, _CAME_BACK if events[0].kind is EventKind.REOPENED else _RECEIVED)


def _verified(events: tuple[CaseEvent, ...], history: tuple[CaseEvent, ...]) -> Start:
    receipt = _receipt(events)
    confirmed = _first(events, EventKind.IDENTITY_CONFIRMED)
    if confirmed is None:
        known = _first(history, EventKind.IDENTITY_CONFIRMED)
        if known is None or receipt.at is None:
            return Start(None, _NOT_VERIFIED)
        return Start(max(known.at, receipt.at), _VERIFIED_BEFORE)
    if receipt.at is not None and receipt.at > confirmed.at:
        return Start(receipt.at, _VERIFIED_BEFORE)
    if receipt.at == confirmed.at:  # entered with the receipt: nobody was asked for proof
        return Start(confirmed.at, _NEEDS_NO_PROOF)
    return Start(confirmed.at, _VERIFIED)


def _proof_or_fee(events: tuple[CaseEvent, ...]) -> Start:
    receipt = _receipt(events)
    if receipt.at is None:
        return receipt
    start = receipt
    for asked, answers in (
        (EventKind.IDENTITY_ASKED, {EventKind.IDENTITY_CONFIRMED, EventKind.IDENTITY_FAILED}),
        (EventKind.FEE_ASKED, {EventKind.FEE_PAID}),
    ):
        question = _first(events, asked)
        if question is None:
            continue
        reply = _first((event for event in events if event.at >= question.at), *answers)
        if reply is None:
            return Start(None, _NO_PROOF)
        if start.at is not None and reply.at > start.at:
            start = Start(reply.at, _PROOF_CAME)
    return start


def _first(events: Iterable[CaseEvent], *kinds: EventKind) -> CaseEvent | None:
    return next((event for event in events if event.kind in kinds), None)
