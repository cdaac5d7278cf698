"""Which laws bind a case, and why; an officer adds or drops one with a reason."""

from dataclasses import dataclass

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.law_choice import LawStanding, addable_laws, law_added, law_dropped
from qv_desk.services.frame.case_change import change_case
from qv_desk.services.frame.case_clocks import laws_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.law import regimes


@dataclass(frozen=True, slots=True)
class Laws:
    """The laws of one case.

    Attributes:
        standings: every rule that binds it, and those that were dropped.
        addable: codes of the laws that could be added.
    """

    standings: tuple[LawStanding, ...]
    addable: tuple[str, ...]


def laws_for(case: Case) -> Laws:
    """How the laws stand to a case that was read already, under the law of the desk at which the call runs."""
    return Laws(laws_of(case), addable_laws(case, regimes().values()))


@guarded
def laws(desk: Desk, case_id: str) -> Laws:
    """How the laws stand to a case.

    Raises:
        StoreError: the case is unknown.
    """
    return laws_for(desk.store.cases.get(case_id))


@guarded
def add(desk: Desk, case_id: str, law: str, *, reason: str) -> Case:
    """Let one more law bind a case; its clocks run from the case's first event.

    Args:
        desk: the open desk.
        case_id: which case.
        law: the code of the law, or of one of its rules.
        reason: why it binds.

    Raises:
        InputError: the law is unknown, or no reason is given.
        GateError: it binds already or has nothing to say about such a case; the case is closed.
    """
    code, rules = _law_of(law), regimes().values()
    return change_case(
        desk,
        case_id,
        lambda case: law_added(case, code, rules, by=desk.user, at=desk.moment, reason=reason),
        action="law.added",
        detail=f"{code}: {reason.strip()}",
    )


@guarded
def drop(desk: Desk, case_id: str, law: str, *, reason: str) -> Case:
    """Let a law no longer bind a case; the law of the residence and Hong Kong's are a supervisor's to drop.

    Args:
        desk: the open desk.
        case_id: which case.
        law: the code of the law, or of one of its rules.
        reason: why it does not bind.

    Raises:
        InputError: the law is unknown, or no reason is given.
        GateError: it is our own policy, or does not bind; the case is closed.
        AccessError: ``law_needs_supervisor``.
    """
    code, rules = _law_of(law), regimes().values()
    return change_case(
        desk,
        case_id,
        lambda case: law_dropped(case, code, rules, by=desk.user, at=desk.moment, reason=reason),
        action="law.dropped",
        detail=f"{code}: {reason.strip()}",
    )


def _law_of(code: str) -> str:
    """The law's code where that of one of its rules was given."""
    rule = regimes().get(code)
    return code if rule is None else rule.law
