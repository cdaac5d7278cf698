"""The six steps across a case page: where the case stands."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum

from qv_desk.domain.case import Case
from qv_desk.domain.case_status import CaseStatus
from qv_desk.domain.event import EventKind


class Step(StrEnum):
    """The six steps, in order."""

    RECEIVED = "received"
    IDENTITY = "identity"
    SEARCH = "search"
    DECIDE = "decide"
    ANSWER = "answer"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class StepProgress:
    """How far one step is.

    Attributes:
        step: which.
        done: how many parts are done.
        total: how many parts there are; 0 where the step is not needed.
        done_on: the day on which the step was finished, if it is known.
        is_current: whether it is the step being worked on.
    """

    step: Step
    done: int
    total: int
    done_on: date | None
    is_current: bool

    @property
    def is_done(self) -> bool:
        """Whether nothing is left in it."""
        return self.done >= self.total


def progress(case: Case, zone: tzinfo) -> tuple[StepProgress, ...]:
    """The six steps of a case; the first that is not done is the current one."""
    answers = [letter for letter in case.correspondence if letter.is_answer]
    counts = {
        Step.RECEIVED: (1, 1, case.received_at),
        Step.IDENTITY: (int(case.identity.stands or case.identity.decided_at is not None), 1, case.identity.decided_at),
        Step.SEARCH: (
            len(case.search) - len(case.open_searches),
            len(case.search),
            max((task.done_at for task in case.search if task.done_at), default=None),
        ),
        Step.DECIDE: (
            len(case.decisions) - len(case.refusals_to_approve),
            len(case.rights),
            max((decision.decided_at for decision in case.decisions), default=None),
        ),
        Step.ANSWER: (
            int(case.is_answered),
            1,
            max((letter.issued_at for letter in answers), default=None) if case.is_answered else None,
        ),
        Step.CLOSE: (int(case.status is CaseStatus.CLOSED), 1, _moment(case, EventKind.CLOSED)),
    }
    current = next((step for step, (done, total, _) in counts.items() if done < total), None)
    return tuple(
        StepProgress(
            step, done, total, moment.astimezone(zone).date() if moment and done >= total else None, step is current
        )
        for step, (done, total, moment) in counts.items()
    )


def _moment(case: Case, kind: EventKind) -> datetime | None:
    return next((event.at for event in reversed(case.events) if event.kind is kind), None)
