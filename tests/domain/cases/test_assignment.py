"""A case is handed over, and nothing else of it changes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.domain.cases.assignment import assigned
from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import GateError

AT = datetime(2026, 9, 24, 6, tzinfo=UTC)


def test_only_who_works_on_it_changes(a_case: Callable[..., Case]) -> None:
    case = a_case()
    after = assigned(case, "u-other", AT)

    assert after.officer == "u-other"
    assert replace(after, officer=case.officer, changed_at=case.changed_at, version=case.version) == case
    assert after.version == case.version + 1


def test_neither_a_closed_case_nor_to_the_same_hands(a_case: Callable[..., Case]) -> None:
    case = a_case()
    with pytest.raises(GateError, match="assigned_already"):
        assigned(case, case.officer, AT)
    with pytest.raises(GateError, match="case_is_closed"):
        assigned(replace(case, status=CaseStatus.CLOSED), "u-other", AT)
