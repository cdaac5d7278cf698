"""The clocks that run on a case, and the line that stands for it in the queue."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, tzinfo

from qv_desk.catalogue.words import wordings
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseSummary
from qv_desk.domain.cases.law_choice import LawStanding, binding_rules, standings
from qv_desk.domain.cases.letter_event import events_of
from qv_desk.domain.cases.next_step import next_step, waiting_for
from qv_desk.domain.clocks.clock import Clock, earliest_binding
from qv_desk.domain.clocks.clock_replay import replay
from qv_desk.domain.clocks.event import CaseEvent
from qv_desk.domain.clocks.named_clock import clock_to
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
    """The case in one line, with the earliest binding date; a closed case has no date any more."""
    is_open = case.status is CaseStatus.OPEN and not case.is_answered
    binding = earliest_binding(clocks_of(case, zone=zone, now=now)) if is_open else None
    step = next_step(case)
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
