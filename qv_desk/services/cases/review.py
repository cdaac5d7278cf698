"""Look at the desk's work: the queue, its counts, one case whole.

A start waits for the lists here, so that only ``look`` loads what a whole case needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from qv_desk.catalogue.words import NextStepWords, next_step_words
from qv_desk.domain.cases.case_list import CaseListQuery, CaseOrder
from qv_desk.domain.cases.case_summary import CaseSummary, CaseView, Waiting
from qv_desk.domain.cases.next_step import AT_ONCE, NextStep, next_step
from qv_desk.domain.clocks.time_left import TimeLeft, time_left
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError, StoreError
from qv_desk.services.cases.urgency import SOON, Urgency, undated, urgency
from qv_desk.services.frame.desk import LOOKS_APART, Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.law import calendar, rule_of

if TYPE_CHECKING:
    from qv_desk.domain.cases.approval import Approval
    from qv_desk.domain.cases.case import Case
    from qv_desk.domain.clocks.clock import Clock
    from qv_desk.domain.parts.identity import IdentityPlan
    from qv_desk.domain.terms.journal import JournalEntry
    from qv_desk.domain.whole.progress import StepProgress
    from qv_desk.services.cases.bind_laws import Laws

__all__ = ["SOON", "Urgency"]

PAGE = 200
"""Rows of one page of the queue."""


@dataclass(frozen=True, slots=True)
class QueueRow:
    """A case in the queue.

    Attributes:
        summary: the stored line.
        left: how much time is left in the rule's own unit; None while no clock runs.
        rule: the rule behind the date; None while no clock runs.
        urgency: how pressing it is.
        next: the words of the next step.
    """

    summary: CaseSummary
    left: TimeLeft | None
    rule: Wording | None
    urgency: Urgency
    next: NextStepWords


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the queue; ``after`` asks for the next one, None if this is the last."""

    rows: tuple[QueueRow, ...]
    after: CaseSummary | None


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with everything that its page shows.

    Attributes:
        case: the case.
        clocks: every clock that binds it.
        binding: the one to work to; None while none has a date.
        receipt: the one whose receipt has to be confirmed before that; None where none has.
        left: time left on it.
        urgency: how pressing it is.
        next: the next step.
        next_words: how the Next card speaks of it.
        progress: the six steps.
        plan: the identity checklist.
        journal: what was done, oldest first.
        user_names: display names of everybody whom the file mentions, by user identifier.
        approvals: what a second person was asked about it, oldest first.
        laws: how the laws stand to it.
        clashing: codes of the rules that run towards an erasure while nobody has proved who asks.
    """

    case: "Case"
    clocks: "tuple[Clock, ...]"
    binding: "Clock | None"
    receipt: "Clock | None"
    left: TimeLeft | None
    urgency: Urgency
    next: NextStep
    next_words: NextStepWords
    progress: "tuple[StepProgress, ...]"
    plan: "IdentityPlan"
    journal: "tuple[JournalEntry, ...]"
    user_names: Mapping[str, str]
    approvals: "tuple[Approval, ...]"
    laws: "Laws"
    clashing: tuple[str, ...]


@guarded
def counts(desk: Desk) -> Mapping[CaseView, int]:
    """How many cases each view holds; counting stops one above 1,000."""
    return {view: desk.store.summaries.count(_query(desk, view)) for view in CaseView}


@guarded
def page(
    desk: Desk,
    view: CaseView,
    *,
    after: CaseSummary | None = None,
    limit: int = PAGE,
    text: str = "",
    order: CaseOrder = CaseOrder.DUE,
    descending: bool = False,
) -> Page:
    """One page of a view.

    Args:
        desk: the open desk.
        view: which cases.
        after: the last row's summary of the page before; None for the first page.
        limit: rows on the page.
        text: the filter as typed; every word must occur in reference, name, address, reference of theirs, subject, or
            among the serial numbers and accounts that the case is searched by.
        order: by what it is sorted.
        descending: the other way round.
    """
    query = replace(_query(desk, view), order=order, descending=descending, words=text)
    found = desk.store.summaries.page(query, after, limit)
    rows = tuple(queue_row(desk, summary) for summary in found)
    return Page(rows, rows[-1].summary if len(rows) == limit else None)


@guarded
def queue_row(desk: Desk, summary: CaseSummary) -> QueueRow:
    """A stored line with what depends on the present moment; a child's name stays in the file."""
    summary = without_childs_name(summary)
    left = _left(summary, desk)
    is_at_once = left is None and summary.status is CaseStatus.OPEN and summary.next_step in AT_ONCE
    is_paused = left is None and summary.status is CaseStatus.OPEN and summary.waiting is Waiting.THEM
    return QueueRow(
        summary=summary,
        left=left,
        rule=rule_of(summary.due_rule).name if summary.due_rule else None,
        urgency=urgency(
            summary.due_at,
            now=desk.moment,
            zone=desk.zone,
            is_provisional=summary.provisional,
            otherwise=undated(is_paused=is_paused, is_at_once=is_at_once),
        ),
        next=next_step_words()[NextStep(summary.next_step)],
    )


def without_childs_name(summary: CaseSummary) -> CaseSummary:
    """The line of a case as lists may show it: of a child's file that there is one, not whose.

    Law: Regulations on the Protection of Minors in Cyberspace 36 (the least access that the work needs).
    """
    return replace(summary, person_name="") if summary.is_childs_file else summary


@guarded
def look(desk: Desk, case_id: str) -> CaseFile:
    """One case with its clocks, next step, progress and journal.

    Raises:
        AccessError: ``minor_file_needs_approval``.
        StoreError: the case is unknown.
    """
    # Lazy, measured: what a whole case needs costs 20 ms of imports, which the first page does without.
    from qv_desk.domain.clocks.clock import ClockState, days_left, earliest_binding  # noqa: PLC0415
    from qv_desk.domain.whole.progress import progress  # noqa: PLC0415
    from qv_desk.services.cases.bind_laws import laws_for  # noqa: PLC0415
    from qv_desk.services.cases.verify import plan_for  # noqa: PLC0415
    from qv_desk.services.frame.case_clocks import clocks_of, receipt_first  # noqa: PLC0415
    from qv_desk.services.frame.clock_clash import clashing_rules  # noqa: PLC0415
    from qv_desk.services.frame.minor_file import must_be_open  # noqa: PLC0415

    case = desk.store.cases.get(case_id)
    must_be_open(desk, case)
    if desk.user.role is Role.AUDITOR:
        desk.note("case.viewed", case_id, apart=LOOKS_APART)
    clocks = clocks_of(case, zone=desk.zone, now=desk.moment)
    is_open = case.status is CaseStatus.OPEN and not case.is_answered
    binding = earliest_binding(clocks) if is_open else None
    step = next_step(case)
    is_paused = any(clock.state is ClockState.PAUSED for clock in clocks)
    return CaseFile(
        case=case,
        clocks=clocks,
        binding=binding,
        receipt=receipt_first(case, clocks, step) if is_open else None,
        left=days_left(binding, desk.moment) if binding else None,
        urgency=urgency(
            binding.due_at if binding else None,
            now=desk.moment,
            zone=desk.zone,
            is_provisional=binding.provisional if binding else False,
            otherwise=undated(is_paused=is_paused and is_open, is_at_once=step in AT_ONCE),
        ),
        next=step,
        next_words=next_step_words()[step],
        progress=progress(case, desk.zone),
        plan=plan_for(case),
        journal=desk.store.journal.of(case_id),
        user_names=desk.store.settings.display_names(),
        approvals=desk.store.approvals.of(case_id),
        laws=laws_for(case),
        clashing=clashing_rules(case, clocks),
    )


@guarded
def find(desk: Desk, reference: str) -> str:
    """The identifier of the case with a reference, as people quote it.

    Raises:
        InputError: ``case_unknown``; the store is in order, and the reference is not one of its.
        StoreError: the store fails.
    """
    try:
        return desk.store.cases.by_reference(reference).case_id
    except StoreError as problem:
        if problem.code != "case_unknown":
            raise
        raise InputError("case_unknown") from None


def _query(desk: Desk, view: CaseView) -> CaseListQuery:
    # A day ends at 24:00, which is a moment of the next day; the second after it lets that day in.
    last_day_ends = datetime.combine(desk.today + SOON + timedelta(days=1), time(second=1), tzinfo=desk.zone)
    week_ends_at = last_day_ends.astimezone(UTC)
    return CaseListQuery(view=view, now=desk.moment, week_ends_at=week_ends_at, officer=desk.user.user_id)


def _left(summary: CaseSummary, desk: Desk) -> TimeLeft | None:
    """Time left from the stored line alone: a list must not replay every case."""
    if summary.due_at is None:
        return None
    rule = rule_of(summary.due_rule)
    period = rule.period
    days = calendar(period.calendar) if period.calendar else None
    zone = ZoneInfo(days.time_zone) if days else desk.zone
    if summary.next_step == NextStep.CONFIRM_RECEIPT and rule.acknowledgement is not None:
        period = rule.acknowledgement
        days = calendar(period.calendar) if period.calendar else None
    due_on = summary.due_on or summary.due_at.astimezone(zone).date()
    return time_left(period, due_at=summary.due_at, due_on=due_on, calendar=days, zone=zone, now=desk.moment)
