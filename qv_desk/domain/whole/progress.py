"""The six steps across a case page: where the case stands. A report about a child has six of its own."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.event import EventKind
from qv_desk.domain.minors.minor_report import MinorReport
from qv_desk.domain.terms.case_status import CaseStatus


class Step(StrEnum):
    """The steps, in order."""

    FREEZE = "freeze"
    AGE = "age"
    DELETE = "delete"
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


_Counted = dict[Step, tuple[int, int, datetime | None]]
"""How much of a step is done, how much there is, and when it was finished."""


def progress(case: Case, zone: tzinfo) -> tuple[StepProgress, ...]:
    """The six steps of a case; the first that is not done is the current one."""
    reports = case.facts_of(MinorReport)
    counts = (_before_answer(case) if not reports else _about_a_minor(case, reports[0])) | _last_steps(case)
    current = next((step for step, (done, total, _) in counts.items() if done < total), None)
    return tuple(
        StepProgress(
            step, done, total, moment.astimezone(zone).date() if moment and done >= total else None, step is current
        )
        for step, (done, total, moment) in counts.items()
    )


def _before_answer(case: Case) -> _Counted:
    return {
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
    }


def _about_a_minor(case: Case, report: MinorReport) -> _Counted:
    """Frozen first, verified second; the search is for what lies beside the account. Law: policy §8."""
    found, deleted = report.finding, report.account_deleted_at
    is_grown_up = found is not None and not report.is_under_age and not report.is_frozen
    rest = int(report.rest_done_at is not None)
    searched = (len(case.search) - len(case.open_searches) + rest, len(case.search) + 1, report.rest_done_at)
    has_rest = report.is_under_age and (report.consent is None or report.must_delete_rest)
    return {
        Step.FREEZE: (int(report.freeze is not None), 1, report.freeze.at if report.freeze else None),
        Step.AGE: (int(found is not None), 1, found.at if found else None),
        Step.DELETE: (0, 0, None) if is_grown_up else (int(deleted is not None), 1, deleted),
        Step.SEARCH: searched if has_rest or found is None else (0, 0, None),
    }


def _last_steps(case: Case) -> _Counted:
    return {
        Step.ANSWER: (
            int(case.is_answered),
            1,
            max((letter.issued_at for letter in case.answers), default=None) if case.is_answered else None,
        ),
        Step.CLOSE: (int(case.status is CaseStatus.CLOSED), 1, _moment(case, EventKind.CLOSED)),
    }


def _moment(case: Case, kind: EventKind) -> datetime | None:
    return next((event.at for event in reversed(case.events) if event.kind is kind), None)
