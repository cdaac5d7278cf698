"""By which case a person is told of a new policy: their open one, else one that holds the letter alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.kinds.policy_mailing import NoticeState, PolicyNotice
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.errors import GateError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.notices import policy_mailing, policy_notices
from tests.services.notices.merge_lists import mailing, taken_in


def notices(desk: Desk, mailing_id: str) -> tuple[PolicyNotice, ...]:
    return policy_mailing.look_at_mailing(desk, mailing_id).notices


def test_somebody_of_a_list_gets_a_case_that_holds_the_letter_alone(desk: Desk, tmp_path: Path) -> None:
    begun = mailing(desk)
    taken_in(desk, MergeKind.POLICY, begun.entry_id, tmp_path, "name,e-mail,country\nAnn Lee,ann@example.org,IE\n")
    (line,) = notices(desk, begun.entry_id)

    would_be = policy_notices.notice_case(desk, line)
    opened = policy_notices.open_notice(desk, line.entry_id)

    assert (would_be.facts, opened.kind) == (opened.facts, CaseKind.NOTICE)
    draft = correspond.draft(desk, opened.case_id, LetterKind.POLICY_CHANGE_NOTICE, "en", {})
    assert (draft.gaps, correspond.suggested_kind(opened)) == ((), LetterKind.POLICY_CHANGE_NOTICE)
    (after,) = notices(desk, begun.entry_id)
    assert (after.case_id, after.reference) == (opened.case_id, opened.reference)
    assert policy_notices.written(desk, after).e_mail == "ann@example.org"


def test_whose_case_is_open_is_told_by_it(desk: Desk, opened_case: Callable[..., Case]) -> None:
    case = opened_case(data_subject=Party("Ann Lee", ("1 Road",), "ann@example.org", "", "IE"))
    (line,) = notices(desk, mailing(desk).entry_id)
    assert policy_notices.notice_case(desk, line).case_id == case.case_id
    assert policy_notices.open_notice(desk, line.entry_id).case_id == case.case_id
    assert policy_notices.written(desk, line).postal_address == ("1 Road",)


def test_where_somebody_lives_is_forgotten_once_they_are_settled(desk: Desk, tmp_path: Path) -> None:
    """Law: GDPR 5(1)(e)."""
    begun = mailing(desk)
    taken_in(desk, MergeKind.POLICY, begun.entry_id, tmp_path, "name,e-mail,country\nAnn,a@example.org,IE\nBo,,IE\n")
    ann, bo = notices(desk, begun.entry_id)
    policy_mailing.mark_noticed(desk, ann.entry_id, on=desk.today, words="by telephone")
    policy_mailing.excuse(desk, bo.entry_id, why="left the company")
    assert [(one.e_mail, one.country, one.state) for one in notices(desk, begun.entry_id)] == [
        ("", "", NoticeState.TOLD),
        ("", "", NoticeState.EXCUSED),
    ]
    with pytest.raises(GateError, match="mailing_person_settled"):
        policy_notices.open_notice(desk, ann.entry_id)


def test_a_childs_file_is_not_opened_for_a_mailing(desk: Desk, opened_case: Callable[..., Case]) -> None:
    child = opened_case(kind=CaseKind.MINOR_REPORT, rights=())
    (line,) = notices(desk, mailing(desk).entry_id)
    assert policy_notices.written(desk, line).name == ""
    assert line.case_id == child.case_id
