"""A case in which nobody asked: the company tells somebody something, by one letter, and keeps that it did."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.kinds.incident import AffectedRole
from qv_desk.domain.parts.case_fact import CaseFact
from qv_desk.domain.parts.correspondence import Correspondence


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(CaseFact):
    """By which letter the person is told.

    Attributes:
        letter: code of the letter kind.
        about: identifier of the incident or of the mailing that is told; empty where the case's links say it.
        line: identifier of the person's line on its list; empty where there is none.
        to: as whom the person is told: for themselves, as a child, or as a child's guardian. It stands here and not on
            the list alone, for the list is purged and the case may outlive it.
    """

    fact_name: ClassVar[str] = "notice"

    letter: str = "incident_notice"
    about: str = ""
    line: str = ""
    to: AffectedRole = AffectedRole.PERSON

    @property
    def is_sealed(self) -> bool:
        """The letters to a child and to its guardian name the child, who is shut on the list and stays so here.

        The guardian is mostly reached where the child is: by name or address either would lead to the child. Where
        nobody knows any more whether a child was told, the file is shut too.
        """
        return self.to is not AffectedRole.PERSON

    @property
    def told_by(self) -> str:
        """The letter that the case is there for."""
        return self.letter

    def next_step(self, case: Case) -> NextStep | None:
        """Write it, post it, close; taken up again, close it once more, unless another letter is written."""
        letter = self._written(case)
        if letter is None:
            return NextStep.WRITE_ANSWER
        return NextStep.CLOSE if letter.dispatched_on else NextStep.POST_LETTER

    def is_told(self, case: Case) -> bool:
        """Whether the letter has gone out."""
        letter = self._written(case)
        return letter is not None and letter.dispatched_on is not None

    def _written(self, case: Case) -> Correspondence | None:
        return next((one for one in reversed(case.correspondence) if one.kind == self.letter), None)


def closes_as_told(case: Case) -> bool:
    """Whether the case is there for a notice alone, and that has gone out."""
    return any(notice.is_told(case) for notice in case.facts_of(Notice))


def closed_as_told(case: Case, at: datetime) -> Case:
    """The closed case of a notice that has gone out.

    Raises:
        GateError: ``case_is_closed``.
    """
    return case.happened(CaseEvent(EventKind.ANSWERED, at), at=at).closed(at=at)
