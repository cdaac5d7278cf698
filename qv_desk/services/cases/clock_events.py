"""Write down what happened in a case and what clocks may depend on: questions, fees, a discovery, withdrawal."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.domain.cases.approval import Approval, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.happening import Happening, happened, waiting_rules, withdrawn
from qv_desk.domain.clocks.calendar_notice import CalendarNotice, calendars_with
from qv_desk.domain.clocks.clock import Clock
from qv_desk.domain.clocks.law_default import LawDefault, binds_by_default
from qv_desk.domain.minors.minor_register import Opened
from qv_desk.services.frame.case_change import keep_case
from qv_desk.services.frame.case_clocks import clocks_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.law import with_calendars, with_law_default
from qv_desk.services.frame.minor_file import must_be_open

_ASKS = frozenset({Happening.CLARIFICATION_ASKED, Happening.FEE_ASKED})


@dataclass(frozen=True, slots=True)
class WrittenDown:
    """What became of something that was written down.

    Attributes:
        case: the case as it stands now.
        asks: whether it is a question, so that a law might let its clock wait.
        waiting: codes of the rules whose clocks wait for the reply; empty where no law of the case waits for one.
    """

    case: Case
    asks: bool
    waiting: tuple[str, ...]


@guarded
def write_down(
    desk: Desk,
    case_id: str,
    what: Happening,
    *,
    at: datetime | None = None,
    note: str = "",
) -> WrittenDown:
    """Write down that something happened.

    Args:
        desk: the open desk.
        case_id: which case.
        what: what happened.
        at: when, an aware moment; None for now.
        note: the question, the fee with its basis, or why.

    Raises:
        InputError: the moment lies in the future or before the receipt, or words are missing.
        AccessError: ``minor_file_needs_approval``.
        GateError: it does not follow from what stands in the file.
        StoreError: the case is unknown, or was changed in between.

    Law: UK GDPR 12A (clarification, fee); in no other law of the desk does a clock wait for these.
    """
    now = desk.moment
    moment = now if at is None else at.astimezone(UTC)
    before = desk.store.cases.get(case_id)
    must_be_open(desk, before, Opened.CHANGE)
    if what is Happening.WITHDRAWN:
        after = withdrawn(before, at=moment, now=now, reason=note)
    else:
        after = happened(before, what, at=moment, now=now, note=note)
    settled = _taken_back(desk, case_id, now) if what is Happening.WITHDRAWN else ()
    keep_case(desk, after, based_on=before.version, action=f"case.{what.event}", detail=note.strip(), approvals=settled)
    rules = (clock.rule for clock in clocks_of(after, zone=desk.zone, now=now))
    waiting = waiting_rules(what.event, rules) if what in _ASKS else ()
    return WrittenDown(after, what in _ASKS, tuple(rule.code for rule in waiting))


@guarded
def clocks_then(desk: Desk, case_id: str, at: datetime) -> tuple[Clock, ...]:
    """The clocks of a case as they were counted at a moment: with the calendars and the default of that time.

    Args:
        desk: the open desk.
        case_id: which case.
        at: an aware moment; what happened later is left out.

    Raises:
        AccessError: ``minor_file_needs_approval``.
        StoreError: the case is unknown.
    """
    case = desk.store.cases.get(case_id)
    must_be_open(desk, case)
    notices = tuple(notice for notice in desk.store.registers.all(CalendarNotice) if notice.at <= at)
    events = tuple(event for event in case.events if event.at <= at)
    letters = tuple(letter for letter in case.correspondence if letter.issued_at <= at)
    by_default = binds_by_default(one for one in desk.store.registers.all(LawDefault) if one.at <= at)
    with with_calendars(calendars_with(load_calendars(), notices)), with_law_default(binds=by_default):
        then = replace(case, events=events, correspondence=letters)
        return clocks_of(then, zone=desk.zone, now=at.astimezone(UTC))


def _taken_back(desk: Desk, case_id: str, now: datetime) -> tuple[Approval, ...]:
    """What still waits for a second person on a case that is withdrawn waits no longer."""
    return tuple(
        replace(one, state=ApprovalState.WITHDRAWN, decided_by=desk.user.user_id, decided_at=now)
        for one in desk.store.approvals.of(case_id)
        if one.state is ApprovalState.WAITING
    )
