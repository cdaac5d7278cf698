"""Which laws bear on the letters of a case: those that bind it, and the law of the residence whatever its clocks cover.

A law binds a case by its periods, and a period may stand on one right only; what an answer has to carry, the law of the
person's residence, or one that they invoke, says for the other rights and kinds too. So letters look further than
clocks do: where nobody can say that a law does not bear, it does. What was dropped from the case bears on none of its
letters.
"""

from collections.abc import Collection, Iterable, Mapping

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.law_choice import LawChoice, LawWay, binding_rules
from qv_desk.domain.clocks.regime import Binding, Regime, binding_by_residence
from qv_desk.domain.letters.letter_demand import UNREAD


def bearing_laws(case: Case, rules: Iterable[Regime], only_with_clocks: Collection[str] = ()) -> frozenset[str]:
    """The codes of the laws that bear on letters of the case.

    ``unread`` is among them where nobody can say which law the residence has: the country is not known, only a state
    of it has a law here, or the desk has no law of it.

    Args:
        case: the case.
        rules: every rule, as it binds at the desk.
        only_with_clocks: the laws that bear only where one of their clocks runs on the case.
    """
    rules = tuple(rules)
    protecting = _protecting(case, rules)
    invoked = {rule.law for rule in rules if rule.code in case.invoked_rules or rule.law in case.invoked_rules}
    latest = {choice.law: choice.way for choice in case.facts_of(LawChoice)}
    dropped = {law for law, way in latest.items() if way is LawWay.DROPPED}
    beyond_clocks = (protecting.keys() | invoked) - dropped - set(only_with_clocks)
    bound = {rule.law for rule in binding_rules(case, rules)}
    is_known = Binding.RESIDENCE in protecting.values()
    return frozenset(bound | beyond_clocks | (set() if is_known else {UNREAD}))


def without_authority(case: Case, laws: Iterable[str], rules: Iterable[Regime]) -> frozenset[str]:
    """Those of the laws for which the authority of the person's country is none, because they protect other residents.

    Where the country is not known the letter says so, and that the right authority will be named.
    """
    if not case.data_subject.country:
        return frozenset()
    chosen = frozenset(laws)
    rules = tuple(rule for rule in rules if rule.law in chosen and rule.countries)
    return frozenset(rule.law for rule in rules) - _protecting(case, rules).keys()


def _protecting(case: Case, rules: Iterable[Regime]) -> Mapping[str, Binding]:
    """The laws that protect whoever lives where the person does, with how sure that is."""
    country = case.data_subject.country.upper()
    found = ((rule.law, binding_by_residence(rule, country)) for rule in rules)
    return {law: how for law, how in found if how is not None}
