"""Everybody with an open case is told of a new policy once, however many cases they have, also after a stop."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.kinds.policy_mailing import NoticeState, PolicyMailing
from qv_desk.domain.letters.letter_withdrawal import WithdrawalReason
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.errors import GateError, InputError
from qv_desk.services.care import policy_versions
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import merge_issue, policy_mailing
from qv_desk.services.post import print_letters, withdraw_letter
from qv_desk.services.words.incident_words import notice_word
from tests.services.conftest import Clock

ANN = Party("Ann Lee", ("1 Sample Street", "Cork"), "ann@example.org", "", "IE")


class StoppedError(Exception):
    """The person pressed Stop."""


def started(desk: Desk, **changes: str) -> PolicyMailing:
    given: dict[str, Any] = {
        "version": "2026-10-01",
        "changes": "Data are also kept in Singapore.",
        "where": "On our website.",
    }
    return policy_mailing.start_mailing(desk, in_force_on=desk.today, **(given | changes))


def states(desk: Desk, mailing: PolicyMailing) -> dict[str, NoticeState]:
    return {one.reference: one.state for one in policy_mailing.look_at_mailing(desk, mailing.entry_id).notices}


def test_one_line_a_person_and_none_for_authorities(desk: Desk, opened_case: Callable[..., Case]) -> None:
    first = opened_case(data_subject=ANN)
    opened_case(data_subject=Party("A. Lee", (), "ANN@example.org"))
    opened_case(data_subject=Party("Ann Lee", ("1 Sample Street", "Cork")))
    namesake = opened_case(data_subject=Party("Ann Lee", ("9 Other Road",), "other@example.org"))
    opened_case(kind=CaseKind.AUTHORITY_DEMAND, rights=())

    mailing = started(desk)

    notices = policy_mailing.look_at_mailing(desk, mailing.entry_id).notices
    assert {one.reference: one.same_name_as for one in notices} == {
        first.reference: namesake.reference,
        namesake.reference: first.reference,
    }
    assert policy_mailing.mailings(desk) == (mailing,)
    assert policy_mailing.mailing_of(desk, "2026-10-01") == mailing


def test_a_list_that_was_stopped_is_gone_on_with(desk: Desk, clock: Clock, opened_case: Callable[..., Case]) -> None:
    for number in range(3):
        opened_case(data_subject=Party(f"Person {number}", (), f"p{number}@example.org"))

    def stop(_done: int, _total: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        policy_mailing.start_mailing(
            desk, version="2026-10-01", changes="x", in_force_on=desk.today, where="y", report=stop
        )
    mailing = policy_mailing.mailing_of(desk, "2026-10-01")
    assert not mailing.listed
    clock.forward(days=1)
    opened_case(data_subject=Party("Later", (), "later@example.org"))

    again, once_more = started(desk), started(desk)

    assert (again.entry_id, again.listed, once_more) == (mailing.entry_id, True, again)
    assert len(states(desk, again)) == 3


def test_letters_go_to_everybody_once(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case, nowhere = opened_case(data_subject=ANN), opened_case(data_subject=Party("Nowhere"))
    child = opened_case(kind=CaseKind.MINOR_REPORT, rights=(), data_subject=Party("Kit", ("3 Road",)))
    mailing = started(desk)

    issued, again = (merge_issue.issue(desk, MergeKind.POLICY, mailing.entry_id) for _ in range(2))

    assert (issued.letters, {one.line.reference for one in issued.held_back}) == (
        1,
        {nowhere.reference, child.reference},
    )
    assert again.letters == 0
    assert states(desk, mailing) == {
        case.reference: NoticeState.ISSUED,
        nowhere.reference: NoticeState.TO_TELL,
        child.reference: NoticeState.TO_TELL,
    }
    (letter,) = desk.store.cases.get(case.case_id).correspondence
    print_letters.mark_printed(desk, letter.letter_id)
    print_letters.mark_posted(desk, letter.letter_id, desk.today)
    assert states(desk, mailing)[case.reference] is NoticeState.TOLD
    named = {one.reference: one.name for one in policy_mailing.look_at_mailing(desk, mailing.entry_id).notices}
    assert named[child.reference] == ""


def test_whoever_was_told_otherwise_is_entered_once(desk: Desk, opened_case: Callable[..., Case]) -> None:
    opened_case(data_subject=ANN)
    opened_case(data_subject=Party("Bo Chen"))
    mailing = started(desk)
    ann, bo = sorted(policy_mailing.look_at_mailing(desk, mailing.entry_id).notices, key=lambda one: one.name)

    policy_mailing.mark_noticed(desk, ann.entry_id, on=desk.today, words="by e-mail")
    policy_mailing.excuse(desk, bo.entry_id, why="same person")

    assert policy_mailing.look_at_mailing(desk, mailing.entry_id).to_tell == 0
    with pytest.raises(GateError, match="mailing_person_settled"):
        policy_mailing.mark_noticed(desk, ann.entry_id, on=desk.today, words="again")
    with pytest.raises(InputError, match="mailing_day_impossible"):
        policy_mailing.mark_noticed(desk, _open_line(desk, opened_case), on=desk.today - timedelta(days=1), words="x")


def _open_line(desk: Desk, opened_case: Callable[..., Case]) -> str:
    opened_case(data_subject=Party("Cy Diaz"))
    mailing = started(desk, version="2026-11-01")
    return next(
        one.entry_id
        for one in policy_mailing.look_at_mailing(desk, mailing.entry_id).notices
        if one.state is NoticeState.TO_TELL
    )


def test_a_mailing_needs_its_words(desk: Desk) -> None:
    with pytest.raises(InputError, match="mailing_incomplete"):
        started(desk, changes=" ")
    with pytest.raises(InputError, match="mailing_text_too_long"):
        started(desk, changes="x" * 4001)
    with pytest.raises(InputError, match="mailing_unknown"):
        policy_mailing.mailing_of(desk, "1999")
    assert all(notice_word(state).zh for state in NoticeState)


def test_whose_letter_was_taken_back_is_to_be_told_again(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case(data_subject=ANN)
    mailing = started(desk)
    merge_issue.issue(desk, MergeKind.POLICY, mailing.entry_id)
    (letter,) = desk.store.cases.get(case.case_id).correspondence
    reason = WithdrawalReason.MISTAKE
    withdraw_letter.withdraw(desk, case.case_id, letter.letter_id, reason=reason, because="a wrong date stood in it")

    assert states(desk, mailing)[case.reference] is NoticeState.TO_TELL
    assert merge_issue.issue(desk, MergeKind.POLICY, mailing.entry_id).letters == 1


def test_the_newest_major_version_is_what_is_told_and_a_small_change_is_not(desk: Desk) -> None:
    assert policy_mailing.proposed(desk) == policy_mailing.ProposedMailing(desk.policy_version, desk.today, "")
    soon, later = (desk.today + timedelta(days=days) for days in (20, 40))
    for name, start, is_major in ((date(2026, 11, 1), soon, True), (date(2026, 11, 2), later, False)):
        policy_versions.bring_in(
            desk, b"1. Scope\nAll.", name=name, in_force_from=start, is_major=is_major, changes=f"As of {name}."
        )
    expected = policy_mailing.ProposedMailing("2026-11-01", soon, "As of 2026-11-01.")
    assert policy_mailing.proposed(desk) == expected
    policy_mailing.start_mailing(desk, version="2026-11-01", changes="x", in_force_on=soon, where="website")
    assert policy_mailing.proposed(desk) == expected, "the same call goes on with its list"
