"""Demands stand in a log of their own, and nothing is given before a supervisor has agreed."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.clocks.period import Unit
from qv_desk.domain.clocks.time_left import TimeLeft
from qv_desk.domain.kinds.authority_demand import (
    DemandCheck,
    DemandingBody,
    DemandLawfulness,
    DisclosureState,
    TellingThePerson,
    demand_of,
)
from qv_desk.domain.telling.disclosure import DisclosedTo, DisclosureGround
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import approve, demands, disclose, matters, review, start_page
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import Clock


@pytest.fixture
def demand(opened_case: Callable[..., Case]) -> Case:
    return opened_case(kind=CaseKind.AUTHORITY_DEMAND, rights=())


def assessed(desk: Desk, case: Case, lawfulness: DemandLawfulness = DemandLawfulness.PARTLY) -> Case:
    demands.describe(
        desk,
        case.case_id,
        body=DemandingBody.COURT,
        authority="Example Court",
        legal_basis="Civil Procedure Act 70",
        demanded="the orders of one account",
        answer_by=date(2026, 10, 1),
    )
    demands.verify_demand(desk, case.case_id, DemandCheck.CALLED_BACK, "registry, number from its website")
    return demands.assess(
        desk,
        case.case_id,
        lawfulness=lawfulness,
        reasons="only 2026",
        telling=TellingThePerson.MAY,
        telling_reasons="no order of silence",
    )


def proposed(desk: Desk, case: Case) -> Case:
    assessed(desk, case)
    return demands.propose_disclosure(
        desk, case.case_id, what="two orders", ground=DisclosureGround.REQUIRED_BY_LAW, why="order of the court"
    )


def test_the_demands_own_day_stands_in_the_queue_among_the_others(
    desk: Desk, demand: Case, opened_case: Callable[..., Case], clock: Clock
) -> None:
    other = opened_case()
    assessed(desk, demand)
    rows = review.page(desk, CaseView.ALL_OPEN).rows
    assert [row.summary.case_id for row in rows] == [demand.case_id, other.case_id]
    row = rows[0]
    assert (row.summary.due_rule, row.summary.due_on) == ("authority_demand", date(2026, 10, 1))
    assert row.rule is not None
    assert row.rule.en == "The demand's own deadline"
    assert start_page.today(desk).rows[0] == row

    clock.at = datetime(2026, 9, 30, tzinfo=UTC)
    assert review.page(desk, CaseView.DUE_THIS_WEEK).rows[0].urgency is review.Urgency.SOON
    clock.at = datetime(2026, 10, 3, tzinfo=UTC)
    file = review.look(desk, demand.case_id)
    assert (file.urgency, file.left) == (review.Urgency.OVERDUE, TimeLeft(-2, Unit.CALENDAR_DAYS))
    assert [one.summary.case_id for one in review.page(desk, CaseView.OVERDUE).rows] == [demand.case_id]
    assert file.binding is not None
    assert file.binding.rule.source == "Example Court"


def test_a_demand_stands_in_the_log_from_the_first_moment(
    desk: Desk, demand: Case, opened_case: Callable[..., Case]
) -> None:
    opened_case()
    (line,) = demands.log(desk)
    assert (line.reference, line.authority, line.disclosure) == (demand.reference, "", DisclosureState.NOTHING)

    assessed(desk, demand)
    (line,) = demands.log(desk)
    assert (line.authority, line.answer_by, line.lawfulness) == ("Example Court", date(2026, 10, 1), "partly")


def test_nothing_is_given_before_a_supervisor_agreed(desk: Desk, second: Desk, demand: Case) -> None:
    proposed(desk, demand)
    with pytest.raises(GateError, match="demand_disclosure_not_approved"):
        demands.give(desk, demand.case_id, on=desk.today, how="by hand")
    (asked,) = matters.of(desk, demand.case_id)
    assert asked.kind is ApprovalKind.DISCLOSURE
    with pytest.raises(GateError, match="approval_needs_another_person"):
        approve.grant(desk, asked.approval_id)

    approve.grant(second, asked.approval_id)
    assert demands.log(desk)[0].disclosure is DisclosureState.ALLOWED
    demands.give(desk, demand.case_id, on=desk.today, how="by hand")

    (line,), (entry,) = demands.log(desk), disclose.disclosures(desk)
    assert (line.disclosure, line.given_on) == (DisclosureState.DONE, desk.today)
    assert (entry.ground, entry.to, entry.to_whom) == (
        DisclosureGround.REQUIRED_BY_LAW,
        DisclosedTo.COURT,
        "Example Court",
    )
    assert (entry.decided_by, entry.reference) == (second.user.user_id, demand.reference)


@pytest.mark.parametrize("sent_back", [True, False])
def test_what_is_not_agreed_to_is_taken_back(desk: Desk, second: Desk, demand: Case, *, sent_back: bool) -> None:
    proposed(desk, demand)
    (asked,) = matters.of(desk, demand.case_id)
    if sent_back:
        approve.refuse(second, asked.approval_id, "too much")
    else:
        approve.withdraw(desk, asked.approval_id)

    assert demand_of(desk.store.cases.get(demand.case_id)).disclosures == ()
    assert demands.log(desk)[0].disclosure is DisclosureState.NOTHING
    demands.propose_disclosure(
        desk, demand.case_id, what="one order", ground=DisclosureGround.REQUIRED_BY_LAW, why="order"
    )


def test_a_case_of_another_kind_is_no_demand(desk: Desk, opened_case: Callable[..., Case]) -> None:
    with pytest.raises(InputError, match="case_is_no_demand"):
        demands.verify_demand(desk, opened_case().case_id, DemandCheck.VISITED, "badge")


def test_every_choice_has_its_words() -> None:
    for kind in (DemandingBody, DemandCheck, DemandLawfulness, TellingThePerson, DisclosureState, DisclosureGround):
        for code in kind:
            assert demands.demand_word(code).zh
