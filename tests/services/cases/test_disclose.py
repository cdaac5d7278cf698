"""Disclosures are numbered, kept, struck out with a reason, and handed out as table and page."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.telling.disclosure import DisclosedTo, DisclosureGround
from qv_desk.errors import AccessError, GateError, InputError, StoreError
from qv_desk.services.care import journal_book
from qv_desk.services.cases import disclose
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import Clock, StaffedDesk

COURT = disclose.NewDisclosure(
    ground=DisclosureGround.REQUIRED_BY_LAW,
    why="order to produce",
    to=DisclosedTo.COURT,
    to_whom="Pudong People's Court",
    what="orders of one customer",
    legal_basis="order 1",
)


def test_entries_are_numbered_by_the_year_and_belong_to_their_case(
    desk: Desk, opened_case: Callable[..., Case], clock: Clock
) -> None:
    case = opened_case()
    first = disclose.enter(desk, COURT)
    second = disclose.enter(desk, replace(COURT, case_id=case.case_id))
    assert (first.entry_id, second.entry_id) == ("D-2026-0001", "D-2026-0002")
    assert (second.reference, second.decided_by) == (case.reference, desk.user.user_id)
    assert disclose.disclosures_of(desk, case.case_id) == (second,)
    clock.forward(days=120)
    assert disclose.enter(desk, COURT).entry_id == "D-2027-0001"
    assert len(disclose.disclosures(desk)) == 3
    assert "disclosure.entered" in {entry.action for entry in journal_book.latest(desk, 5)}


def test_a_wrong_entry_is_struck_out_once_and_stays(desk: Desk) -> None:
    entry = disclose.enter(desk, COURT)
    with pytest.raises(InputError, match="disclosure_strike_needs_reason"):
        disclose.strike(desk, entry.entry_id, " ")
    assert not disclose.strike(desk, entry.entry_id, "entered twice").stands
    with pytest.raises(GateError, match="disclosure_struck_already"):
        disclose.strike(desk, entry.entry_id, "again")
    assert len(disclose.disclosures(desk)) == 1


def test_the_register_leaves_as_table_and_as_page(desk: Desk, tmp_path: Path) -> None:
    disclose.strike(desk, disclose.enter(desk, COURT).entry_id, "entered twice")
    table = disclose.save_disclosures(desk, tmp_path / "register.csv", "en").read_text("utf-8-sig")
    assert "required by law, an authority or a court" in table
    assert "Lin Wei" in table
    page = disclose.save_disclosures(desk, tmp_path / "register.html", "zh_CN").read_text("utf-8")
    assert "对外披露登记簿" in page
    assert "entered twice" in page
    with pytest.raises(StoreError, match="copy_not_written"):
        disclose.save_disclosures(desk, tmp_path / "none" / "register.csv", "en")


def test_an_officer_enters_and_does_not_hand_the_register_out(staffed: StaffedDesk, tmp_path: Path) -> None:
    officer = staffed.at("Ola Berg")
    disclose.enter(officer, COURT)
    with pytest.raises(AccessError, match="not_permitted"):
        disclose.save_disclosures(officer, tmp_path / "register.csv", "en")
    with pytest.raises(AccessError, match="not_permitted"):
        disclose.enter(staffed.at("Aki Mori"), COURT)
    assert disclose.save_disclosures(staffed.at("Aki Mori"), tmp_path / "register.csv", "en").exists()
