"""Notices to many people are made from the office's own wording, each in its language, and say so."""

from pathlib import Path

import pytest

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_content import LetterContent
from qv_desk.services.frame.desk import Desk
from qv_desk.services.notices import merge_issue
from tests.services.notices.merge_lists import list_of, taken_in
from tests.services.templates.own_wording import in_force

PEOPLE = """name,e-mail,address,country,language
Ann Lee,ann@example.org,1 Road; Cork,IE,en
Bea Roe,bea@example.org,2 Road; Cork,IE,en
王小明,wang@example.org,上海市中山路1号,CN,zh-Hans
"""
KINDS = {MergeKind.INCIDENT: LetterKind.INCIDENT_NOTICE, MergeKind.POLICY: LetterKind.POLICY_CHANGE_NOTICE}


@pytest.mark.parametrize("merge", MergeKind)
def test_each_notice_has_the_wording_of_its_language(
    desk: Desk, second: Desk, tmp_path: Path, merge: MergeKind
) -> None:
    in_force(desk, second, KINDS[merge])
    list_id = list_of(desk, merge)
    taken_in(desk, merge, list_id, tmp_path, PEOPLE)

    assert merge_issue.issue(desk, merge, list_id).letters == 3

    cases = {one.case_id for one in desk.store.summaries.known_people()}
    letters = [kept.letter for one in cases for kept in desk.store.cases.get(one).facts_of(LetterContent)]
    assert sorted((one.language, one.wording) for one in letters) == [("en", 1), ("en", 1), ("zh-Hans", 0)]
    assert all(("Whatever you want to ask" in one.plain_text()) == bool(one.wording) for one in letters)
