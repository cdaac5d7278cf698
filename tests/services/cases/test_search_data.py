"""Searching: each source found or not held."""

from collections.abc import Callable

import pytest

from qv_desk.domain.case import Case
from qv_desk.domain.search_task import SearchOutcome
from qv_desk.errors import InputError
from qv_desk.services.cases import search_data
from qv_desk.services.frame.desk import Desk

CaseOpener = Callable[..., Case]


def test_sources_are_recorded_one_by_one_and_the_rest_together(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    case = search_data.record(
        desk, case.case_id, "orders", outcome=SearchOutcome.FOUND, records=3, note=" three orders "
    )
    case = search_data.nothing_more(desk, case.case_id)
    found = [task for task in case.search if task.outcome is SearchOutcome.FOUND]
    assert [(task.source, task.records, task.note) for task in found] == [("orders", 3, "three orders")]
    assert case.open_searches == ()
    assert len(case.search) == len(search_data.sources())
    assert desk.store.cases.get(case.case_id) == case


@pytest.mark.parametrize(("outcome", "records"), [(SearchOutcome.FOUND, 0), (SearchOutcome.NOT_HELD, 2)])
def test_number_and_outcome_must_agree(
    opened_case: CaseOpener, desk: Desk, outcome: SearchOutcome, records: int
) -> None:
    with pytest.raises(InputError, match="search_count_disagrees"):
        search_data.record(desk, opened_case().case_id, "orders", outcome=outcome, records=records)
