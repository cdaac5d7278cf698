"""The table keeps its columns and paints every cell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.memory import Memory
from qv_desk.gui.queue.queue_model import Column, QueueModel
from qv_desk.gui.queue.queue_table import QueueTable
from qv_desk.gui.work.workplace import Workplace


@pytest.fixture
def model(qtbot: QtBot, workplace: Workplace) -> QueueModel:
    made = QueueModel(workplace)
    with qtbot.waitSignal(made.settled):
        made.show_view(CaseView.ALL)
    return made


def test_the_choice_of_columns_is_kept(qtbot: QtBot, model: QueueModel, memory: Memory) -> None:
    table = QueueTable(model, memory)
    qtbot.addWidget(table)
    assert table.isColumnHidden(Column.RECEIVED)
    actions = {action.data(): action for action in table.column_menu(table).actions()}
    assert not actions[Column.PERSON].isEnabled()
    actions[Column.RECEIVED].trigger()
    actions[Column.COUNTRY].trigger()
    table.horizontalHeader().resizeSection(Column.PERSON, 222)
    again = QueueTable(model, memory)
    qtbot.addWidget(again)
    assert not again.isColumnHidden(Column.RECEIVED)
    assert again.isColumnHidden(Column.COUNTRY)
    assert again.columnWidth(Column.PERSON) == 222


def test_rows_are_never_measured(qtbot: QtBot, model: QueueModel, memory: Memory) -> None:
    table = QueueTable(model, memory)
    qtbot.addWidget(table)
    assert table.verticalHeader().sectionResizeMode(0) == QHeaderView.ResizeMode.Fixed
    assert not table.wordWrap()


def test_a_press_on_a_heading_sorts(qtbot: QtBot, model: QueueModel, memory: Memory) -> None:
    table = QueueTable(model, memory)
    qtbot.addWidget(table)
    table.resize(1200, 500)
    table.show()
    with qtbot.waitSignal(model.settled):
        table.sortByColumn(Column.PERSON, Qt.SortOrder.AscendingOrder)
    assert model.lines()[0].person == "Ana Ribeiro"
    table.setFocus()
    table.selectRow(0)
    assert not table.grab().isNull()
