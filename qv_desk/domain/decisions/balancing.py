"""An objection on the person's own situation: their reasons against ours, weighed in writing."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from qv_desk.domain.decisions.decision import Decision, DecisionOutcome
from qv_desk.domain.decisions.examination import Examination
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError


class BalancingResult(StrEnum):
    """Which side weighs more."""

    THEIRS = "theirs"
    """The processing stops."""
    OURS = "ours"
    """Compelling grounds of ours override the person's interests, rights and freedoms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balancing(Examination):
    """The balancing of one objection; every part is needed.

    Attributes:
        situation: what is particular about the person's situation, as they put it.
        interest: which legitimate interest of ours, or of whom else, the processing serves.
        weighing: how the two were weighed, and what was considered.
        result: which side weighs more.

    Law: policy §6 (particular situation; compelling legitimate grounds); GDPR 21(1).
    """

    fact_name: ClassVar[str] = "balancing"
    rights: ClassVar[frozenset[Right]] = frozenset({Right.OBJECTION})

    situation: str
    interest: str
    weighing: str
    result: BalancingResult

    def must_be_whole(self) -> None:
        """Hold that each part is written.

        Raises:
            InputError: ``examination_incomplete``.
        """
        self.must_say("situation", "interest", "weighing")

    def against(self, decision: Decision) -> GateError | None:
        """The decision follows the result."""
        ours = self.result is BalancingResult.OURS
        if decision.outcome is DecisionOutcome.GRANTED and ours:
            return GateError("balancing_says_otherwise")
        if decision.outcome is DecisionOutcome.REFUSED and not ours:
            return GateError("balancing_says_otherwise")
        return None
