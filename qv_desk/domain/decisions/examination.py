"""What was looked into before a right was decided, in the form that the right's own law asks for.

A decision rests on it (:mod:`qv_desk.domain.decisions.decision_basis`): without the examination that belongs to a
right, or against what it says, the case takes no decision. Each kind is one sheet of questions; the words of the
questions, why each is asked and by which law stand in ``resources/sheets``.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar, Self

from qv_desk.domain.decisions.decision import Decision
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination(CaseFact):
    """One examination for one right; a later one for the same right takes its place.

    Attributes:
        rights: the rights to which this kind belongs.
        right: the right that it was made for.
        by: user identifier of who made it.
        at: aware UTC moment.
        is_earlier: whether the right was taken up again since: it stays to be read, and no new decision rests on it.
    """

    rights: ClassVar[frozenset[Right]] = frozenset(Right)

    right: Right
    by: str
    at: datetime
    is_earlier: bool = False

    def taken_up_again(self, rights: Collection[Right]) -> Self:
        """No longer what a decision on these rights rests on."""
        return replace(self, is_earlier=True) if self.right in rights else self

    def must_be_whole(self) -> None:
        """Hold that nothing is left out.

        Raises:
            InputError: ``examination_incomplete`` or a code of the kind itself.
        """

    def against(self, decision: Decision) -> GateError | None:
        """What it says against a decision on its right, or None."""
        del decision
        return None

    def must_say(self, *parts: str) -> None:
        """Hold that each of these texts says something.

        Raises:
            InputError: ``examination_incomplete`` names the first that is empty.
        """
        for part in parts:
            if not str(getattr(self, part)).strip():
                raise InputError("examination_incomplete", part=part)
