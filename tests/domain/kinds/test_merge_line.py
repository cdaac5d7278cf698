"""What a dry run finds is counted: what holds back first, the commonest first."""

from qv_desk.domain.kinds.merge_line import Checked, CheckedLine, Finding, FindingKind, MergeLine, counted
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.wording import Wording

WORDS = Wording("missing", "缺")
ADDRESS = Finding(FindingKind.LETTER, "recipient", WORDS)
GLYPH = Finding(FindingKind.CHARACTER, "glyph_missing", WORDS)
LANGUAGE = Finding(FindingKind.LANGUAGE, "language", WORDS, holds_back=False)


def line(*findings: Finding) -> CheckedLine:
    return CheckedLine(MergeLine(line_id="list/00007-ab12", party=Party("Ann")), findings)


def test_a_remark_holds_nothing_back() -> None:
    checked = Checked(3, (line(LANGUAGE), line(ADDRESS, LANGUAGE), line(GLYPH), line(ADDRESS)))
    assert [one.is_whole for one in checked.lines] == [True, False, False, False]
    assert len(checked.held_back) == 3
    assert [(one.finding.code, one.lines) for one in checked.counts] == [
        ("recipient", 2),
        ("glyph_missing", 1),
        ("language", 2),
    ]
    assert counted([]) == ()


def test_a_line_is_named_by_the_number_that_its_identifier_begins_with() -> None:
    assert line().line.short_id == "00007"
    assert MergeLine(line_id="00003-cd", party=Party("Bo")).short_id == "00003"
