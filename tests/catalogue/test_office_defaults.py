"""The office of the first run is the one that the policy names."""

from zoneinfo import ZoneInfo

from qv_desk.catalogue.office_defaults import office_defaults


def test_the_policys_own_addresses() -> None:
    """Law: policy §10."""
    defaults = office_defaults()
    assert defaults.office.name == "Qualvision Technology Co. Ltd."
    assert defaults.office.e_mail == "privacy@qualvision.cn"
    assert "201206" in " ".join(defaults.office.postal_address)
    assert defaults.country == "CN"
    assert defaults.policy_version == "2024-02-18"
    assert ZoneInfo(defaults.office.time_zone).key == "Asia/Shanghai"
