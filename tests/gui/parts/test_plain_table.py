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


def test_one_column_gives_way_and_others_are_read_whole(qtbot: QtBot) -> None:
    model = QStandardItemModel()
    model.appendRow([QStandardItem("a name that may be cut " * 4), QStandardItem("what is read whole, always")])
    table = PlainTable(model, (80, 20))
    qtbot.addWidget(table)
    table.give_room_to(0, measured=(1,))
    table.resize(420, 200)
    table.show()
    assert table.columnWidth(1) > table.fontMetrics().horizontalAdvance("what is read whole, always")
    assert table.columnWidth(0) + table.columnWidth(1) <= table.viewport().width()
