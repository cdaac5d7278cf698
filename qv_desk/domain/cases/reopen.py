"""An answered or closed case is taken up again, whole or in some of its rights.

What was decided and told stays as it was; the new decision stands beside it, with its reason. Every gate holds as in a
case that was never answered.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.no_reply import something_came
from qv_desk.domain.clocks.event import CaseEvent, EventKind
from qv_desk.domain.decisions.reopening import ReopenedFor, Reopening
from qv_desk.domain.parts.case_fact import CaseAct
from qv_desk.domain.parts.identity import IdentityCheck
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError

_ENDS = frozenset({EventKind.ANSWERED, EventKind.WITHDRAWN, EventKind.CLOSED})


def can_be_reopened(case: Case) -> bool:
    """Whether there is anything to take up again: the case is answered or closed, and not as part of another."""
    return _has_ended(case) and not case.in_the_way_of(CaseAct.REOPEN)


def ended_at(case: Case) -> datetime:
    """The moment at which the case was answered or closed last; its receipt if it never was."""
    return max((event.at for event in case.events if event.kind in _ENDS), default=case.received_at)


def reopened(
    case: Case,
    *,
    why: ReopenedFor,
    reason: str,
    at: datetime,
    now: datetime,
    by: str,
    rights: Collection[Right] | None = None,
    until: date | None = None,
) -> Case:
    """The open case, with some of its rights to be decided anew.

    Args:
        case: the answered or closed case.
        why: for what reason, as far as the clocks care.
        reason: in the officer's words.
        at: when the person came back, the fault was found or the order came in; an aware UTC moment.
        now: the present moment, UTC.
        by: user identifier.
        rights: which rights are decided anew; None for all.
        until: the day that an order names; it comes with an order alone.

    Raises:
        InputError: ``reopening_needs_reason``, ``happening_in_the_future``, ``happening_before_closing``;
            ``right_not_asked``, ``reopening_needs_right``; ``reopening_day_without_order``, ``reopening_day_past``.
        GateError: ``reopening_open``; ``reopening_child_anew``: what is reported anew of a child is a case of its own;
            or what a fact of the case says, as that it was merged into another.
    """
    if not _has_ended(case):
        raise GateError("reopening_open")
    for said in case.in_the_way_of(CaseAct.REOPEN):
        raise said
    if why is ReopenedFor.ASKED_ANEW and case.kind is CaseKind.MINOR_REPORT and case.is_answered:
        raise GateError("reopening_child_anew")
    _must_make_sense(case, reason=reason, at=at, now=now)
    if until is not None and why is not ReopenedFor.ORDERED:
        raise InputError("reopening_day_without_order")
    if until is not None and until < at.date():
        raise InputError("reopening_day_past")
    anew = _rights_of(case, rights)
    # What comes in at the very moment of the answer comes after it: clocks are replayed in order of time.
    at = max(at, ended_at(case) + timedelta(microseconds=1))
    told = tuple(made for made in case.decisions if made.right in anew and made.right not in case.unanswered_rights)
    again = Reopening(
        why=why,
        reason=reason.strip(),
        rights=anew,
        decisions=told,
        letters=tuple(letter.letter_id for letter in case.correspondence),
        at=at,
        taken_up_by=by,
        taken_up_at=now,
        until=until,
        failed_check=case.identity if anew and case.identity.has_failed else None,
    )
    kept = replace(
        something_came(case),
        status=CaseStatus.OPEN,
        # Who asks now may prove it: the check that failed does not speak for what is decided anew.
        identity=IdentityCheck() if again.failed_check is not None else case.identity,
        decisions=tuple(made for made in case.decisions if made not in told),
    )
    facts = tuple(fact.taken_up_again(anew) for fact in kept.facts)
    events = _events(again, was_answered=case.is_answered)
    return replace(kept, facts=facts).with_facts(Reopening, (*case.facts_of(Reopening), again), now, events=events)


def _has_ended(case: Case) -> bool:
    return case.status is CaseStatus.CLOSED or case.is_answered


def _must_make_sense(case: Case, *, reason: str, at: datetime, now: datetime) -> None:
    if not reason.strip():
        raise InputError("reopening_needs_reason")
    if at > now:
        raise InputError("happening_in_the_future")
    if at < ended_at(case):
        raise InputError("happening_before_closing")


def _rights_of(case: Case, rights: Collection[Right] | None) -> tuple[Right, ...]:
    """The rights to decide anew, in the order of the case."""
    if rights is None:
        return case.rights
    for right in rights:
        if right not in case.rights:
            raise InputError("right_not_asked", right=right)
    if not rights and case.rights and not case.unanswered_rights and case.kind is not CaseKind.COMPLAINT:
        raise InputError("reopening_needs_right")
    return tuple(right for right in case.rights if right in rights)


def _events(again: Reopening, *, was_answered: bool) -> tuple[CaseEvent, ...]:
    """What the clocks make of it; an order by itself moves none of them."""
    events = (CaseEvent(EventKind.REOPENED, again.at, reason=again.reason),)
    if again.why is ReopenedFor.ASKED_ANEW:
        return (*events, CaseEvent(EventKind.RECEIVED, again.at))
    if again.why is ReopenedFor.FELL_SHORT and was_answered:
        return (*events, CaseEvent(EventKind.ANSWER_FELL_SHORT, again.at))
    return events
