"""An incident's list and a mailing's are one to whoever checks, issues, imports and mails."""

from collections.abc import Callable
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.merge_line import LineState, MergeKind
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.errors import GateError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import incidents
from qv_desk.services.notices.merge_sources import source_of
from tests.services.notices.merge_lists import incident, list_of, mailing, taken_in


@pytest.mark.parametrize("kind", MergeKind)
def test_a_line_of_a_list_has_a_case_only_once_its_letter_is_wanted(
    kind: MergeKind, desk: Desk, tmp_path: Path
) -> None:
    list_id = list_of(desk, kind)
    taken_in(desk, kind, list_id, tmp_path, "name,e-mail,country,reference\nAnn Lee,ann@example.org,IE,C-17\n")
    source = source_of(desk, kind, list_id)
    (line,) = source.lines()
    assert (line.party.name, line.their_reference, line.case_id, line.state) == (
        "Ann Lee",
        "C-17",
        "",
        LineState.TO_TELL,
    )
    assert line.short_id == "00001"

    would_be = source.case_as_it_would_be(line)
    assert (would_be.case_id, desk.store.summaries.known_people()) == ("", ())
    case = source.opened_case(line)
    assert (case.kind, case.their_reference, case.facts) == (CaseKind.NOTICE, "C-17", would_be.facts)
    assert source.line(line.line_id).reference == case.reference
    assert source.opened_case(line).case_id == case.case_id


def test_each_list_has_its_letter_and_its_gate(desk: Desk) -> None:
    closed = incident(desk)
    source = source_of(desk, MergeKind.INCIDENT, closed.entry_id)
    source.must_be_ready()
    incidents.close_incident(desk, closed.entry_id)
    with pytest.raises(GateError, match="incident_is_closed"):
        source_of(desk, MergeKind.INCIDENT, closed.entry_id).must_take_people()
    policy = source_of(desk, MergeKind.POLICY, mailing(desk).entry_id)
    policy.must_be_ready()
    policy.must_take_people()
    assert (source.letter, policy.letter) == (LetterKind.INCIDENT_NOTICE, LetterKind.POLICY_CHANGE_NOTICE)
    with pytest.raises(StoreError):
        source_of(desk, MergeKind.POLICY, "unknown")


def test_a_childs_file_is_shut_to_a_mailing(desk: Desk, opened_case: Callable[..., Case]) -> None:
    opened_case(kind=CaseKind.MINOR_REPORT, rights=())
    (line,) = source_of(desk, MergeKind.POLICY, mailing(desk).entry_id).lines()
    assert (line.is_shut, line.party.name) == (True, "")
