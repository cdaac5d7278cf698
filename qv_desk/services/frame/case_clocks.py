"""The clocks that run on a case, and the line that stands for it in the queue."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, tzinfo

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.cases.law_choice import LawStanding, binding_rules, standings
from qv_desk.domain.cases.letter_event import events_of
from qv_desk.domain.cases.next_step import AT_ONCE, NextStep, next_step, waiting_for
from qv_desk.domain.clocks.clock import Clock, earliest_binding
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent
from qv_desk.domain.clocks.named_clock import clock_to
from qv_desk.domain.clocks.period import end_of
from qv_desk.domain.clocks.receipt_due import receipt_to_confirm
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.services.frame.law import calendars, regimes, rule_of


def clocks_of(case: Case, *, zone: tzinfo, now: datetime) -> tuple[Clock, ...]:
    """Every clock that binds the case, replayed from its events and from its letters that are events.

    A day that the case itself names, as a demand or an order does, stands among them.

    Args:
        case: the case.
        zone: the office's zone, for rules without a calendar of their own.
        now: the present moment; it decides only whether a clock is running or missed.
    """
    rules = binding_rules(case, regimes().values())
    events = events_of(case)
    return (*replay(events, rules, calendars(), office_zone=zone, now=now), *_named_days(case, events, zone, now))


def laws_of(case: Case) -> tuple[LawStanding, ...]:
    """Every rule that binds the case with the reason, and those that were dropped from it."""
    return standings(case, regimes().values())


def summary_of(case: Case, *, zone: tzinfo, now: datetime) -> CaseSummary:
    """The case in one line, with the earliest binding date; a closed case has no date any more.

    Where a law wants the receipt confirmed by an earlier day, the line tells that day and that step, until it is done.

    Law: CCPA regulations § 7021(a); Vietnam, Decree 356/2025.
    """
    is_open = case.status is CaseStatus.OPEN and not case.is_answered
    clocks = clocks_of(case, zone=zone, now=now) if is_open else ()
    binding, step = earliest_binding(clocks), next_step(case)
    line = _line(case, binding, step)
    receipt = receipt_first(case, clocks, step)
    if receipt is None or receipt.acknowledge_by is None:
        return line
    return replace(
        line,
        due_at=end_of(receipt.acknowledge_by, receipt.zone),
        due_on=receipt.acknowledge_by,
        due_rule=receipt.rule.code,
        provisional=receipt.acknowledge_provisional,
        next_step=NextStep.CONFIRM_RECEIPT,
        waiting=waiting_for(NextStep.CONFIRM_RECEIPT),
    )


def receipt_first(case: Case, clocks: Iterable[Clock], step: NextStep) -> Clock | None:
    """The clock whose receipt has to be confirmed before anything else of the case is due; None where none has.

    What a child's account wants at once goes before it; and once all is answered and only has to be posted, no receipt
    is confirmed any more.

    Args:
        case: the case.
        clocks: those that bind it.
        step: what comes next on it, receipts apart.
    """
    clocks = tuple(clocks)
    receipt, binding = receipt_to_confirm(clocks), earliest_binding(clocks)
    is_answered = step is NextStep.POST_LETTER and bool(case.answers) and not case.unanswered_rights
    if receipt is None or receipt.acknowledge_by is None or step in AT_ONCE or is_answered:
        return None
    answer_by = None if binding is None else binding.due_at
    is_earlier = answer_by is not None and answer_by < end_of(receipt.acknowledge_by, receipt.zone)
    return None if is_earlier else receipt


def _line(case: Case, binding: Clock | None, step: NextStep) -> CaseSummary:
    return CaseSummary(
        case_id=case.case_id,
        reference=case.reference,
        kind=case.kind,
        rights=case.rights,
        person_name=case.data_subject.name,
        country=case.data_subject.country,
        channel=case.channel,
        status=case.status,
        officer=case.officer,
        received_at=case.received_at,
        due_at=binding.due_at if binding else None,
        due_on=None if binding is None or binding.rule.counts_hours else binding.due_on,
        due_rule=binding.rule.code if binding else "",
        provisional=binding.provisional if binding else False,
        waiting=waiting_for(step),
        next_step=step,
        changed_at=case.changed_at,
        is_childs_file=case.is_childs_file,
    )


def _named_days(case: Case, events: tuple[CaseEvent, ...], zone: tzinfo, now: datetime) -> Iterator[Clock]:
    for named in (day for fact in case.facts if (day := fact.named_day()) is not None):
        yield clock_to(
            named,
            replace(rule_of(named.code), source=named.source),
            events,
            began_at=case.received_at,
            because=wordings("named_days")["start"],
            zone=zone,
            now=now,
        )
