"""Which letter answers which right, and which one answers a case in which none was claimed."""

from types import MappingProxyType
from typing import Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.no_reply import closes_for_no_reply, closing_letter
from qv_desk.domain.decisions.decision import FORMAL_GROUNDS, Decision, DecisionOutcome
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.right import Right

_GRANTED: Final = MappingProxyType(
    {
        Right.ACCESS: LetterKind.ACCESS_GRANT,
        Right.CORRECTION: LetterKind.CORRECTION_DONE,
        Right.ERASURE: LetterKind.ERASURE_DONE,
        Right.ACCOUNT_CANCELLATION: LetterKind.ERASURE_DONE,
        Right.OBJECTION: LetterKind.OBJECTION_OUTCOME,
        Right.MARKETING_OBJECTION: LetterKind.MARKETING_STOP,
        Right.RESTRICTION: LetterKind.RESTRICTION,
        Right.PORTABILITY: LetterKind.PORTABILITY,
        Right.CONSENT_WITHDRAWAL: LetterKind.CONSENT_WITHDRAWAL,
        Right.TRANSFER_INFORMATION: LetterKind.TRANSFER_SAFEGUARDS,
    }
)
_REFUSED: Final = MappingProxyType(
    {Right.CORRECTION: LetterKind.CORRECTION_REFUSED, Right.OBJECTION: LetterKind.OBJECTION_OUTCOME}
)
"""Refusals that have to tell more than a ground: the note beside the data, the weighing."""
_OTHERWISE: Final = MappingProxyType(
    {
        DecisionOutcome.PARTLY: LetterKind.PARTIAL_GRANT,
        DecisionOutcome.NOT_HELD: LetterKind.NOTHING_HELD,
        DecisionOutcome.NOT_OURS: LetterKind.NOT_OURS,
        DecisionOutcome.SELF_SERVICE: LetterKind.SELF_SERVICE,
    }
)
_OF_CASE: Final = MappingProxyType(
    {
        CaseKind.COMPLAINT: LetterKind.COMPLAINT_REPLY,
        CaseKind.MINOR_REPORT: LetterKind.MINOR_OUTCOME,
        CaseKind.AUTHORITY_DEMAND: LetterKind.AUTHORITY_REPLY,
    }
)
"""What answers a case in which no right is claimed; every other kind is answered by a reply in the officer's words."""

ANSWERING_KINDS: Final = frozenset(
    {*_GRANTED.values(), *_REFUSED.values(), *_OTHERWISE.values(), LetterKind.REFUSAL, LetterKind.REPLY}
)
"""Kinds of letter that tell a decision, and the reply; each needs something to answer."""

_NEED_NO_RIGHT: Final = frozenset({LetterKind.REPLY, LetterKind.NOT_OURS, LetterKind.SELF_SERVICE})
"""Those among them that can answer a case in which no right is claimed."""


def answering_kind(decision: Decision) -> LetterKind:
    """The kind of letter that tells the person of a decision."""
    match decision.outcome:
        case DecisionOutcome.GRANTED:
            return _GRANTED[decision.right]
        case DecisionOutcome.REFUSED if decision.ground in FORMAL_GROUNDS:
            return LetterKind.REFUSAL
        case DecisionOutcome.REFUSED:
            return _REFUSED.get(decision.right, LetterKind.REFUSAL)
        case _:
            return _OTHERWISE[decision.outcome]


def answered_by(case: Case, kind: LetterKind) -> tuple[Right, ...]:
    """The decided rights, not answered yet, that a letter of this kind would answer."""
    return tuple(
        decision.right
        for right in case.unanswered_rights
        for decision in (case.decision_on(right),)
        if decision is not None and answering_kind(decision) is kind
    )


def has_nothing_to_answer(case: Case, kind: LetterKind) -> bool:
    """Whether a letter of this kind would tell a decision that nobody has made, or that was told already."""
    if kind not in ANSWERING_KINDS or answered_by(case, kind):
        return False
    return bool(case.rights) or kind not in _NEED_NO_RIGHT


def next_answer(case: Case) -> LetterKind | None:
    """The kind of letter that answers the next right in order; None while nothing can be answered."""
    for right in case.unanswered_rights:
        decision = case.decision_on(right)
        if decision is not None:
            return answering_kind(decision)
    sent = {letter.kind for letter in case.answers}
    if case.kind is CaseKind.COMPLAINT and not case.open_rights and LetterKind.COMPLAINT_REPLY not in sent:
        return LetterKind.COMPLAINT_REPLY
    if case.kind is CaseKind.NOTICE and not case.answers:
        return next((LetterKind(fact.told_by) for fact in case.facts if fact.told_by), LetterKind.INCIDENT_NOTICE)
    if not case.rights and not case.answers:
        return _OF_CASE.get(case.kind, LetterKind.REPLY)
    return None


def letter_on_the_way(case: Case) -> LetterKind | None:
    """The letter that goes out before the answer: a complaint is acknowledged, a case in which nothing came closes."""
    sent = {letter.kind for letter in case.correspondence}
    if closes_for_no_reply(case):
        return LetterKind.CLOSING_NO_REPLY if closing_letter(case) is None else None
    if case.kind is CaseKind.COMPLAINT and LetterKind.COMPLAINT_ACKNOWLEDGEMENT not in sent:
        return LetterKind.COMPLAINT_ACKNOWLEDGEMENT
    return None
