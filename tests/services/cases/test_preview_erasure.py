"""A preview accounts for what was found, and a partial erasure rests on it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.decisions.erasure_preview import ErasureGround, ErasureItem
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.errors import DeskError
from qv_desk.services.cases import decide, preview_erasure, search_data
from qv_desk.services.frame.desk import Desk
from qv_desk.services.sample import demo_work
from tests.services.no_entry import taking_no_entry

GROUND = ErasureGround.NO_GOOD_REASON


@pytest.fixture
def searched(opened_case: Callable[..., Case], desk: Desk) -> str:
    """An erasure with two orders and three newsletters found."""
    case_id = opened_case(rights=(Right.ERASURE,)).case_id
    demo_work.prove(desk, case_id)
    for source, records in (("orders", 2), ("newsletter", 3)):
        search_data.record(desk, case_id, source, outcome=SearchOutcome.FOUND, records=records, note="found")
    search_data.nothing_more(desk, case_id)
    return case_id


def code_of(act: Callable[[], object]) -> str:
    with pytest.raises(DeskError) as refused:
        act()
    return refused.value.code


def test_a_source_that_is_not_named_is_erased_whole(searched: str, desk: Desk) -> None:
    shown = preview_erasure.lines(desk, searched, Right.ERASURE)
    assert {(line.source, line.records, line.is_said) for line in shown} == {
        ("orders", 2, False),
        ("newsletter", 3, False),
    }
    case = preview_erasure.preview(desk, searched, Right.ERASURE, ground=GROUND, items=())
    made = preview_erasure.preview_of(case, Right.ERASURE)
    assert made is not None
    assert (made.gone, made.kept) == (5, 0)
    assert all(line.is_said for line in preview_erasure.lines(desk, searched, Right.ERASURE))
    assert not decide.decide(desk, searched, Right.ERASURE, outcome=DecisionOutcome.GRANTED).open_rights


def test_what_is_kept_takes_its_retention_along(searched: str, desk: Desk) -> None:
    kept = ErasureItem(
        source="orders", erased=1, kept=1, kept_ground="legal_duty", kept_reason="an invoice of this year"
    )
    case = preview_erasure.preview(desk, searched, Right.ERASURE, ground=GROUND, items=(kept,))
    made = preview_erasure.preview_of(case, Right.ERASURE)
    assert made is not None
    assert [bool(item.retention) for item in made.items] == [True, False]
    assert code_of(lambda: decide.decide(desk, searched, Right.ERASURE, outcome=DecisionOutcome.GRANTED)) == (
        "preview_keeps_part"
    )
    partly = decide.decide(
        desk, searched, Right.ERASURE, outcome=DecisionOutcome.PARTLY, ground="legal_duty", facts="one invoice stays"
    )
    assert [one.waits_for_approval for one in partly.decisions] == [True]


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (ErasureItem(source="repair", erased=1), "preview_source_unknown"),
        (ErasureItem(source="orders", erased=1), "preview_out_of_date"),
        (ErasureItem(source="orders", erased=1, kept=1, kept_ground="mood", kept_reason="x"), "refusal_ground_unknown"),
        (ErasureItem(source="orders", kept=2), "preview_kept_needs_reason"),
    ],
)
def test_slips_are_said(searched: str, desk: Desk, item: ErasureItem, code: str) -> None:
    assert code_of(lambda: preview_erasure.preview(desk, searched, Right.ERASURE, ground=GROUND, items=(item,))) == code


def test_a_later_search_makes_the_preview_stale(searched: str, desk: Desk) -> None:
    preview_erasure.preview(desk, searched, Right.ERASURE, ground=GROUND, items=())
    search_data.record(desk, searched, "repair", outcome=SearchOutcome.FOUND, records=1, note="one repair")
    assert code_of(lambda: decide.decide(desk, searched, Right.ERASURE, outcome=DecisionOutcome.GRANTED)) == (
        "preview_out_of_date"
    )


def test_a_preview_is_written_down_before_it_leaves(searched: str, desk: Desk, tmp_path: Path) -> None:
    preview_erasure.preview(desk, searched, Right.ERASURE, ground=GROUND, items=())
    page = tmp_path / "preview.html"
    with taking_no_entry(desk):
        refused = code_of(lambda: preview_erasure.save_preview(desk, searched, Right.ERASURE, page, "en"))
    assert refused.startswith("store_")
    assert not page.exists()
    lost = tmp_path / "nowhere" / "preview.html"
    assert (
        code_of(lambda: preview_erasure.save_preview(desk, searched, Right.ERASURE, lost, "en")) == "copy_not_written"
    )
    noted = [entry.action for entry in desk.store.journal.of(searched)[-2:]]
    assert noted == ["erasure.preview_saved", "document.export_failed"]
