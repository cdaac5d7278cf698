"""The office comes back from its setting as it was, also from one that an earlier version wrote."""

from dataclasses import replace

import pytest

from qv_desk.domain.terms.logo import Logo, LogoSide
from qv_desk.domain.terms.office import Office, OwnRole
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.frame.office_record import office_in, office_record, office_to_keep

OFFICE = Office(
    "Sample Ltd",
    ("1 Street", "Town"),
    "privacy@example.org",
    "Europe/Berlin",
    Wording("Privacy Office", "个人信息保护办公室"),
    (OwnRole("de", "Datenschutzstelle"),),
    Logo("ab" * 32, 300, 100, LogoSide.RIGHT),
)


def test_an_office_comes_back_as_it_was() -> None:
    assert office_in(office_record(OFFICE)) == OFFICE
    plain = replace(OFFICE, own_roles=(), logo=None)
    assert office_in(office_record(plain)) == plain


def test_an_earlier_version_knew_no_logo_and_no_further_roles() -> None:
    record = office_record(OFFICE)
    del record["logo"], record["own_roles"]
    assert office_in(record) == replace(OFFICE, own_roles=(), logo=None)
    with pytest.raises(TypeError):
        office_in(record | {"postal_address": "1 Street"})


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "/etc/localtime", "../zone", "Europe", "Asia/Shanghai\0"])
def test_a_zone_that_there_is_not_is_refused(zone: str) -> None:
    assert office_to_keep(OFFICE).time_zone == "Europe/Berlin"
    with pytest.raises(InputError, match="office_zone_unknown"):
        office_to_keep(replace(OFFICE, time_zone=zone))
