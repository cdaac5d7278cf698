"""What an officer says about a request that its identity check depends on and no message tells: how sensitive it is.

Law: CCPA regulations 7062 (two points for categories, three and a signed declaration for specific pieces), 7060(h).
"""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.parts.identity import IdentityOutcome, IdentityPlan
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError


class Sensitivity(StrEnum):
    """How much harm the data would do in the wrong hands."""

    CATEGORIES = "categories"
    """Only which kinds of data there are, with no copy."""
    COPY = "copy"
    """The data themselves, the ordinary kind."""
    SPECIAL = "special"
    """Health, children, money, whereabouts, and what else would do particular harm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityCircumstances(CaseFact):
    """What the checklist of this case takes into account; one for a case, said anew when it changes.

    Attributes:
        sensitivity: of what is asked for.
        disputed: codes of the data in dispute, which may not be used to prove anything.
        reason: in the officer's words.
        said_by: user identifier.
        said_at: aware UTC moment.
        weighed: whether it was narrowed to categories because the check for the data themselves had failed.
    """

    fact_name: ClassVar[str] = "identity_circumstances"

    sensitivity: Sensitivity
    reason: str
    said_by: str
    said_at: datetime
    disputed: tuple[str, ...] = ()
    weighed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoriesToWeigh(CaseFact):
    """That a check for the data themselves failed where the law wants the categories weighed next.

    Attributes:
        since: aware UTC moment of the failure.
    """

    fact_name: ClassVar[str] = "categories_to_weigh"

    since: datetime

    def next_step(self, case: Case) -> NextStep | None:
        """Weigh it, while the check has failed and access is still open."""
        waits = case.identity.has_failed and Right.ACCESS in case.open_rights
        return NextStep.WEIGH_CATEGORIES if waits else None


def circumstances_said(case: Case, said: IdentityCircumstances) -> Case:
    """The case with what its check depends on; hold the check against the new plan afterwards, by :func:`check_again`.

    Raises:
        InputError: ``circumstances_need_reason``; ``categories_are_no_copy`` where a copy to take along is asked for.
        GateError: ``circumstances_too_late`` once something that gives data out is decided or answered.
    """
    if not said.reason.strip():
        raise InputError("circumstances_need_reason")
    if said.sensitivity is Sensitivity.CATEGORIES and Right.PORTABILITY in case.rights:
        raise InputError("categories_are_no_copy")
    if case.decisions or case.is_answered:
        raise GateError("circumstances_too_late", reference=case.reference)
    return case.with_facts(IdentityCircumstances, (said,), said.said_at)


def weighed_as_categories(case: Case, plan: IdentityPlan, *, by: str, at: datetime, reason: str) -> Case:
    """The case whose request is weighed for categories, because the check for the data themselves failed.

    Raises:
        GateError: ``categories_not_weighed_here`` where the check has not failed, or the law knows no such thing.
        InputError: ``circumstances_need_reason``.

    Law: CCPA regulations 7024(a): a request for specific pieces that cannot be verified is weighed for categories.
    """
    if not (case.identity.has_failed and plan.weighs_categories):
        raise GateError("categories_not_weighed_here", reference=case.reference)
    before = next(iter(case.facts_of(IdentityCircumstances)), None)
    said = IdentityCircumstances(
        sensitivity=Sensitivity.CATEGORIES,
        reason=reason,
        said_by=by,
        said_at=at,
        disputed=before.disputed if before else (),
        weighed=True,
    )
    weighed = circumstances_said(case, said)
    return _opened(
        replace(weighed, facts=tuple(one for one in weighed.facts if not isinstance(one, CategoriesToWeigh)))
    )


def failed_with_a_way_on(case: Case, plan: IdentityPlan, at: datetime) -> Case:
    """The case whose check has failed, with what its law wants done next beside a refusal."""
    if not (plan.weighs_categories and Right.ACCESS in case.open_rights):
        return case
    return case.with_facts(CategoriesToWeigh, (CategoriesToWeigh(since=at),), at)


def check_again(case: Case, plan: IdentityPlan) -> Case:
    """The case with its identity check held against a new plan: one that no longer meets what is needed is open again.

    What was seen stays seen. So nobody comes past a check by first making little of what is asked for.
    """
    check = case.identity
    falls = (check.outcome is IdentityOutcome.CONFIRMED and not check.meets(plan)) or (
        check.outcome is IdentityOutcome.NOT_NEEDED and not plan.level.asks_nothing
    )
    return _opened(case) if falls else case


def _opened(case: Case) -> Case:
    return replace(
        case,
        identity=replace(case.identity, outcome=IdentityOutcome.OPEN, decided_by="", decided_at=None, note=""),
    )
