"""One letter a person: when it is whole, once, and gone on with after a stop."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import IncidentWords
from qv_desk.domain.kinds.merge_line import LineState, MergeKind, MergeLine
from qv_desk.domain.letters.letter_withdrawal import WithdrawalReason
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.errors import GateError, InputError
from qv_desk.services.cases import close_case
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import affected, affected_notices, incidents, merge_check, merge_issue
from qv_desk.services.notices.merge_sources import source_of
from qv_desk.services.post import print_letters, withdraw_letter
from tests.services.notices.merge_lists import incident, list_of, mailing, people, taken_in

MIXED = """name,e-mail,address,country,language
Ann Lee,ann@example.org,1 Road; Cork,IE,en
Nowhere,,,IE,en
王小明,wang@example.org,上海市中山路1号,CN,zh-Hans
"""


class StoppedError(Exception):
    """The person pressed Stop."""


def letters(desk: Desk) -> int:
    return sum(len(desk.store.cases.get(one.case_id).correspondence) for one in desk.store.summaries.known_people())


@pytest.mark.parametrize("kind", MergeKind)
def test_the_whole_are_issued_once_and_the_rest_says_why(kind: MergeKind, desk: Desk, tmp_path: Path) -> None:
    list_id = list_of(desk, kind)
    taken_in(desk, kind, list_id, tmp_path, MIXED)

    first, again = merge_issue.issue(desk, kind, list_id), merge_issue.issue(desk, kind, list_id)

    assert (first.letters, again.letters, letters(desk)) == (2, 0, 2)
    assert [one.line.party.name for one in first.held_back] == ["Nowhere"]
    assert [finding.code for finding in again.held_back[0].findings] == ["recipient"]
    states = [line.state for line in source_of(desk, kind, list_id).lines()]
    assert states == [LineState.ISSUED, LineState.TO_TELL, LineState.ISSUED]
    assert len(print_letters.waiting(desk)) == 2


@pytest.mark.parametrize("kind", MergeKind)
def test_a_stop_keeps_what_was_issued_and_the_next_call_goes_on(kind: MergeKind, desk: Desk, tmp_path: Path) -> None:
    list_id = list_of(desk, kind)
    taken_in(desk, kind, list_id, tmp_path, people(5))

    def stop(done: int, total: int) -> None:
        if (done, total) == (2, 5):
            raise StoppedError

    with pytest.raises(StoppedError):
        merge_issue.issue(desk, kind, list_id, report=stop)
    assert letters(desk) == 2
    waiting = merge_check.to_tell(desk, kind, list_id)
    turns = [merge_issue.issue(desk, kind, list_id, waiting[:2]), merge_issue.issue(desk, kind, list_id, waiting)]
    assert [turn.letters for turn in turns] == [2, 1]
    assert (turns[0] + turns[1]).letters == 3
    assert letters(desk) == 5


@pytest.mark.parametrize("kind", MergeKind)
def test_whoever_may_stand_there_twice_waits_for_a_word(kind: MergeKind, desk: Desk, tmp_path: Path) -> None:
    list_id = list_of(desk, kind)
    twice = "name,e-mail,address,country\nAnn Lee,ann@example.org,1 Road; Cork,IE\nAnn Lee,other@example.org,,IE\n"
    added = taken_in(desk, kind, list_id, tmp_path, twice + "Bo,bo@example.org,,IE\nBo,,2 Road; Cork,IE\n")
    assert (added.people, added.known) == (4, 0)

    issued = merge_issue.issue(desk, kind, list_id)
    assert (issued.letters, [one.findings[0].code for one in issued.held_back]) == (2, ["perhaps_same"] * 2)
    ann, bo = (one.line for one in issued.held_back)
    merge_issue.tell_same(desk, kind, list_id, ann.line_id)
    assert merge_issue.tell_apart(desk, kind, list_id) == 1
    assert merge_issue.tell_apart(desk, kind, list_id, [bo.line_id]) == 0
    assert merge_issue.issue(desk, kind, list_id).letters == 1
    with pytest.raises(InputError, match="affected_not_doubtful"):
        merge_issue.tell_same(desk, kind, list_id, bo.line_id)


def test_people_of_cases_and_of_a_list_are_one_list(
    desk: Desk, opened_case: Callable[..., Case], tmp_path: Path
) -> None:
    case = opened_case(data_subject=Party("Ann Lee", ("1 Road",), "ann@example.org", "", "IE"))
    list_id = mailing(desk).entry_id
    more = "name,e-mail,country\nANN LEE,Ann@Example.org,IE\nBo Chen,bo@example.org,CN\nAnn Lee,x@example.org,IE\n"

    added = taken_in(desk, MergeKind.POLICY, list_id, tmp_path, more)

    assert (added.people, added.known) == (2, 1)
    perhaps = {line.party.e_mail: line.perhaps for line in _lines(desk, list_id)}
    assert perhaps["x@example.org"] == case.reference
    assert merge_issue.issue(desk, MergeKind.POLICY, list_id).letters == 2


def _lines(desk: Desk, list_id: str) -> tuple[MergeLine, ...]:
    return source_of(desk, MergeKind.POLICY, list_id).lines()


def test_a_letter_that_was_taken_back_is_issued_anew(desk: Desk, tmp_path: Path) -> None:
    list_id = mailing(desk).entry_id
    taken_in(desk, MergeKind.POLICY, list_id, tmp_path, people(1))
    merge_issue.issue(desk, MergeKind.POLICY, list_id)
    (line,) = _lines(desk, list_id)
    withdraw_letter.withdraw(desk, line.case_id, line.letter_id, reason=WithdrawalReason.MISTAKE, because="wrong date")

    assert merge_issue.issue(desk, MergeKind.POLICY, list_id).letters == 1


def test_whose_case_was_closed_meanwhile_is_told_by_a_case_of_their_own(desk: Desk, tmp_path: Path) -> None:
    """The first mailing's own case is closed when the second one begins."""
    list_id = mailing(desk).entry_id
    taken_in(desk, MergeKind.POLICY, list_id, tmp_path, people(1))
    merge_issue.issue(desk, MergeKind.POLICY, list_id)
    (line,) = _lines(desk, list_id)
    print_letters.mark_printed(desk, line.letter_id)
    print_letters.mark_posted(desk, line.letter_id, desk.today)
    assert close_case.close(desk, line.case_id).kind is CaseKind.NOTICE
    (told,) = _lines(desk, list_id)
    assert told.state is LineState.SETTLED


def test_one_case_tells_of_one_incident(desk: Desk, opened_case: Callable[..., Case]) -> None:
    """A case that carries the notice of one incident is not taken for the notice of another."""
    case = opened_case()
    first, second = incident(desk), incident(desk)
    for one in (first, second):
        affected.add_from_cases(desk, one.entry_id, [case.reference])
    assert merge_issue.issue(desk, MergeKind.INCIDENT, first.entry_id).letters == 1
    assert merge_issue.issue(desk, MergeKind.INCIDENT, second.entry_id).letters == 1
    (line,) = source_of(desk, MergeKind.INCIDENT, second.entry_id).lines()
    assert line.case_id != case.case_id


def test_an_incident_that_lacks_words_issues_nothing(desk: Desk) -> None:
    bare = incidents.enter(desk, desk.moment, IncidentWords(title="Something"))
    with pytest.raises(GateError, match="incident_incomplete"):
        merge_issue.issue(desk, MergeKind.INCIDENT, bare.entry_id)
    with pytest.raises(GateError, match="incident_incomplete"):
        merge_check.check(desk, MergeKind.INCIDENT, bare.entry_id)
    assert affected_notices.link_id("a", "b") == "a/b"
