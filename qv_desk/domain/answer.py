"""Which letter answers which right."""

from types import MappingProxyType

from qv_desk.domain.case import Case
from qv_desk.domain.decision import Decision, DecisionOutcome
from qv_desk.domain.letter import LetterKind
from qv_desk.domain.right import Right

_GRANTED = MappingProxyType(
    {
        Right.ACCESS: LetterKind.ACCESS_GRANT,
        Right.CORRECTION: LetterKind.CORRECTION_DONE,
        Right.ERASURE: LetterKind.ERASURE_DONE,
        Right.ACCOUNT_CANCELLATION: LetterKind.ERASURE_DONE,
        Right.MARKETING_OBJECTION: LetterKind.MARKETING_STOP,
        Right.CONSENT_WITHDRAWAL: LetterKind.MARKETING_STOP,
    }
)
"""Granted rights with a letter of their own; the others are answered by a reply in the officer's words."""

ANSWERING_KINDS = frozenset({*_GRANTED.values(), LetterKind.REFUSAL, LetterKind.REPLY})
"""Kinds of letter that answer the person; the others are letters on the way."""


def answering_kind(decision: Decision) -> LetterKind:
    """The kind of letter that tells the person of a decision."""
    match decision.outcome:
        case DecisionOutcome.REFUSED:
            return LetterKind.REFUSAL
        case DecisionOutcome.GRANTED:
            return _GRANTED.get(decision.right, LetterKind.REPLY)
        case DecisionOutcome.NOT_HELD:
            return LetterKind.REPLY


def answered_by(case: Case, kind: LetterKind) -> tuple[Right, ...]:
    """The decided rights, not answered yet, that a letter of this kind would answer."""
    return tuple(
        decision.right
        for right in case.unanswered_rights
        for decision in (case.decision_on(right),)
        if decision is not None and answering_kind(decision) is kind
    )


def next_answer(case: Case) -> LetterKind | None:
    """The kind of letter that answers the next right in order; None while nothing can be answered."""
    for right in case.unanswered_rights:
        decision = case.decision_on(right)
        if decision is not None:
            return answering_kind(decision)
    if not case.rights and not any(letter.is_answer for letter in case.correspondence):
        return LetterKind.REPLY
    return None
