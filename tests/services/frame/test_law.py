"""The law is read once and belongs together."""

from qv_desk.services.frame.law import calendar, calendars, regimes


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
