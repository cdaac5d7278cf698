"""A mailing's list: everybody with an open case once, and whoever a file brings, held against both."""

from collections.abc import Callable

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.party import Party
from qv_desk.errors import GateError, InputError
from qv_desk.intake.tables.recipient_list import RecipientRow
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import policy_listing, policy_mailing
from tests.services.notices.merge_lists import mailing


def test_a_row_is_held_against_cases_and_against_the_rows_before(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case(data_subject=Party("Ann Lee", ("1 Road", "Cork"), "ann@example.org", "+353 1 23", "IE"))
    begun = mailing(desk)
    rows = [
        RecipientRow(2, "Ann  LEE", "ANN@example.org"),
        RecipientRow(3, "Ann Lee", "", "+353 (1) 23"),
        RecipientRow(4, "Ann Lee", "", "", ("1, Road", "CORK")),
        RecipientRow(5, "Ann Lee", "other@example.org"),
        RecipientRow(6, "A. Lee", "ann@example.org"),
        RecipientRow(7, "Bo", "bo@example.org"),
        RecipientRow(8, "Bo", "bo@example.org"),
    ]
    seen: list[tuple[int, int]] = []

    added = policy_listing.add_rows(desk, begun.entry_id, rows, lambda done, total: seen.append((done, total)))

    assert (added.people, added.known, seen) == (3, 4, [(0, 1)])
    lines = policy_mailing.look_at_mailing(desk, begun.entry_id).notices
    assert {one.name: one.same_name_as for one in lines if one.came_from == "list"} == {
        "Ann Lee": case.reference,
        "A. Lee": case.reference,
        "Bo": "",
    }


def test_what_cannot_be_told_is_refused_whole(desk: Desk) -> None:
    begun = mailing(desk)
    with pytest.raises(GateError, match="mailing_child_by_hand"):
        policy_listing.add_rows(desk, begun.entry_id, [RecipientRow(2, "Kit", is_child=True, guardian="May")])
    with pytest.raises(InputError, match="region_unknown"):
        policy_listing.add_rows(desk, begun.entry_id, [RecipientRow(2, "Ann"), RecipientRow(3, "Bo", country="US-QQ")])
    assert policy_mailing.look_at_mailing(desk, begun.entry_id).notices == ()


def test_a_list_that_is_complete_is_not_begun_anew(desk: Desk, opened_case: Callable[..., Case]) -> None:
    opened_case()
    begun = mailing(desk)
    policy_listing.add_rows(desk, begun.entry_id, [RecipientRow(2, "Bo", "bo@example.org")])
    assert policy_listing.go_on(desk, begun.entry_id) == begun
    assert len(policy_mailing.look_at_mailing(desk, begun.entry_id).notices) == 2
