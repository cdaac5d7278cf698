"""A row says what keeps a file; what is kept cannot be chosen."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from qv_desk.domain.keeping.retention import Keeping, RetentionLine
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.keeping.keeping_rows import FileRow
from qv_desk.gui.words.language import ScreenLanguage

LINE = RetentionLine("c", "QV-2022-0001", CaseKind.RIGHTS_REQUEST, date(2022, 1, 3), date(2026, 1, 3))


def test_what_something_keeps_cannot_be_chosen(qtbot: QtBot, language: ScreenLanguage) -> None:
    del language
    free = FileRow(LINE, may_choose=True)
    kept = FileRow(replace(LINE, kept_by=(Keeping.HOLD,)), may_choose=True)
    looked_at = FileRow(LINE, may_choose=False)
    for row in (free, kept, looked_at):
        qtbot.addWidget(row)

    assert [row.box.isEnabled() for row in (free, kept, looked_at)] == [True, False, False]
    assert "hold" in kept.fate.text()
    with qtbot.waitSignal(free.chosen_changed):
        free.box.click()
