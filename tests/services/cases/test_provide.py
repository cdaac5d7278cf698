"""Records of provision are kept three years from their end, and leave as a table."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from qv_desk.domain.telling.provision import ProvisionManner
from qv_desk.errors import InputError, StoreError
from qv_desk.services.cases import provide
from qv_desk.services.frame.desk import Desk

REPAIRS = provide.NewProvision(
    manner=ProvisionManner.ENTRUSTED,
    to_whom="Harbour Repairs",
    purpose="repairs",
    what="=name, serial number",
    how="encrypted",
    agreement="contract",
    is_ongoing=True,
)


def test_provisions_are_kept_three_years_from_their_end(desk: Desk) -> None:
    record = provide.enter_provision(desk, REPAIRS)
    assert record.keep_until is None
    with pytest.raises(InputError, match="disclosure_day_impossible"):
        provide.end_provision(desk, record.entry_id, desk.today + timedelta(days=1))
    ended = provide.end_provision(desk, record.entry_id, desk.today)
    assert ended.keep_until == date(desk.today.year + 3, desk.today.month, desk.today.day)
    assert provide.provisions(desk) == (ended,)


def test_the_records_leave_as_a_table(desk: Desk, tmp_path: Path) -> None:
    provide.enter_provision(desk, REPAIRS)
    table = provide.save_provisions(desk, tmp_path / "p.csv", "en").read_text("utf-8-sig")
    assert "\"'=name" in table
    assert "goes on" in table
    with pytest.raises(StoreError, match="copy_not_written"):
        provide.save_provisions(desk, tmp_path / "none" / "p.csv", "en")
