"""D10 (policy §3(2)): each disclosure is entered with the one of the eight circumstances that applied, and stays."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.telling.disclosure import DisclosedTo, DisclosureGround
from qv_desk.domain.whole.registers import REGISTERS
from qv_desk.services.cases import disclose
from qv_desk.services.frame.desk import Desk
from tests.cli.terminal import Command

WHAT = (
    *("--to", "court", "--to-whom", "Pudong People's Court", "--why", "order to produce"),
    *("--what", "orders of one customer, 2024", "--law", "(2026) Hu 0115 Min Chu 1"),
)


def test_there_are_eight_circumstances_and_no_others(qv: Command) -> None:
    assert len(qv("disclosures", "--grounds").records) == 8
    for ground in DisclosureGround:
        assert qv("disclosures", "enter", "--ground", ground.value, *WHAT).code == 0
    assert qv("disclosures", "enter", "--ground", "curiosity", *WHAT).code == 2
    assert [one["ground"] for one in qv("disclosures").records] == list(DisclosureGround)


def test_a_wrong_entry_is_struck_out_and_the_register_is_handed_out_whole(qv: Command, tmp_path: Path) -> None:
    number = qv("disclosures", "enter", "--ground", "required_by_law", *WHAT).record["number"]
    assert qv("disclosures", "strike", number, "--because", "the order was lifted").code == 0
    table, page = tmp_path / "register.csv", tmp_path / "register.html"
    assert qv("disclosures", "save", table).code == 0
    assert qv("disclosures", "save", page).code == 0
    head, row = csv.reader(StringIO(table.read_text("utf-8-sig")))
    assert dict(zip(head, row, strict=True))["struck out because"] == "the order was lifted"
    assert "Pudong People&#x27;s Court" in page.read_text("utf-8")


@pytest.mark.parametrize("ground", DisclosureGround)
def test_it_says_who_decided_and_outlives_the_case(
    desk: Desk, opened_case: Callable[..., Case], ground: DisclosureGround
) -> None:
    case = opened_case()
    entry = disclose.enter(
        desk,
        disclose.NewDisclosure(
            ground=ground,
            why="as the letter of today says",
            to=DisclosedTo.AUTHORITY,
            to_whom="a supervisory authority",
            what="account data of one person",
            legal_basis="art. 1",
            case_id=case.case_id,
        ),
    )
    assert (entry.decided_by, entry.reference) == (desk.user.user_id, case.reference)
    assert REGISTERS["disclosures"].outlives_case
    with desk.changing() as changes:
        changes.erase_case(case.case_id)
        changes.journal("case.erased", case.case_id)
    assert disclose.disclosures(desk) == (entry,)
