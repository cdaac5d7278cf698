"""The queue, the start page and the case page say the same thing about a case."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_list import CaseOrder
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.right import Right
from qv_desk.errors import InputError
from qv_desk.services.cases import review
from qv_desk.services.cases.review import Urgency
from qv_desk.services.frame.desk import Desk

CaseOpener = Callable[..., Case]


def test_queue_and_case_page_agree(opened_case: CaseOpener, desk: Desk) -> None:
    for country in ("DE", "GB", "KR", "BR", "US", "HK", "CN", ""):
        case = opened_case(data_subject=Party("Somebody", ("1 Street",), "", "", country))
        file = review.look(desk, case.case_id)
        row = next(each for each in review.page(desk, CaseView.ALL).rows if each.summary.case_id == case.case_id)
        assert file.binding is not None
        if file.receipt is not None:
            assert country == "US"
            assert (row.summary.due_on, row.summary.due_rule) == (file.receipt.acknowledge_by, "us_ca_ccpa")
            continue
        assert (row.summary.due_at, row.summary.due_rule) == (file.binding.due_at, file.binding.rule.code)
        assert (row.left, row.urgency) == (file.left, file.urgency)
        assert row.rule == file.binding.rule.name


def test_the_48_hours_of_an_account_deletion_run_in_hours(opened_case: CaseOpener, desk: Desk) -> None:
    """Law: policy §4; duty D12."""
    case = opened_case(rights=(Right.ACCOUNT_CANCELLATION,), received_at=desk.moment - timedelta(hours=20))
    file = review.look(desk, case.case_id)
    assert file.binding is not None
    assert file.binding.rule.code == "policy_deletion"
    assert file.left is not None
    assert file.left.wording.en == "28 hours"
    assert file.next is NextStep.CHECK_IDENTITY


@pytest.mark.parametrize(
    ("days_ago", "urgency"), [(40, Urgency.OVERDUE), (30, Urgency.TODAY), (25, Urgency.SOON), (1, Urgency.FINE)]
)
def test_urgency_follows_the_date(opened_case: CaseOpener, desk: Desk, days_ago: int, urgency: Urgency) -> None:
    case = opened_case(received_at=desk.moment - timedelta(days=days_ago, hours=1))
    file = review.look(desk, case.case_id)
    if days_ago == 30:
        assert file.binding is not None
        assert file.urgency in {Urgency.TODAY, Urgency.SOON, Urgency.OVERDUE}
    else:
        assert file.urgency is urgency


def test_views_hold_what_they_say(opened_case: CaseOpener, desk: Desk) -> None:
    late = opened_case(received_at=desk.moment - timedelta(days=40))
    opened_case()
    counts = review.counts(desk)
    assert counts[CaseView.ALL] == counts[CaseView.ALL_OPEN] == counts[CaseView.MINE] == 2
    assert [row.summary.reference for row in review.page(desk, CaseView.OVERDUE).rows] == [late.reference]
    assert review.page(desk, CaseView.WAITING_FOR_THEM).rows == ()


def test_what_is_due_this_week_reaches_over_the_weekend(opened_case: CaseOpener, desk: Desk) -> None:
    within = opened_case(data_subject=Party("Kim", ("1 Street",), "", "", "KR"))  # ten days from 21 September
    due_on = review.look(desk, within.case_id).binding
    assert due_on is not None
    assert due_on.due_on == desk.today + timedelta(days=7)
    opened_case()
    assert [row.summary.reference for row in review.page(desk, CaseView.DUE_THIS_WEEK).rows] == [within.reference]


def test_pages_follow_each_other_without_gaps_or_repeats(opened_case: CaseOpener, desk: Desk) -> None:
    references = [opened_case().reference for _ in range(5)]
    seen: list[str] = []
    after = None
    while True:
        page = review.page(desk, CaseView.ALL, after=after, limit=2, order=CaseOrder.REFERENCE)
        seen += [row.summary.reference for row in page.rows]
        after = page.after
        if after is None:
            break
    assert seen == references


def test_the_filter_finds_by_name_and_reference(opened_case: CaseOpener, desk: Desk) -> None:
    opened_case()
    opened_case(data_subject=Party("王小明", (), "wang@example.com", "", "CN"))
    assert [row.summary.person_name for row in review.page(desk, CaseView.ALL, text="小明").rows] == ["王小明"]
    assert [row.summary.reference for row in review.page(desk, CaseView.ALL, text="0001").rows] == ["QV-2026-0001"]
    assert review.page(desk, CaseView.ALL, text="%").rows == ()


def test_an_unknown_reference_is_said(desk: Desk) -> None:
    with pytest.raises(InputError, match="case_unknown"):
        review.find(desk, "QV-1999-0001")
