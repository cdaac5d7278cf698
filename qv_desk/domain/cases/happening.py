"""What happens in a case besides its steps, and what clocks may depend on: questions, fees, a discovery, withdrawal.

Law: a question stops a clock only where the law has such a pause (UK GDPR 12A: the question what is meant; GDPR 12(6):
who asks). It is written down under every law, because it is part of the file, and stops nothing where nothing may stop.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.letter_event import events_of
from qv_desk.domain.clocks.clock_start import current_round
from qv_desk.domain.clocks.event import CaseEvent, EventKind, in_order
from qv_desk.domain.clocks.regime import Regime
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import GateError, InputError


class Happening(StrEnum):
    """What an officer writes down; the values stand on the command line."""

    CLARIFICATION_ASKED = "clarification-asked"
    CLARIFICATION_ANSWERED = "clarification-answered"
    FEE_ASKED = "fee-asked"
    FEE_PAID = "fee-paid"
    ACKNOWLEDGED = "acknowledged"
    DISCOVERED = "discovered"
    WITHDRAWN = "withdrawn"

    @property
    def event(self) -> EventKind:
        """What it is to the clocks."""
        return EventKind(self.value.replace("-", "_"))


_REPLIES: Final[Mapping[EventKind, EventKind]] = MappingProxyType(
    {
        EventKind.CLARIFICATION_ANSWERED: EventKind.CLARIFICATION_ASKED,
        EventKind.FEE_PAID: EventKind.FEE_ASKED,
    }
)
"""What each reply answers."""

_QUESTIONS: Final = MappingProxyType({question: reply for reply, question in _REPLIES.items()})
_ONCE: Final = frozenset({EventKind.ACKNOWLEDGED, EventKind.DISCOVERED})
NEEDS_WORDS: Final = frozenset({Happening.CLARIFICATION_ASKED, Happening.FEE_ASKED, Happening.WITHDRAWN})
"""What is not written down without a sentence."""


def happened(case: Case, what: Happening, *, at: datetime, now: datetime, note: str = "") -> Case:
    """The case after something happened in it; ``withdrawn`` has a function of its own.

    Args:
        case: the case.
        what: what happened.
        at: when, an aware UTC moment.
        now: the present moment, UTC.
        note: the question, the fee with its basis, or how it was told; a question and a fee need it.

    Raises:
        InputError: ``happening_in_the_future``, ``happening_before_receipt``, ``happening_needs_words``.
        GateError: ``happening_asked_already`` while the same question waits for its reply, ``happening_not_asked`` for
            a reply to nothing, ``happening_told_already``, ``case_is_closed``.
    """
    event = _event(case, what.event, at=at, now=now, note=note)
    if event.kind in _QUESTIONS and open_since(case, event.kind) is not None:
        raise GateError("happening_asked_already")
    if event.kind in _REPLIES:
        asked_at = open_since(case, _REPLIES[event.kind])
        if asked_at is None:
            raise GateError("happening_not_asked")
        if event.at < asked_at:
            raise InputError("happening_before_question")
    if event.kind in _ONCE and any(one.kind is event.kind for one in current_round(in_order(events_of(case)))):
        raise GateError("happening_told_already")
    return case.happened(event, at=now)


def withdrawn(case: Case, *, at: datetime, now: datetime, reason: str) -> Case:
    """The closed case after the person took the request back: every clock stops, nothing is decided any more.

    Raises:
        InputError: as :func:`happened`.
        GateError: ``withdrawal_answered`` when it was answered already, ``case_is_closed``; or what a fact of the case
            says against closing it.
    """
    event = _event(case, EventKind.WITHDRAWN, at=at, now=now, note=reason)
    if case.is_answered:
        raise GateError("withdrawal_answered")
    for said in case.in_the_way_of(CaseAct.CLOSE):
        raise said
    return replace(case.happened(event, at=now), status=CaseStatus.CLOSED)


def open_since(case: Case, question: EventKind) -> datetime | None:
    """Since when a question or a fee waits for its reply; None if nothing waits, or the case was answered since."""
    since: datetime | None = None
    for event in current_round(in_order(events_of(case))):
        if event.kind is question and since is None:
            since = event.at
        elif event.kind in {_QUESTIONS.get(question), EventKind.ANSWERED}:
            since = None
    return since


def waiting_rules(what: EventKind, rules: Iterable[Regime]) -> tuple[Regime, ...]:
    """The rules whose law lets the clock wait for the reply to such a question; mostly there is none."""
    return tuple(rule for rule in rules if rule.waits_for(what))


def _event(case: Case, kind: EventKind, *, at: datetime, now: datetime, note: str) -> CaseEvent:
    if kind in {what.event for what in NEEDS_WORDS} and not note.strip():
        raise InputError("happening_needs_words")
    if at > now:
        raise InputError("happening_in_the_future")
    if at < case.received_at:
        raise InputError("happening_before_receipt")
    return CaseEvent(kind, at, reason=note.strip())
