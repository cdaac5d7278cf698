from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from qv_desk.errors import InputError
from qv_desk.gui.intake.message_list_model import MessageListModel
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.services.incoming.bulk_intake import BulkOutcome, BulkRow
from qv_desk.services.incoming.look_through import Found

ROW = BulkRow("a.eml", BulkOutcome.READ, kind="rights_request", rights=("access",), name="Ada", country="IE")


def test_each_outcome_has_its_words(language: ScreenLanguage) -> None:
    assert language.code == "en"
    model = MessageListModel()
    rows = (
        ROW,
        replace(ROW, line=7, outcome=BulkOutcome.NEEDS_PERSON, why="unsure"),
        replace(ROW, outcome=BulkOutcome.DUPLICATE, reference="QV-2026-0001"),
        replace(ROW, outcome=BulkOutcome.OPENED, reference="QV-2026-0002"),
        BulkRow("b.bin", BulkOutcome.REFUSED, problem=InputError("mail_empty", file="b.bin")),
    )
    model.show_found([Found(Path(row.file), row) for row in rows])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    cells = [[str(model.index(line, column).data()) for column in range(5)] for line in range(5)]

    assert cells[0] == ["a.eml", "ready", "Access", "Ada  ·  Ireland", ""]
    assert cells[1][:2] == ["a.eml, line 7", "unsure"]
    assert cells[2][1] == "seen before"
    assert "QV-2026-0001" in cells[2][4]
    assert (cells[3][1], cells[3][4]) == ("case opened", "QV-2026-0002")
    assert cells[4][1:4] == ["not readable", "", ""]
    assert cells[4][4].startswith("The file is empty.")
    assert model.index(4, 1).data(Qt.ItemDataRole.ForegroundRole) is not None


def test_what_a_stranger_calls_themselves_is_no_markup_in_a_tip(language: ScreenLanguage) -> None:
    assert language.code == "en"
    model = MessageListModel()
    row = replace(ROW, name='<img src="//server/share/a.png">')
    model.show_found([Found(Path(row.file), row)])

    assert "<img" in model.index(0, 3).data()
    assert "<img" not in model.index(0, 3).data(Qt.ItemDataRole.ToolTipRole)
