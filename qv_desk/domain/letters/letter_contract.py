"""What letters of a kind must carry: clauses, each with whoever asks for it; and the contract under the laws that bind.

A clause is asked by the company's own policy and standard always, and by a law where that law bears on the letter. What
no law that bears asks for stays where the wording has it, and its absence refuses no letter.

Law: each demand names its own, ``resources/letters/laws``.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_demand import ALWAYS, Demand, cited
from qv_desk.domain.terms.wording import Wording

AUTHORITY_OF_LAW: Final = "authority_of_law"
"""The check that an authority under the law itself is named, not only that of the person's country."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One thing that a letter must carry.

    Attributes:
        code: stable key.
        name: in a few words, for the list of ticks.
        missing: the gap, named exactly; may hold the places that its check fills.
        advice: how to fill it.
        part: the part of the letter whose text proves it; empty for clauses proved by a ``check``.
        fields: the fields whose values must be readable in that part; empty where standing text proves it.
        check: name of a check on the whole letter; empty for clauses proved by a ``part``.
        asked_by: who asks for it in letters of the contract's kind.
    """

    code: str
    name: Wording
    missing: Wording
    advice: Wording
    part: str
    fields: tuple[str, ...]
    check: str
    asked_by: tuple[Demand, ...] = ()

    @property
    def source(self) -> Wording:
        """Who asks for it, in a row."""
        return cited(self.asked_by)

    def under(self, laws: Collection[str]) -> "Clause | None":
        """The clause as these laws ask for it; None if none of them does."""
        asked_by = tuple(demand for demand in self.asked_by if demand.law in laws)
        return replace(self, asked_by=asked_by) if asked_by else None


@dataclass(frozen=True, slots=True)
class LetterContract:
    """What letters of one kind must carry, in the order in which the letter desk shows it.

    Attributes:
        kind: which letters.
        clauses: what they must carry; with no laws chosen, what any law asks for.
        unasked: what no law asks for any more, once laws were chosen.
    """

    kind: LetterKind
    clauses: tuple[Clause, ...]
    unasked: tuple[Clause, ...] = ()

    @property
    def let_go(self) -> frozenset[str]:
        """The parts of the letter that no law asks for any more."""
        asked = {clause.part for clause in self.clauses}
        return frozenset(one.part for one in self.unasked if one.part and one.part not in asked)

    @property
    def fields_let_go(self) -> frozenset[str]:
        """The fields that no clause asks for any more."""
        asked = {field for clause in self.clauses for field in clause.fields}
        return frozenset(field for one in self.unasked for field in one.fields if field not in asked)

    def under(self, laws: Collection[str]) -> "LetterContract":
        """What the letters must carry where these laws bear on them: the union of what each asks for.

        The policy and the company's own standard always bear.
        """
        bearing = ALWAYS.union(laws)
        found = [(one, one.under(bearing)) for one in self.clauses]
        asked = tuple(clause for _, clause in found if clause is not None)
        unasked = tuple(replace(one, asked_by=()) for one, clause in found if clause is None)
        return LetterContract(self.kind, asked, (*self.unasked, *unasked))


@dataclass(frozen=True, slots=True)
class ContractContext:
    """What a contract has to know besides the letter.

    Attributes:
        issued_on: the day of issue, in the office's zone.
        first_period_ends_on: last day of the first statutory period, the earliest that binds; None where none runs.
        country: name of the person's country, for gaps that name it.
        lateness_accepted: that the period is over has been accepted in writing, so that a late refusal can go out
            rather than never; it does not help an extension, which cannot revive a period that is over.
        refuses: whether the letter refuses anything; a kind that tells either outcome has to be in time only then.
        without_authority: codes of the laws under which the authority that the letter names is none.
        periods_moved: how many periods a notice of extension moves.
        first_period_law: the law whose period that is, as clocks have it; empty if it does not matter.
        first_period_is_over: whether the very moment at which that period ends is past; one of hours ends within a day.
    """

    issued_on: date
    first_period_ends_on: date | None = None
    country: Wording = Wording("the person’s country", "当事人所在国家或地区")
    lateness_accepted: bool = False
    refuses: bool = True
    without_authority: frozenset[str] = frozenset()
    first_period_law: str = ""
    first_period_is_over: bool = False
    periods_moved: int = 0
