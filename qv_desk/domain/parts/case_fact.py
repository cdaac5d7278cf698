"""What a case may hold beyond what every case has: a hold, a notice to a recipient, a balancing.

Each kind of fact is a frozen dataclass in a module of its own, beside the functions that add or change it. A fact can
stand in the way of an act: the case asks all of its facts before it discloses, erases, answers or closes, so a gate
that comes with a new kind of fact holds for the window, the command line and bulk work without another line there.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Protocol, Self

from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.parts.identity import IdentityCheck
from qv_desk.domain.parts.search_task import SearchTask
from qv_desk.domain.terms.named_day import NamedDay
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError


class CaseAct(StrEnum):
    """What a fact can stand in the way of."""

    DISCLOSE = "disclose"
    """A decision that gives data out: granted in whole or in part."""
    ERASE = "erase"
    """A decision that erases or anonymises."""
    DECIDE = "decide"
    """Any decision that is no refusal."""
    ANSWER = "answer"
    """A letter that answers."""
    CLOSE = "close"
    REOPEN = "reopen"
    """To take an answered or closed case up again."""
    DISPOSE = "dispose"
    """The end of the case file itself."""


@dataclass(frozen=True, slots=True)
class CaseFact:
    """One fact of a case; a subclass is a frozen dataclass of texts, numbers, days, moments, enumerations and tuples.

    Attributes:
        fact_name: the stable key under which the store keeps this kind; each kind stands in
            :data:`qv_desk.domain.whole.case_facts.FACT_KINDS`.
    """

    fact_name: ClassVar[str] = ""

    def in_the_way_of(self, act: CaseAct) -> GateError | None:
        """What the fact says against the act now, or None."""
        del act
        return None

    def left_undone(self, case: Any) -> GateError | None:  # noqa: ANN401 - see next_step
        """What still has to be done for the fact before its case may close; None for nothing."""
        del case
        return None

    def next_step(self, case: Any) -> str | None:  # noqa: ANN401 - a case, which stands above its facts: see CaseSeen
        """Code of what the fact asks to be done next on its open case, before anything else; None for nothing."""
        del case
        return None

    def named_day(self) -> NamedDay | None:
        """The day that the fact itself names for the answer, as an order does; copied from it and never computed."""
        return None

    @property
    def told_by(self) -> str:
        """Code of the letter kind by which the fact is told, for a case that is there for that alone; else empty."""
        return ""

    @property
    def is_sealed(self) -> bool:
        """Whether the file of its case names a child: it opens by agreement alone, and no list names its person.

        Law: Regulations on the Protection of Minors in Cyberspace 36.
        """
        return False

    def letter_posted(self, letter_id: str, on: date) -> Self:
        """The fact after a letter of its case went out on a day in the office's zone."""
        del letter_id, on
        return self

    def taken_up_again(self, rights: Collection[Right]) -> Self:
        """The fact after its case was taken up again, with these rights to be decided anew."""
        del rights
        return self


class CaseSeen(Protocol):
    """What a fact may look at of its case; the case itself stands above its facts."""

    @property
    def is_answered(self) -> bool:
        """Whether the answer has gone out."""

    @property
    def identity(self) -> IdentityCheck:
        """The identity check so far."""

    @property
    def facts(self) -> tuple[CaseFact, ...]:
        """All facts of the case."""

    @property
    def open_searches(self) -> tuple[SearchTask, ...]:
        """Sources that still have to be searched."""

    @property
    def correspondence(self) -> tuple[Correspondence, ...]:
        """Letters in order of issue."""

    @property
    def answers(self) -> tuple[Correspondence, ...]:
        """The letters that answer the case as it stands."""
