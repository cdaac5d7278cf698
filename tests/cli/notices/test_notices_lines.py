"""What became of a list, in words for people and in records for programs."""

import json
from collections.abc import Callable
from io import StringIO

import pytest

from qv_desk.cli.frame.output import CHINESE, Output
from qv_desk.cli.notices.notices_lines import show_checked, show_issued, show_mailed
from qv_desk.domain.kinds.merge_line import Checked, CheckedLine, Finding, FindingKind, MergeLine
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.services.notices.merge_issue import Issued
from qv_desk.services.notices.merge_mail import Mailed, SavedDraft

LINE = MergeLine(line_id="m/00001-ab", party=Party("Ann Lee"))
CHILD = MergeLine(line_id="m/00002-cd", party=Party("Kit Young"), is_child=True)
GAP = Finding(FindingKind.LETTER, "recipient", Wording("There is no address.", "没有地址。"))
HELD = (CheckedLine(LINE, (GAP,)), CheckedLine(CHILD, (GAP,)))


def said(show: Callable[[Output], None], *, language: str = "en") -> str:
    stream = StringIO()
    show(Output(stream=stream, side_stream=stream, language=language))
    return stream.getvalue()


def records(show: Callable[[Output], None]) -> list[dict[str, object]]:
    stream = StringIO()
    show(Output(json=True, stream=stream))
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_whose_letter_is_held_back_is_said_with_the_reason_and_no_childs_name() -> None:
    words = said(lambda output: show_issued(Issued(2, HELD), output))
    assert words.startswith("2 letters are issued")
    assert "00001  Ann Lee: There is no address." in words
    assert "Kit" not in words
    counted, first, child = records(lambda output: show_issued(Issued(2, HELD), output))
    assert (counted["held_back"], first["code"], child["name"]) == (2, "recipient", "a child")


def test_gaps_are_counted_before_they_are_listed() -> None:
    words = said(lambda output: show_checked(Checked(7, HELD), output), language=CHINESE)
    assert "7 封信函齐备；2 封暂缓签发" in words
    assert words.index("没有地址") < words.index("Ann Lee")
    assert records(lambda output: show_checked(Checked(7, HELD), output))[0]["counts"] == {"recipient": 2}


@pytest.mark.parametrize("problems", [(), (("QV-2026-0001", InputError("merge_draft_there_already")),)])
def test_drafts_are_counted_and_never_show_their_words(problems: tuple[tuple[str, InputError], ...]) -> None:
    mailed = Mailed((SavedDraft("QV-2026-0002", "ann@example.org", "QV-2026-0002.eml", "six words"),), 3, problems)
    words = said(lambda output: show_mailed(mailed, output))
    assert "1 drafts are saved; 3 letters have no e-mail address" in words
    assert "six words" not in words
    assert records(lambda output: show_mailed(mailed, output))[0]["ok"] is (not problems)
