"""What a list of cases is asked for, unless something else is said: by due date, the earliest first."""

from datetime import UTC, datetime

from qv_desk.domain.cases.case_list import CaseListQuery, CaseOrder
from qv_desk.domain.cases.case_summary import CaseView


def test_a_list_is_sorted_by_due_date_unless_asked_otherwise() -> None:
    query = CaseListQuery(view=CaseView.ALL, now=datetime(2026, 11, 22, tzinfo=UTC))

    assert (query.order, query.descending, query.words) == (CaseOrder.DUE, False, "")


def test_every_order_is_a_field_of_the_line_or_a_moment_of_it() -> None:
    assert {order.value for order in CaseOrder} == {
        "due", "received", "changed", "reference", "person", "country", "kind", "officer", "next_step",
    }  # fmt: skip
