"""A change and its journal entry stand together or not at all."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.errors import GateError, StoreError
from qv_desk.services.frame.case_change import change_case, keep_case
from qv_desk.services.frame.desk import Desk

CaseOpener = Callable[..., Case]


def test_a_refused_command_leaves_nothing(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    with pytest.raises(GateError):
        change_case(desk, case.case_id, lambda each: each.closed(at=desk.moment), action="case.closed")
    assert len(desk.store.journal.of(case.case_id)) == 1
    assert desk.store.cases.get(case.case_id) == case


def test_two_people_do_not_overwrite_each_other(opened_case: CaseOpener, desk: Desk) -> None:
    case = opened_case()
    first = case.with_documents((), desk.moment)
    keep_case(desk, first, based_on=case.version, action="case.opened")
    with pytest.raises(StoreError, match="case_changed"):
        keep_case(desk, case.with_documents((), desk.moment), based_on=case.version, action="case.opened")
    assert desk.store.cases.get(case.case_id) == first
