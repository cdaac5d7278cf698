"""A merge and its undoing leave the store as it was."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.domain.terms.party import Party
from qv_desk.errors import GateError
from qv_desk.services.cases import bind_laws, merge, review
from qv_desk.services.frame.desk import Desk


def test_there_and_back(desk: Desk, opened_case: Callable[..., Case]) -> None:
    kept, gone = opened_case(), opened_case()
    clocks = review.look(desk, gone.case_id).clocks
    assert merge.merge(desk, gone.case_id, kept.case_id, "sent twice").status is CaseStatus.CLOSED
    merge.unmerge(desk, gone.case_id)
    for before in (kept, gone):
        after = desk.store.cases.get(before.case_id)
        assert replace(after, version=before.version, changed_at=before.changed_at) == before
    assert review.look(desk, gone.case_id).clocks == clocks
    actions = [entry.action for entry in desk.store.journal.of(gone.case_id)]
    assert actions == ["case.opened", "case.merged", "case.unmerged"]


def test_nothing_to_undo(desk: Desk, opened_case: Callable[..., Case]) -> None:
    with pytest.raises(GateError, match="case_not_merged"):
        merge.unmerge(desk, opened_case().case_id)


def test_no_law_of_the_later_case_is_lost(desk: Desk, opened_case: Callable[..., Case]) -> None:
    berlin, seoul = opened_case(), opened_case(data_subject=Party("Zoë Sample", country="KR"))
    with pytest.raises(GateError, match="merge_loses_law"):
        merge.merge(desk, seoul.case_id, berlin.case_id, "the same person, moved")
    bind_laws.add(desk, berlin.case_id, "kr_pipa", reason="lived in Seoul")
    assert merge.merge(desk, seoul.case_id, berlin.case_id, "the same, moved").status is CaseStatus.CLOSED
