"""Which clocks bind a case, and the line they give."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.clocks.clock import ClockState
from qv_desk.domain.clocks.regime import Binding
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.services.frame.case_clocks import clocks_of, laws_of, summary_of
from qv_desk.services.frame.desk import Desk

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
