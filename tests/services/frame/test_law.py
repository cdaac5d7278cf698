"""The law is read once and belongs together; a desk's own calendars stand for its own calls alone."""

import pytest

from qv_desk.catalogue.calendars import load_calendars
from qv_desk.services.care import calendars_in
from qv_desk.services.care.calendar_file import parsed
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.frame.law import AT_DESK, calendar, calendars, regimes, with_calendars
from qv_desk.services.frame.permissions import PERMISSIONS

NOTICE = b"2027-01-01,off,x\n2027-01-02,working,x\n"


def test_every_rule_finds_its_calendar() -> None:
    assert set(regimes()) >= {
        "policy_inquiry",
        "policy_deletion",
        "eu_gdpr",
        "uk_gdpr",
        "us_ca_ccpa",
        "hk_pdpo",
        "kr_pipa",
        "br_lgpd",
    }
    for rule in regimes().values():
        for period in (rule.period, rule.acknowledgement):
            assert period is None or period.calendar is None or period.calendar in calendars()
    assert regimes() is regimes()


def test_one_calendar_is_the_same_as_among_all() -> None:
    assert set(calendars()) == {"cn", "gb", "nz", "us", "vn"}
    for code, among_all in calendars().items():
        assert calendar(code) is among_all


def test_rules_of_one_law_are_named_by_it() -> None:
    laws = {rule.law for rule in regimes().values()}
    assert {rule.code for rule in regimes().values() if rule.law == "policy"} == {
        "policy_deletion",
        "policy_inquiry",
        "policy_minor",
    }
    assert {"us_ca_ccpa", "uk_gdpr", "tw_pdpa", "vn_pdp", "cn_gbt_35273"} <= laws


def test_what_a_desk_brought_in_stands_in_its_calls_and_nowhere_else(desk: Desk) -> None:
    assert calendar("cn") is load_calendars()["cn"]
    calendars_in.bring_in(desk, parsed(NOTICE, calendar="cn"), source="a notice")
    here = AT_DESK.set(desk)
    try:
        assert 2027 in calendar("cn").announced_years
        assert calendars()["cn"] is calendar("cn")
        assert calendar("gb") is load_calendars()["gb"]
    finally:
        AT_DESK.reset(here)
    assert 2027 not in calendar("cn").announced_years


def test_the_guard_says_at_which_desk_a_call_runs_also_when_it_fails(desk: Desk) -> None:
    def failing(here: Desk) -> None:
        assert AT_DESK.get() is here
        raise LookupError

    failing.__module__ = "somewhere.review"
    failing.__name__ = "page"
    assert "review.page" in PERMISSIONS
    with pytest.raises(LookupError):
        guarded(failing)(desk)
    assert AT_DESK.get() is None


def test_other_calendars_can_stand_for_a_while() -> None:
    with with_calendars({"cn": load_calendars()["gb"]}):
        assert calendar("cn") is calendars()["cn"] is load_calendars()["gb"]
    assert calendar("cn") is load_calendars()["cn"]
