"""The first page shows the most urgent first, what falls due, and how much waits for a second person."""

from collections.abc import Callable
from datetime import timedelta

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.domain.cases.case import Case
from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.services.cases import approve, review, start_page
from qv_desk.services.cases.review import Urgency
from qv_desk.services.frame.desk import Desk
from tests.services.conftest import StaffedDesk

CaseOpener = Callable[..., Case]


def test_today_starts_with_the_most_urgent(opened_case: CaseOpener, desk: Desk) -> None:
    opened_case()
    late = opened_case(received_at=desk.moment - timedelta(days=40))
    today = start_page.today(desk)
    assert today.rows[0].summary.reference == late.reference
    assert len(today.due_by_day) == 14
    assert today.provisional_year is None


def test_a_childs_account_comes_before_what_is_late_and_is_not_late_itself(opened_case: CaseOpener, desk: Desk) -> None:
    """Law: policy §8; duties D31 and D32."""
    late = opened_case(received_at=desk.moment - timedelta(days=40))
    child = opened_case(kind=CaseKind.MINOR_REPORT, rights=())

    rows = review.page(desk, CaseView.ALL_OPEN).rows

    assert [row.summary.reference for row in rows] == [child.reference, late.reference]
    assert (rows[0].urgency, rows[0].left) == (Urgency.TODAY, None)
    assert start_page.today(desk).rows[0].summary.reference == child.reference
    assert [row.summary.reference for row in review.page(desk, CaseView.OVERDUE).rows] == [late.reference]
    assert review.counts(desk)[CaseView.OVERDUE] == 1


def test_the_reminder_of_next_years_working_days_comes_in_november(desk: Desk, clock) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    clock.forward(days=60)
    assert start_page.today(desk).provisional_year == 2027


def test_open_reports_on_children_are_counted(opened_case: CaseOpener, reported: Case, desk: Desk) -> None:
    opened_case()
    assert reported.kind is CaseKind.MINOR_REPORT
    assert start_page.open_reports(desk) == 1


def test_how_much_waits_depends_on_who_asks_and_who_may_decide(staffed: StaffedDesk) -> None:
    lin, ola, aki = staffed.at("Lin Wei"), staffed.at("Ola Berg"), staffed.at("Aki Mori")
    assert start_page.to_approve(lin) == start_page.ApprovalCount(listed=0, to_decide=0)
    approve.ask(lin, ApprovalKind.EXPORT, "journal", reason="yearly audit")
    approve.ask(ola, ApprovalKind.EXPORT, "store", reason="move to another office")

    assert start_page.to_approve(lin) == start_page.ApprovalCount(listed=2, to_decide=1)
    assert start_page.to_approve(staffed.at("Hana Sato")) == start_page.ApprovalCount(listed=2, to_decide=2)
    assert start_page.to_approve(ola) == start_page.ApprovalCount(listed=1, to_decide=0)
    assert start_page.to_approve(aki) == start_page.ApprovalCount(listed=2, to_decide=0)
