"""What each letter of a list still lacks is said before the first is issued, and nothing is kept by looking."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.kinds.incident import IncidentWords
from qv_desk.domain.kinds.merge_line import FindingKind, MergeKind
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.errors import GateError, StoreError
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import affected, incidents, merge_check, merge_issue
from qv_desk.services.notices.affected_lines import NewAffected
from qv_desk.services.notices.merge_sources import source_of
from tests.services.notices.merge_lists import incident, list_of, mailing, taken_in

LIST = """name,e-mail,address,country,language
Ann Lee,ann@example.org,1 Road; Cork,IE,en
Nowhere,,,IE,en
Ann 👌,ok@example.org,2 Road; Cork,IE,en
Sanna,sanna@example.org,3 Road,,fi
Ann Lee,another@example.org,,IE,en
=1+1,formula@example.org,,IE,en
"""


def entries(desk: Desk) -> int:
    return len(desk.store.journal.latest(10_000))


@pytest.mark.parametrize("kind", MergeKind)
def test_every_gap_is_said_by_person_and_counted(kind: MergeKind, desk: Desk, tmp_path: Path) -> None:
    list_id = list_of(desk, kind)
    taken_in(desk, kind, list_id, tmp_path, LIST, without_faulty=True)
    before, seen = entries(desk), []

    checked = merge_check.check(desk, kind, list_id, report=lambda done, total: seen.append((done, total)))

    assert checked.whole == 2
    assert [(one.line.party.name, [finding.code for finding in one.findings]) for one in checked.lines] == [
        ("Nowhere", ["recipient"]),
        ("Ann 👌", ["glyph_missing"]),
        ("Sanna", ["language", "country"]),
        ("Ann Lee", ["perhaps_same"]),
    ]
    assert {one.finding.code: one.lines for one in checked.counts}["glyph_missing"] == 1
    assert [one.is_whole for one in checked.lines] == [False, False, True, False]
    assert seen == [(place, 5) for place in range(5)]
    assert (entries(desk), desk.store.summaries.known_people()) == (before, ())
    assert "Finnish" in checked.lines[2].findings[0].words.en or "fi" in checked.lines[2].findings[0].words.en
    assert merge_check.counted_words(checked.lines[3].findings[0]).en == "may stand on the list twice"
    assert merge_issue.issue(desk, kind, list_id).letters == checked.whole


def test_some_lines_can_be_looked_through_alone(desk: Desk, tmp_path: Path) -> None:
    list_id = mailing(desk).entry_id
    taken_in(desk, MergeKind.POLICY, list_id, tmp_path, LIST, without_faulty=True)
    waiting = merge_check.to_tell(desk, MergeKind.POLICY, list_id)
    assert len(waiting) == 5
    assert merge_check.check(desk, MergeKind.POLICY, list_id, waiting[:1]).whole == 1


def test_any_one_letter_can_be_looked_at_before_and_after(desk: Desk, tmp_path: Path) -> None:
    list_id = mailing(desk).entry_id
    taken_in(desk, MergeKind.POLICY, list_id, tmp_path, LIST, without_faulty=True)
    whole, bare = merge_check.to_tell(desk, MergeKind.POLICY, list_id)[:2]

    before = merge_check.look(desk, MergeKind.POLICY, list_id, whole)
    assert before.startswith(b"%PDF")
    assert merge_check.look(desk, MergeKind.POLICY, list_id, bare).startswith(b"%PDF")
    assert desk.store.summaries.known_people() == ()
    merge_issue.issue(desk, MergeKind.POLICY, list_id, [whole])
    assert merge_check.look(desk, MergeKind.POLICY, list_id, whole).startswith(b"%PDF")
    path = tmp_path / "letter.pdf"
    merge_check.save_look(desk, MergeKind.POLICY, list_id, bare, path)
    assert path.read_bytes().startswith(b"%PDF")
    with pytest.raises(StoreError, match="copy_not_written"):
        merge_check.save_look(desk, MergeKind.POLICY, list_id, bare, tmp_path / "no" / "letter.pdf")


def test_a_childs_file_and_a_nameless_guardian_are_found_and_not_looked_into(
    desk: Desk, opened_case: Callable[..., Case]
) -> None:
    opened_case(kind=CaseKind.MINOR_REPORT, rights=())
    list_id = mailing(desk).entry_id
    (held,) = merge_check.check(desk, MergeKind.POLICY, list_id).held_back
    assert (held.findings[0].kind, merge_check.who(held.line).en) == (FindingKind.CHILDS_FILE, "a child")
    with pytest.raises(GateError, match="merge_line_not_whole"):
        merge_check.look(desk, MergeKind.POLICY, list_id, held.line.line_id)


def test_a_childs_name_stands_in_no_list_of_gaps(desk: Desk) -> None:
    found = incident(desk)
    new = NewAffected(party=Party("Kit Young"), is_child=True, guardian=Party("May Young", country="IE"))
    affected.add_affected(desk, found.entry_id, new)
    checked = merge_check.check(desk, MergeKind.INCIDENT, found.entry_id)
    assert [merge_check.who(one.line).en for one in checked.lines] == ["a child", "May Young"]


def test_the_gaps_are_saved_as_a_table_in_which_no_cell_is_a_formula(desk: Desk, tmp_path: Path) -> None:
    found = incident(desk)
    affected.add_affected(desk, found.entry_id, NewAffected(party=Party("=cmd|x", country="IE")))
    checked, path = merge_check.check(desk, MergeKind.INCIDENT, found.entry_id), tmp_path / "gaps.csv"
    merge_check.save_findings(desk, MergeKind.INCIDENT, found.entry_id, checked, path, "zh_CN")

    head, row = list(csv.reader(StringIO(path.read_text(encoding="utf-8-sig"))))
    assert head == ["行", "姓名", "案件", "缺项或提示", "暂缓签发"]
    assert (row[0], row[1], row[4]) == ("00001", "'=cmd|x", "是")
    assert desk.store.journal.latest(1)[0].action == "merge.findings_saved"
    with pytest.raises(StoreError, match="copy_not_written"):
        merge_check.save_findings(desk, MergeKind.INCIDENT, found.entry_id, checked, tmp_path / "no" / "x.csv", "en")


def test_what_the_list_itself_lacks_is_said_once(desk: Desk) -> None:
    bare = incidents.enter(desk, desk.moment, IncidentWords(title="Something"))
    with pytest.raises(GateError, match="incident_incomplete"):
        merge_check.check(desk, MergeKind.INCIDENT, bare.entry_id)
    source = source_of(desk, MergeKind.INCIDENT, bare.entry_id)
    assert source.lines() == ()


def test_what_the_desk_refuses_is_a_finding_with_its_sentence() -> None:
    finding = merge_check.refused(GateError("mailing_child_by_hand"))
    assert (finding.kind, finding.code) == (FindingKind.LETTER, "mailing_child_by_hand")
    assert "child" in finding.words.en
