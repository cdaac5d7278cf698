"""A case in which nobody asked: the company tells somebody something, by one letter, and keeps that it did."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.parts.correspondence import Correspondence


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(CaseFact):
    """By which letter the person is told.

    Attributes:
        letter: code of the letter kind.
    """

    fact_name: ClassVar[str] = "notice"

    letter: str = "incident_notice"

    def next_step(self, case: Case) -> NextStep | None:
        """Write it, post it, close."""
        letter = self._written(case)
        if letter is None:
            return NextStep.WRITE_ANSWER
        return NextStep.CLOSE if letter.dispatched_on else NextStep.POST_LETTER

    def is_told(self, case: Case) -> bool:
        """Whether the letter has gone out."""
        letter = self._written(case)
        return letter is not None and letter.dispatched_on is not None

    def _written(self, case: Case) -> Correspondence | None:
        return next((one for one in case.correspondence if one.kind == self.letter), None)


def closes_as_told(case: Case) -> bool:
    """Whether the case is there for a notice alone, and that has gone out."""
    return any(notice.is_told(case) for notice in case.facts_of(Notice))


def closed_as_told(case: Case, at: datetime) -> Case:
    """The closed case of a notice that has gone out.

    Raises:
        GateError: ``case_is_closed``.
    """
    return case.happened(CaseEvent(EventKind.ANSWERED, at), at=at).closed(at=at)
