"""Records of provision are whole and kept three years from the end. Law: Network Data Regulations (China) art. 12."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.telling.provision import Provision, ProvisionManner, check_provision
from qv_desk.errors import InputError
from tests.domain.conftest import RECEIVED_AT

TODAY = date(2026, 9, 22)
RECORD = Provision(
    entry_id="P-2026-0001",
    at=RECEIVED_AT,
    manner=ProvisionManner.ENTRUSTED,
    to_whom="Harbour Repairs",
    purpose="repairs",
    what="name and serial number",
    how="encrypted",
    agreement="contract",
    provided_on=date(2026, 5, 2),
    entered_by="u1",
)


@pytest.mark.parametrize("field", ["to_whom", "purpose", "what", "how", "agreement"])
def test_a_record_is_whole(field: str) -> None:
    check_provision(RECORD, TODAY)
    with pytest.raises(InputError, match="provision_incomplete"):
        check_provision(replace(RECORD, **{field: ""}), TODAY)  # type: ignore[arg-type]


def test_its_days_make_sense() -> None:
    for wrong in (date(2026, 5, 1), date(2026, 9, 23)):
        with pytest.raises(InputError, match="disclosure_day_impossible"):
            check_provision(replace(RECORD, ended_on=wrong), TODAY)


def test_the_three_years_run_from_the_end() -> None:
    assert RECORD.keep_until == date(2029, 5, 2)
    going_on = replace(RECORD, is_ongoing=True)
    assert going_on.keep_until is None
    assert replace(going_on, ended_on=date(2026, 8, 1)).keep_until == date(2029, 8, 1)
    assert replace(RECORD, provided_on=date(2024, 2, 29)).keep_until == date(2027, 3, 1)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_never_less_than_three_years(day: date) -> None:
    until = replace(RECORD, provided_on=day).keep_until
    assert until is not None
    assert (until - day).days >= 3 * 365
    assert until.year - day.year == 3
