from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.plain_table import ROW_HEIGHT, PlainTable


def test_a_row_opens_by_enter_and_by_a_double_click(qtbot: QtBot) -> None:
    model = QStandardItemModel()
    for word in ("one", "two"):
        model.appendRow([QStandardItem(word), QStandardItem("more")])
    table = PlainTable(model, (80,))
    qtbot.addWidget(table)
    opened: list[int] = []
    table.row_opened.connect(opened.append)
    assert table.chosen_row() == -1
    qtbot.keyClick(table, Qt.Key.Key_Return)

    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    table.doubleClicked.emit(model.index(0, 0))

    assert opened == [1, 0]
    assert table.rowHeight(1) == ROW_HEIGHT
