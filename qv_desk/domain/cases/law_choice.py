"""Which laws bind a case: by promise, residence, invocation and default, and what an officer has added or dropped.

Law: policy §6, §7 and §10; the laws of ``resources/regimes``. The default that Hong Kong's law binds (the data centre
is there, duty D30) and the law of a person's residence protect somebody who is not in the room: only a supervisor takes
them away, in writing. What an officer added, what a person invoked, or what may bind because a state is not known, an
officer drops with a reason.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar, Final

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.regime import Basis, Binding, Regime, binding_of
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, GateError, InputError


class LawWay(StrEnum):
    """What an officer did about a law."""

    ADDED = "added"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class LawChoice(CaseFact):
    """A law added to a case or dropped from it; the latest on a law counts, the earlier ones stay to be read.

    Attributes:
        law: the law's code.
        way: added or dropped.
        reason: in the words of whoever chose.
        by: user identifier.
        at: aware UTC moment.
    """

    fact_name: ClassVar[str] = "law_choice"

    law: str
    way: LawWay
    reason: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class LawStanding:
    """How one rule stands to a case.

    Attributes:
        rule: the rule.
        binding: why it binds; of a dropped one, why it would.
        choice: what an officer last did about its law; None where nobody did anything.
    """

    rule: Regime
    binding: Binding
    choice: LawChoice | None = None

    @property
    def binds(self) -> bool:
        """Whether its clock runs."""
        return self.choice is None or self.choice.way is LawWay.ADDED


_SUPERVISORS_ONLY: Final = frozenset({Binding.RESIDENCE, Binding.DATA_CENTRE})


def standings(case: Case, rules: Iterable[Regime]) -> tuple[LawStanding, ...]:
    """Every rule that binds the case or was dropped from it, in the order of the rules."""
    latest = {choice.law: choice for choice in case.facts_of(LawChoice)}
    found = []
    for rule in rules:
        binding, choice = _by_itself(case, rule), latest.get(rule.law)
        if binding is not None:
            found.append(LawStanding(rule, binding, None if binding is Binding.POLICY else choice))
        elif choice is not None and choice.way is LawWay.ADDED and rule.covers(case.kind, case.rights):
            found.append(LawStanding(rule, Binding.ADDED, choice))
    return tuple(found)


def binding_rules(case: Case, rules: Iterable[Regime]) -> tuple[Regime, ...]:
    """The rules whose clocks run on the case."""
    return tuple(standing.rule for standing in standings(case, rules) if standing.binds)


def addable_laws(case: Case, rules: Iterable[Regime]) -> tuple[str, ...]:
    """The laws that could be added to the case: each has a rule that covers it and does not bind yet."""
    rules = tuple(rules)
    bound = {rule.law for rule in binding_rules(case, rules)}
    covering = (rule.law for rule in rules if rule.covers(case.kind, case.rights))
    return tuple(law for law in dict.fromkeys(covering) if law not in bound)


def law_added(case: Case, law: str, rules: Iterable[Regime], *, by: DeskUser, at: datetime, reason: str) -> Case:
    """The case under one more law, with all of its rules that cover it.

    Raises:
        InputError: ``law_unknown``, ``law_needs_reason``.
        GateError: ``law_binds_already``, ``law_does_not_cover``, ``case_is_closed``.
    """
    rules = _rules_of(law, rules)
    if any(standing.binds for standing in standings(case, rules)):
        raise GateError("law_binds_already", law=law)
    if not any(rule.covers(case.kind, case.rights) for rule in rules):
        raise GateError("law_does_not_cover", law=law)
    return _chosen(case, LawChoice(law=law, way=LawWay.ADDED, reason=reason.strip(), by=by.user_id, at=at))


def law_dropped(case: Case, law: str, rules: Iterable[Regime], *, by: DeskUser, at: datetime, reason: str) -> Case:
    """The case without a law.

    Raises:
        InputError: ``law_unknown``, ``law_needs_reason``.
        GateError: ``law_policy_stays``, ``law_does_not_bind``, ``case_is_closed``.
        AccessError: ``law_needs_supervisor`` for the law of the residence and for Hong Kong's default.
    """
    rules = _rules_of(law, rules)
    if any(rule.basis is Basis.POLICY for rule in rules):
        raise GateError("law_policy_stays")
    bound = [standing for standing in standings(case, rules) if standing.binds]
    if not bound:
        raise GateError("law_does_not_bind", law=law)
    if by.role is not Role.SUPERVISOR and any(standing.binding in _SUPERVISORS_ONLY for standing in bound):
        raise AccessError("law_needs_supervisor", law=law)
    return _chosen(case, LawChoice(law=law, way=LawWay.DROPPED, reason=reason.strip(), by=by.user_id, at=at))


def needs_supervisor(standing: LawStanding) -> bool:
    """Whether only a supervisor may drop the law of a rule that binds."""
    return standing.binding in _SUPERVISORS_ONLY


def _by_itself(case: Case, rule: Regime) -> Binding | None:
    return binding_of(
        rule,
        kind=case.kind,
        rights=case.rights,
        country=case.data_subject.country or None,
        invoked=case.invoked_rules,
    )


def _rules_of(law: str, rules: Iterable[Regime]) -> tuple[Regime, ...]:
    found = tuple(rule for rule in rules if rule.law == law)
    if not found:
        raise InputError("law_unknown", law=law)
    return found


def _chosen(case: Case, choice: LawChoice) -> Case:
    if not choice.reason:
        raise InputError("law_needs_reason")
    return case.with_facts(LawChoice, (*case.facts_of(LawChoice), choice), choice.at)
