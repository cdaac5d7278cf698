from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.record_rows import RecordRows


def texts(rows: RecordRows) -> list[str]:
    return [para.plain_text() for para in rows.findChildren(Para) if not para.isHidden()]


def test_new_rows_take_the_place_of_the_old(qtbot: QtBot) -> None:
    rows = RecordRows((2, 1))
    qtbot.addWidget(rows)
    rows.show_rows(("What", "When"), [("one", "1"), ("two", "2"), ("three", "3")])
    tall = rows.sizeHint().height()

    rows.show_rows(("What", "When"), [("four", "4")])

    assert texts(rows) == ["four", "4"]
    assert rows.sizeHint().height() < tall


def test_a_cell_may_be_a_widget(qtbot: QtBot) -> None:
    rows = RecordRows((1, 0))
    qtbot.addWidget(rows)
    button = QPushButton("Read")

    rows.show_rows(("Letter", ""), [("Refusal", button)])

    assert rows.isAncestorOf(button)
