"""A preview accounts for every record that was found."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.decisions.erasure_preview import ErasureItem
from qv_desk.domain.terms.right import Right
from qv_desk.errors import InputError
from tests.domain.examinations import PREVIEW, decision

COUNTS = st.integers(min_value=0, max_value=50)


@given(erased=COUNTS, anonymised=COUNTS, kept=COUNTS, off=st.integers(min_value=-3, max_value=3))
def test_it_covers_what_was_found_record_for_record(erased: int, anonymised: int, kept: int, off: int) -> None:
    item = ErasureItem(source="orders", erased=erased, anonymised=anonymised, kept=kept)
    preview = replace(PREVIEW, items=(item,))
    assert (preview.kept, preview.gone) == (kept, erased + anonymised)
    assert preview.covers({"orders": erased + anonymised + kept + off}) is (off == 0)


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (ErasureItem(source="orders", erased=-1), "preview_count_wrong"),
        (ErasureItem(source="orders", kept=1, kept_ground="legal_duty"), "preview_kept_needs_reason"),
        (ErasureItem(source="orders", kept=1, kept_reason="invoices"), "preview_kept_needs_reason"),
        (ErasureItem(source="newsletter", erased=1), "preview_source_twice"),
    ],
)
def test_what_is_kept_has_its_specific_reason(item: ErasureItem, code: str) -> None:
    with pytest.raises(InputError, match=code):
        replace(PREVIEW, items=(PREVIEW.items[0], item)).must_be_whole()


@pytest.mark.parametrize(
    ("places", "fitting"),
    [
        ((0,), DecisionOutcome.GRANTED),
        ((0, 1), DecisionOutcome.PARTLY),
        ((1,), DecisionOutcome.REFUSED),
    ],
)
def test_the_outcome_says_what_the_preview_shows(places: tuple[int, ...], fitting: DecisionOutcome) -> None:
    preview = replace(PREVIEW, items=tuple(PREVIEW.items[place] for place in places))
    three = (DecisionOutcome.GRANTED, DecisionOutcome.PARTLY, DecisionOutcome.REFUSED)
    stands = [outcome for outcome in three if preview.against(decision(Right.ERASURE, outcome, "legal_duty")) is None]
    assert stands == [fitting]
