"""A case that was answered is taken up again, decided and answered anew, with clocks that invent no date."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from qv_desk.domain.cases.approval import ApprovalState
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.happening import Happening
from qv_desk.domain.clocks.clock import ClockState
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.decisions.reopening import ReopenedFor, Reopening
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.right import Right
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import approve, clock_events, close_case, decide, matters, reopen, review
from qv_desk.services.disposal import dispose
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.services.conftest import Clock

Opener = Callable[..., Case]


@pytest.fixture
def answered(desk: Desk, second: Desk, opened_case: Opener, tmp_path: Path) -> Case:
    """Answered and closed."""
    case = opened_case()
    demo_work.finish(desk, case.case_id, tmp_path, second)
    return desk.store.cases.get(case.case_id)


def test_it_goes_all_the_way_again(desk: Desk, answered: Case, clock: Clock) -> None:
    clock.forward(days=2)
    case = reopen.reopen(desk, answered.case_id, why=ReopenedFor.FELL_SHORT, reason="the orders were forgotten")
    assert (case.status, case.open_rights) == (CaseStatus.OPEN, (Right.ACCESS,))
    assert desk.store.cases.get(case.case_id) == case
    row = desk.store.summaries.one(case.case_id)
    assert row is not None
    assert row.due_rule == "eu_gdpr"

    with pytest.raises(InputError, match="decision_again_needs_words"):
        decide.decide(desk, case.case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED)
    decide.decide(desk, case.case_id, Right.ACCESS, outcome=DecisionOutcome.GRANTED, facts="with the orders of 2024")
    demo_work.answer(desk, case.case_id)
    demo_work.post(desk, case.case_id)
    close_case.close(desk, case.case_id)

    file = review.look(desk, case.case_id)
    assert (file.case.status, len(file.case.answers)) == (CaseStatus.CLOSED, 1)
    assert [made.facts for made in file.case.decisions] == ["with the orders of 2024"]
    assert len(file.case.earlier_decisions) == 1
    assert "case.reopened" in [entry.action for entry in file.journal]


def test_a_request_made_anew_runs_from_the_day_it_came(desk: Desk, answered: Case, clock: Clock) -> None:
    clock.forward(days=40)
    came = clock() - timedelta(days=1)
    reopen.reopen(desk, answered.case_id, why=ReopenedFor.ASKED_ANEW, reason="moved house since", at=came)
    found = next(one for one in review.look(desk, answered.case_id).clocks if one.rule.code == "eu_gdpr")
    assert (found.started_at, found.law_is_silent) == (came, None)


def test_an_order_has_its_own_day_and_no_law_is_read_into_it(desk: Desk, answered: Case, clock: Clock) -> None:
    clock.forward(days=40)
    day = desk.today + timedelta(days=9)
    reopen.reopen(desk, answered.case_id, why=ReopenedFor.ORDERED, reason="order 12/26", until=day)
    file = review.look(desk, answered.case_id)
    assert {one.state for one in file.clocks if one.rule.code == "eu_gdpr"} == {ClockState.MET}
    assert all(one.law_is_silent for one in file.clocks if one.rule.code == "eu_gdpr")
    assert file.binding is not None
    assert (file.binding.rule.code, file.binding.due_on) == ("reopening", day)


def test_a_request_taken_back_goes_on_or_runs_anew(desk: Desk, opened_case: Opener, clock: Clock) -> None:
    case = opened_case()
    before = {one.rule.code: one.due_at for one in review.look(desk, case.case_id).clocks}
    clock_events.write_down(desk, case.case_id, Happening.WITHDRAWN, note="meant another case")
    clock.forward(days=1)
    reopen.reopen(desk, case.case_id, why=ReopenedFor.FELL_SHORT, reason="closed by mistake")
    assert {one.rule.code: one.due_at for one in review.look(desk, case.case_id).clocks} == before

    clock_events.write_down(desk, case.case_id, Happening.WITHDRAWN, note="no longer wanted")
    clock.forward(days=39)
    reopen.reopen(desk, case.case_id, why=ReopenedFor.ASKED_ANEW, reason="wants it after all")
    (found,) = [one for one in review.look(desk, case.case_id).clocks if one.rule.code == "eu_gdpr"]
    assert found.due_on == date(2026, 12, 3)


def test_nobody_disposes_of_a_file_that_is_worked_on(desk: Desk, second: Desk, answered: Case) -> None:
    asked = dispose.ask(desk, answered.case_id, "years are over")
    approve.grant(second, asked.approval_id)
    reopen.reopen(desk, answered.case_id, why=ReopenedFor.ASKED_ANEW, reason="wrote again")
    assert matters.of(desk, answered.case_id)[-1].state is ApprovalState.WITHDRAWN
    with pytest.raises(GateError, match="approval_not_granted"):
        dispose.carry_out(second, asked.approval_id)


def test_every_reason_has_its_words() -> None:
    for why in ReopenedFor:
        assert reopen.why_name(why).zh
        assert reopen.what_clocks_do(why).zh
    assert Reopening.fact_name == "reopening"
