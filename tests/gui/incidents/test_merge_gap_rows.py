"""What a dry run found is counted and shown by person, without a child's name."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.domain.kinds.merge_line import Checked, CheckedLine, Finding, FindingKind, MergeLine
from qv_desk.domain.terms.party import Party
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.incidents.merge_gap_rows import MergeGapRows
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.words.language import CHINESE, ScreenLanguage

GAP = Finding(FindingKind.LETTER, "recipient", Wording("There is no address.", "没有地址。"))
TWICE = Finding(FindingKind.PERHAPS_SAME, "perhaps_same", Wording("may be Bo", "可能是 Bo"))


def line(number: int, finding: Finding, *, is_child: bool = False) -> CheckedLine:
    perhaps = "Bo" if finding is TWICE else ""
    party = Party("Kit Young" if is_child else f"Person {number}")
    return CheckedLine(
        MergeLine(line_id=f"{number:05d}-x", party=party, perhaps=perhaps, is_child=is_child), (finding,)
    )


def test_the_counts_come_first_and_each_line_has_its_ways(qtbot: QtBot, language: ScreenLanguage) -> None:
    rows = MergeGapRows()
    qtbot.addWidget(rows)
    rows.show_checked(Checked(7, (line(1, GAP), line(2, TWICE), line(3, GAP, is_child=True))))

    assert rows.summary.plain_text() == "7 letters can be issued as they are  ·  3 are held back"
    assert rows.counts.plain_text().startswith("2 × There is no address.")
    words = " ".join(label.text() for label in rows.findChildren(QLabel))
    assert "a child" in words
    assert "Kit Young" not in words
    named = [button.accessibleName() for button in rows.rows.findChildren(Button)]
    assert named == ["Look Person 1", "Look Person 2", "Same person Person 2", "Two people Person 2", "Look a child"]
    with qtbot.waitSignal(rows.apart_wanted) as told:
        rows.apart_all.click()
    assert [one.line.line_id for one in told.args[0]] == ["00002-x"]
    language.switch(CHINESE)
    rows.retranslate()


def test_a_long_list_is_cut_and_says_so_and_a_whole_one_says_that(qtbot: QtBot) -> None:
    rows = MergeGapRows()
    qtbot.addWidget(rows)
    rows.show_checked(Checked(0, tuple(line(number, GAP) for number in range(130))))
    assert "and 30 more" in " ".join(label.text() for label in rows.findChildren(QLabel))
    rows.show_checked(Checked(0, ()))
    assert rows.summary.plain_text() == "Nothing is missing."
    assert rows.apart_all.isHidden()
