"""Which letter answers which right."""

from types import MappingProxyType

from qv_desk.domain.case import Case
from qv_desk.domain.decision import FORMAL_GROUNDS, Decision, DecisionOutcome
from qv_desk.domain.letter import LetterKind
from qv_desk.domain.right import Right

_KNOWN = frozenset(LetterKind)


def _kind(code: str, otherwise: LetterKind) -> LetterKind:
    """A kind of letter by its code; while the letter book has none of that code, the one that says it otherwise."""
    return LetterKind(code) if code in _KNOWN else otherwise


_GRANTED = MappingProxyType(
    {
        Right.ACCESS: LetterKind.ACCESS_GRANT,
        Right.CORRECTION: LetterKind.CORRECTION_DONE,
        Right.ERASURE: LetterKind.ERASURE_DONE,
        Right.ACCOUNT_CANCELLATION: LetterKind.ERASURE_DONE,
        Right.OBJECTION: _kind("objection_outcome", LetterKind.REPLY),
        Right.MARKETING_OBJECTION: LetterKind.MARKETING_STOP,
        Right.RESTRICTION: _kind("restriction", LetterKind.REPLY),
        Right.PORTABILITY: _kind("portability", LetterKind.REPLY),
        Right.CONSENT_WITHDRAWAL: _kind("consent_withdrawal", LetterKind.MARKETING_STOP),
        Right.TRANSFER_INFORMATION: _kind("transfer_safeguards", LetterKind.REPLY),
    }
)
_WITHOUT_RIGHT = MappingProxyType(
    {
        DecisionOutcome.PARTLY: _kind("partial_grant", LetterKind.REFUSAL),
        DecisionOutcome.NOT_HELD: _kind("nothing_held", LetterKind.REPLY),
        DecisionOutcome.NOT_OURS: _kind("not_ours", LetterKind.REPLY),
        DecisionOutcome.SELF_SERVICE: _kind("self_service", LetterKind.REPLY),
    }
)
_CORRECTION_REFUSED = _kind("correction_refused", LetterKind.REFUSAL)

ANSWERING_KINDS = frozenset(
    {*_GRANTED.values(), *_WITHOUT_RIGHT.values(), _CORRECTION_REFUSED, LetterKind.REFUSAL, LetterKind.REPLY}
)
"""Kinds of letter that answer the person; the others are letters on the way."""


def answering_kind(decision: Decision) -> LetterKind:
    """The kind of letter that tells the person of a decision."""
    match decision.outcome:
        case DecisionOutcome.GRANTED:
            return _GRANTED[decision.right]
        case DecisionOutcome.REFUSED if decision.right is Right.CORRECTION and decision.ground not in FORMAL_GROUNDS:
            return _CORRECTION_REFUSED
        case DecisionOutcome.REFUSED:
            return LetterKind.REFUSAL
        case _:
            return _WITHOUT_RIGHT[decision.outcome]


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
