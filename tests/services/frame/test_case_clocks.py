"""Which clocks bind a case, and the line they give."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView, Waiting
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.clocks.clock import ClockState
from qv_desk.domain.clocks.period import end_of
from qv_desk.domain.clocks.regime import Binding
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.services.cases import review
from qv_desk.services.frame.case_clocks import clocks_of, laws_of, summary_of
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.services.conftest import Clock as DeskClock

CaseOpener = Callable[..., Case]


@pytest.mark.parametrize(
    ("country", "rules"),
    [
        ("DE", {"policy_inquiry", "eu_gdpr", "hk_pdpo"}),
        ("GB", {"policy_inquiry", "uk_gdpr", "hk_pdpo"}),
        ("KR", {"policy_inquiry", "kr_pipa", "hk_pdpo"}),
        ("BR", {"policy_inquiry", "br_lgpd", "hk_pdpo"}),
        ("US", {"policy_inquiry", "us_ca_ccpa", "hk_pdpo"}),
        ("CN", {"policy_inquiry", "cn_pipl", "cn_network_data", "cn_gbt_35273", "hk_pdpo"}),
        ("JP", {"policy_inquiry", "jp_appi", "hk_pdpo"}),
        ("TW", {"policy_inquiry", "tw_pdpa_access", "hk_pdpo"}),
        ("CA", {"policy_inquiry", "ca_pipeda", "ca_qc_law25", "hk_pdpo"}),
        ("VN", {"policy_inquiry", "vn_pdp_access", "hk_pdpo"}),
        ("", {"policy_inquiry", "hk_pdpo"}),
    ],
)
def test_the_policy_the_data_centre_and_the_residence_bind(
    opened_case: CaseOpener, desk: Desk, country: str, rules: set[str]
) -> None:
    case = opened_case(data_subject=Party("Somebody", ("1 Street",), "", "", country))
    assert {clock.rule.code for clock in clocks_of(case, zone=desk.zone, now=desk.moment)} == rules


def test_every_country_of_the_domain_has_its_law(opened_case: CaseOpener) -> None:
    for country in ["SG", "CH", "TR", "AU", "NZ", "TH", "ZA", "MY", "ID", "SA"]:
        case = opened_case(data_subject=Party("Somebody", ("1 Street",), "", "", country))
        (law,) = [law for law in laws_of(case) if law.binding is Binding.RESIDENCE]
        assert country in law.rule.countries


def test_a_letter_that_confirms_receipt_keeps_the_british_duty(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(rights=(), kind=CaseKind.INQUIRY, data_subject=Party("Somebody", ("1",), "", "", "GB"))
    told = Correspondence("l1", "complaint_acknowledgement", "en", "0" * 64, 1, (), desk.moment, "u1")
    complaint = replace(case, kind=CaseKind.COMPLAINT, correspondence=(told,))
    states = {clock.rule.code: clock.state for clock in clocks_of(complaint, zone=desk.zone, now=desk.moment)}
    assert states["uk_gdpr_complaint"] is ClockState.MET


def test_a_law_that_is_invoked_binds_too(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(invoked_rules=("uk_gdpr",))
    assert "uk_gdpr" in {clock.rule.code for clock in clocks_of(case, zone=desk.zone, now=desk.moment)}


def test_the_earliest_binding_clock_gives_the_line(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(data_subject=Party("Kim Sample", ("1 Street",), "", "", "KR"))
    summary = summary_of(case, zone=desk.zone, now=desk.moment)
    assert summary.due_rule == "kr_pipa"
    assert summary.due_on == (case.received_at.astimezone(desk.zone) + timedelta(days=10)).date()


ANN = Party("Ann Lee", ("1 Sample Street",), "ann@example.org", "", "US-CA")


def test_a_receipt_to_be_confirmed_stands_in_the_line_until_it_is(opened_case: CaseOpener, desk: Desk) -> None:
    german = opened_case()
    case = opened_case(data_subject=ANN)
    line = summary_of(case, zone=desk.zone, now=desk.moment)
    (clock,) = [one for one in clocks_of(case, zone=desk.zone, now=desk.moment) if one.acknowledge_by is not None]
    assert (line.due_on, line.due_rule, line.next_step) == (
        clock.acknowledge_by,
        "us_ca_ccpa",
        NextStep.CONFIRM_RECEIPT,
    )
    assert line.waiting is Waiting.US
    assert line.due_on is not None
    assert line.due_at == end_of(line.due_on, clock.zone)
    rows = review.page(desk, CaseView.ALL_OPEN).rows
    assert [row.summary.reference for row in rows] == [case.reference, german.reference]
    assert rows[0].next.title.en.startswith("Confirm by")
    assert rows[0].left is not None
    assert rows[0].left.unit == "working_days"

    demo_work.acknowledge(desk, case.case_id)
    rows = review.page(desk, CaseView.ALL_OPEN).rows
    assert [row.summary.reference for row in rows] == [german.reference, case.reference]
    assert rows[1].summary.next_step == NextStep.CHECK_IDENTITY


def test_a_date_that_comes_before_the_receipt_s_keeps_the_line(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(data_subject=ANN, rights=(Right.ACCOUNT_CANCELLATION,))
    line = summary_of(case, zone=desk.zone, now=desk.moment)
    assert line.due_rule == "policy_deletion"
    assert line.next_step == NextStep.CHECK_IDENTITY


def test_an_answer_that_only_has_to_be_posted_comes_before_its_receipt(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case(data_subject=ANN)
    for act in (demo_work.prove, demo_work.search_all, demo_work.grant):
        act(desk, case.case_id)
        assert desk.store.summaries.one(case.case_id).next_step == NextStep.CONFIRM_RECEIPT  # type: ignore[union-attr]
    demo_work.answer(desk, case.case_id)
    line = desk.store.summaries.one(case.case_id)
    assert line is not None
    assert (line.next_step, line.waiting) == (NextStep.POST_LETTER, Waiting.PRINT_ROOM)


def test_a_receipt_that_is_late_is_overdue_in_the_queue(opened_case: CaseOpener, desk: Desk, clock: DeskClock) -> None:
    case = opened_case(data_subject=ANN)
    assert review.page(desk, CaseView.OVERDUE).rows == ()
    clock.forward(days=20)
    (row,) = review.page(desk, CaseView.OVERDUE).rows
    assert row.summary.reference == case.reference
    assert row.left is not None
    assert row.left.is_late
