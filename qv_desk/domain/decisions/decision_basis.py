"""What a decision has to rest on: the examination that its right, or its ground, asks for.

The case asks here before it takes a decision, so the rule holds for window, command line and bulk work alike.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from qv_desk.domain.decisions.balancing import Balancing
from qv_desk.domain.decisions.consent_withdrawal import ConsentWithdrawal
from qv_desk.domain.decisions.correction import Correction
from qv_desk.domain.decisions.decision import FORMAL_GROUNDS, SELF_SERVICE_RIGHTS, Decision, DecisionOutcome
from qv_desk.domain.decisions.erasure_preview import ErasurePreview
from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.decisions.marketing_channels import MarketingStop
from qv_desk.domain.decisions.portability_tests import PortabilityTests
from qv_desk.domain.decisions.restriction import Restriction
from qv_desk.domain.decisions.unreasonable_repeats import GROUND as REPEATS
from qv_desk.domain.decisions.unreasonable_repeats import UnreasonableRepeats
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.terms.right import ERASING_RIGHTS, Right
from qv_desk.errors import DeskError, GateError, InputError

_KINDS: Final[tuple[type[Examination], ...]] = (
    Balancing,
    ErasurePreview,
    Correction,
    Restriction,
    PortabilityTests,
    ConsentWithdrawal,
    MarketingStop,
    UnreasonableRepeats,
)

EXAMINATIONS: Final[Mapping[str, type[Examination]]] = MappingProxyType({kind.fact_name: kind for kind in _KINDS})
"""Every kind of examination by its key."""

_OF_RIGHT: Final[Mapping[Right, type[Examination]]] = MappingProxyType(
    {
        Right.OBJECTION: Balancing,
        Right.ERASURE: ErasurePreview,
        Right.ACCOUNT_CANCELLATION: ErasurePreview,
        Right.CORRECTION: Correction,
        Right.RESTRICTION: Restriction,
        Right.PORTABILITY: PortabilityTests,
        Right.CONSENT_WITHDRAWAL: ConsentWithdrawal,
        Right.MARKETING_OBJECTION: MarketingStop,
    }
)
_REFUSED_TOO: Final = frozenset({Right.OBJECTION, Right.CORRECTION, Right.PORTABILITY})
"""Rights whose refusal in substance rests on the same examination as their grant."""


def kind_for(right: Right) -> type[Examination] | None:
    """The kind of examination that a decision on this right rests on; None where it needs none."""
    return _OF_RIGHT.get(right)


def needed_for(decision: Decision) -> type[Examination] | None:
    """The kind of examination that this decision rests on; None where it needs none."""
    outcome = decision.outcome
    if outcome.takes_away and decision.ground == REPEATS:
        return UnreasonableRepeats
    if outcome.gives:
        # A marketing stop that names no channel stops every one of them.
        return None if decision.right is Right.MARKETING_OBJECTION else _OF_RIGHT.get(decision.right)
    refused_in_substance = outcome is DecisionOutcome.REFUSED and decision.ground not in FORMAL_GROUNDS
    return _OF_RIGHT[decision.right] if refused_in_substance and decision.right in _REFUSED_TOO else None


def examination_of(kind: type[Examination], right: Right, facts: Iterable[CaseFact]) -> Examination | None:
    """The examination of this kind for this right, or None; one from before the right was taken up again is none."""
    made = (fact for fact in facts if isinstance(fact, kind) and fact.right is right and not fact.is_earlier)
    return next(made, None)


def in_its_way(decision: Decision, facts: Iterable[CaseFact], found: Mapping[str, int]) -> DeskError | None:
    """What stands in the way of a decision for want of what it rests on; None if nothing does.

    Args:
        decision: the decision to be made.
        facts: what the case holds.
        found: how many records the search has found, by the code of the source.
    """
    right, outcome = decision.right, decision.outcome
    if right is Right.MARKETING_OBJECTION and outcome.takes_away:
        return GateError("marketing_stop_is_absolute")
    if outcome is DecisionOutcome.SELF_SERVICE and right not in SELF_SERVICE_RIGHTS:
        return InputError("self_service_does_not_answer", right=right)
    if outcome is DecisionOutcome.NOT_HELD and found and right in {Right.ACCESS} | ERASING_RIGHTS:
        return GateError("records_were_found", count=sum(found.values()))
    return _said_by_basis(decision, tuple(facts), found)


def _said_by_basis(decision: Decision, known: tuple[CaseFact, ...], found: Mapping[str, int]) -> GateError | None:
    """What the examination says against a decision, or that it is missing."""
    right, outcome = decision.right, decision.outcome
    kind = needed_for(decision)
    if kind is not None and examination_of(kind, right, known) is None:
        return GateError("examination_missing", sheet=kind.fact_name)
    basis = _basis(kind, right, known)
    if basis is None:
        return None
    if isinstance(basis, ErasurePreview) and outcome.gives and not basis.covers(found):
        return GateError("preview_out_of_date")
    return basis.against(decision)


def _basis(kind: type[Examination] | None, right: Right, facts: tuple[CaseFact, ...]) -> Examination | None:
    """What is held against the decision: what it needs, or a preview that was made although it is refused."""
    if kind is None and right in ErasurePreview.rights:
        kind = ErasurePreview
    return None if kind is None else examination_of(kind, right, facts)
