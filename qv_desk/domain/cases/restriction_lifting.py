"""Lifting a restriction: never before the person was told."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import Decision
from qv_desk.domain.decisions.restriction import Restriction
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError

NOTICE: Final = "restriction_lifting"
"""The kind of letter that tells the person."""


def standing_restriction(case: Case) -> Restriction | None:
    """The restriction that was granted and has not been lifted; None if there is none.

    One that was granted before the right was taken up again stands until it is lifted, whatever is decided anew.
    """
    was_granted = any(made.right is Right.RESTRICTION and _grants(made) for made in case.earlier_decisions)
    decision = case.decision_on(Right.RESTRICTION)
    is_granted = decision is not None and _grants(decision)
    standing = (one for one in case.facts_of(Restriction) if one.stands)
    return next((one for one in standing if (was_granted if one.is_earlier else is_granted)), None)


def restriction_lifted(case: Case, *, by: str, at: datetime, because: str) -> Case:
    """The case with its restriction lifted; a closed case's restriction can be lifted too.

    Raises:
        GateError: ``no_restriction_stands``; ``restriction_not_told`` while no notice of it has gone out.
        InputError: ``restriction_needs_reason``.

    Law: policy §6; GDPR 18(3) (the person is told before the restriction is lifted).
    """
    standing = standing_restriction(case)
    if standing is None:
        raise GateError("no_restriction_stands", reference=case.reference)
    if not because.strip():
        raise InputError("restriction_needs_reason")
    told = [
        letter
        for letter in case.correspondence
        if letter.kind == NOTICE and letter.dispatched_on is not None and letter.issued_at >= standing.at
    ]
    if not told:
        raise GateError("restriction_not_told", reference=case.reference)
    lifted = replace(standing, lifted_by=by, lifted_at=at, lifted_because=because.strip(), told_by=told[-1].letter_id)
    every = tuple(lifted if one is standing else one for one in case.facts_of(Restriction))
    return case.with_facts(Restriction, every, at, even_closed=True)


def _grants(decision: Decision) -> bool:
    return decision.outcome.gives and not decision.waits_for_approval
