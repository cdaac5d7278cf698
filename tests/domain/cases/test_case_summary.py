"""The views of the queue have stable names, because people's settings keep them."""

from qv_desk.domain.cases.case_summary import CaseView, Waiting


def test_views_and_waiting_keep_their_names() -> None:
    assert set(CaseView) == {
        "mine",
        "overdue",
        "due_this_week",
        "waiting_for_them",
        "waiting_for_approval",
        "all_open",
        "all",
    }
    assert set(Waiting) == {"us", "them", "print_room", "supervisor", "nobody"}
