"""Questions, fees, withdrawal and reopening through the service, with what the clocks make of them."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from qv_desk.domain.cases.approval import ApprovalKind, ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.happening import Happening
from qv_desk.domain.clocks.clock import ClockState
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from qv_desk.services.care import calendars_in
from qv_desk.services.care.calendar_file import parsed
from qv_desk.services.cases import clock_events, matters, review, verify
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import Clock
from tests.services.refused_access import access_refused

BRITAIN = Party("Mary Sample", ("4 Mill Lane",), "", "", "GB")
Opener = Callable[..., Case]


def states(desk: Desk, case: Case) -> dict[str, ClockState]:
    return {clock.rule.code: clock.state for clock in review.look(desk, case.case_id).clocks}


def test_a_clarification_stops_the_british_clock_and_no_other(desk: Desk, opened_case: Opener, clock: Clock) -> None:
    case = opened_case(data_subject=BRITAIN)
    written = clock_events.write_down(desk, case.case_id, Happening.CLARIFICATION_ASKED, note="which account?")
    assert (written.asks, written.waiting) == (True, ("uk_gdpr",))
    assert states(desk, case)["uk_gdpr"] is ClockState.PAUSED
    assert states(desk, case)["hk_pdpo"] is ClockState.RUNNING

    clock.forward(days=4)
    clock_events.write_down(desk, case.case_id, Happening.CLARIFICATION_ANSWERED)
    (british,) = [one for one in review.look(desk, case.case_id).clocks if one.rule.code == "uk_gdpr"]
    assert (british.state, british.paused_days) == (ClockState.RUNNING, 5)


def test_elsewhere_a_clarification_is_written_down_and_stops_nothing(desk: Desk, opened_case: Opener) -> None:
    case = opened_case()
    written = clock_events.write_down(desk, case.case_id, Happening.CLARIFICATION_ASKED, note="which account?")
    assert (written.asks, written.waiting) == (True, ())
    assert ClockState.PAUSED not in states(desk, case).values()
    assert review.look(desk, case.case_id).journal[-1].action == "case.clarification_asked"


def test_a_fee_holds_the_british_clock_until_it_is_paid(desk: Desk, opened_case: Opener, clock: Clock) -> None:
    case = opened_case(data_subject=BRITAIN)
    clock_events.write_down(desk, case.case_id, Happening.FEE_ASKED, note="20 GBP, third copy this year")
    assert states(desk, case)["uk_gdpr"] is ClockState.NOT_STARTED
    clock.forward(days=2)
    clock_events.write_down(desk, case.case_id, Happening.FEE_PAID)
    assert states(desk, case)["uk_gdpr"] is ClockState.RUNNING


def test_a_withdrawal_ends_every_clock_and_what_waited_for_a_second_person(desk: Desk, opened_case: Opener) -> None:
    case = opened_case()
    verify.fail(desk, case.case_id, "nothing came")
    access_refused(desk, case, "two letters")
    after = clock_events.write_down(desk, case.case_id, Happening.WITHDRAWN, note="no longer wanted").case

    assert after.status is CaseStatus.CLOSED
    assert set(states(desk, case).values()) <= {ClockState.STOPPED}
    summary = desk.store.summaries.one(case.case_id)
    assert summary is not None
    assert summary.due_at is None
    (asked,) = matters.of(desk, case.case_id)
    assert (asked.kind, asked.state) == (ApprovalKind.REFUSAL, ApprovalState.WITHDRAWN)


def test_a_refused_event_leaves_nothing(desk: Desk, opened_case: Opener, clock: Clock) -> None:
    case = opened_case()
    with pytest.raises(DeskError) as refused:
        clock_events.write_down(desk, case.case_id, Happening.FEE_PAID, at=clock() - timedelta(hours=1))
    assert refused.value.code == "happening_not_asked"
    assert desk.store.cases.get(case.case_id).version == case.version


def test_a_case_can_be_explained_with_the_calendar_of_that_time(desk: Desk, opened_case: Opener, clock: Clock) -> None:
    clock.at = clock.at.replace(month=12, day=18)
    case = opened_case(rights=(Right.MARKETING_OBJECTION,), received_at=clock())
    then = clock()
    before = {one.rule.code: one.due_on for one in review.look(desk, case.case_id).clocks}
    clock.forward(hours=1)
    notice = parsed(b"2027-01-01,off,New Year\n2027-01-02,working,New Year\n", calendar="cn")
    calendars_in.bring_in(desk, notice, source="a notice")

    now = {one.rule.code: one for one in review.look(desk, case.case_id).clocks}
    was = {one.rule.code: one for one in clock_events.clocks_then(desk, case.case_id, then)}
    assert {code: one.due_on for code, one in was.items()} == before
    assert was["policy_inquiry"].provisional
    assert not now["policy_inquiry"].provisional
