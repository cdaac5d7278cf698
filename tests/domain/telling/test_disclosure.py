"""The register of disclosures: eight circumstances and no others, and no word about a person. Law: policy §3(2)."""

from dataclasses import replace
from datetime import date

import pytest

from qv_desk.domain.telling.disclosure import DisclosedTo, Disclosure, DisclosureGround, check_disclosure
from qv_desk.errors import InputError
from tests.domain.conftest import RECEIVED_AT

TODAY = date(2026, 9, 22)
ENTRY = Disclosure(
    entry_id="D-2026-0001",
    at=RECEIVED_AT,
    ground=DisclosureGround.REQUIRED_BY_LAW,
    why="order to produce",
    to=DisclosedTo.COURT,
    to_whom="a court",
    what="orders of one customer",
    disclosed_on=TODAY,
    decided_by="u1",
    entered_by="u1",
    legal_basis="order 1",
)


def test_there_are_the_eight_circumstances_of_the_policy() -> None:
    assert len(DisclosureGround) == 8
    assert Disclosure.outlives_case


@pytest.mark.parametrize("field", ["why", "to_whom", "what"])
def test_an_entry_is_whole(field: str) -> None:
    check_disclosure(ENTRY, TODAY)
    with pytest.raises(InputError, match="disclosure_incomplete"):
        check_disclosure(replace(ENTRY, **{field: " "}), TODAY)  # type: ignore[arg-type]


def test_two_of_the_grounds_need_the_law_that_was_cited() -> None:
    for ground in DisclosureGround:
        entry = replace(ENTRY, ground=ground, legal_basis="")
        if ground in {DisclosureGround.REQUIRED_BY_LAW, DisclosureGround.CRIMINAL_PROCEEDINGS}:
            with pytest.raises(InputError, match="disclosure_needs_law"):
                check_disclosure(entry, TODAY)
        else:
            check_disclosure(entry, TODAY)


def test_nothing_is_entered_that_lies_ahead() -> None:
    with pytest.raises(InputError, match="disclosure_day_impossible"):
        check_disclosure(replace(ENTRY, disclosed_on=date(2026, 9, 23)), TODAY)
