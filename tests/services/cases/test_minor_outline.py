"""What is shown of a report while its file is closed: how far it is, and no word about the child."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.clocks.event import EventKind
from qv_desk.errors import InputError
from qv_desk.services.cases import matters, minor_outline, minors, review
from qv_desk.services.frame.desk import Desk

Opener = Callable[..., Case]


def test_a_report_begins_with_the_freeze_and_every_source_to_be_searched(desk: Desk, reported: Case) -> None:
    assert reported.events[-1].kind is EventKind.DISCOVERED
    assert len(reported.search) > 10
    seen = minor_outline.outline(desk, reported.case_id)
    assert seen.next is NextStep.FREEZE_ACCOUNT
    assert seen.threshold.age == 14
    assert [step.step.value for step in seen.progress] == ["freeze", "age", "delete", "search", "answer", "close"]
    assert seen.may_work
    assert seen.is_sealed
    assert seen.opened_until is None
    assert review.page(desk, CaseView.ALL_OPEN).rows[0].summary.next_step == "freeze_account"


def test_lists_say_that_there_is_one_and_not_who(desk: Desk, reported: Case, opened_case: Opener) -> None:
    opened_case()
    rows = {row.summary.reference: row.summary for row in review.page(desk, CaseView.ALL_OPEN).rows}
    assert rows[reported.reference].person_name == ""
    assert review.page(desk, CaseView.ALL_OPEN, text="李明").rows == ()
    assert review.page(desk, CaseView.ALL_OPEN, text="li.ming").rows == ()
    assert len(review.page(desk, CaseView.ALL_OPEN, text=reported.reference).rows) == 1
    minors.ask_to_open(desk, reported.case_id, reason="to answer", hours=1)
    assert matters.waiting(desk)[0].person_name == ""
    assert [line.record.reference for line in minor_outline.reports(desk)] == [reported.reference]


def test_other_cases_have_no_lane(desk: Desk, opened_case: Opener) -> None:
    with pytest.raises(InputError, match="minor_no_report"):
        minor_outline.outline(desk, opened_case().case_id)
