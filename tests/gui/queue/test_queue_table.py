"""The table keeps its columns and paints every cell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.memory import Memory
from qv_desk.gui.queue.queue_model import Column, QueueModel
from qv_desk.gui.queue.queue_table import QueueTable
from qv_desk.gui.words.language import CHINESE, ENGLISH, ScreenLanguage
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
    table.resize(1200, 500)
    table.show()
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


@pytest.mark.parametrize("width", [710, 760, 1031, 1400])
@pytest.mark.parametrize("code", [ENGLISH, CHINESE])
def test_nothing_has_to_be_scrolled_sideways(
    qtbot: QtBot, model: QueueModel, memory: Memory, language: ScreenLanguage, width: int, code: str
) -> None:
    language.switch(code)
    table = QueueTable(model, memory)
    qtbot.addWidget(table)
    table.resize(width, 500)
    table.show()
    qtbot.wait(1)

    shown = [column for column in Column if not table.isColumnHidden(column)]

    assert table.horizontalScrollBar().maximum() == 0
    assert {Column.DUE, Column.LEFT, Column.PERSON, Column.REFERENCE} <= set(shown)
    assert (Column.WHY in shown) == (width >= 1031)
    assert sum(table.columnWidth(column) for column in shown) == table.viewport().width()


def test_a_column_that_was_chosen_stays_however_narrow_the_window(
    qtbot: QtBot, model: QueueModel, memory: Memory
) -> None:
    table = QueueTable(model, memory)
    qtbot.addWidget(table)
    table.resize(1100, 500)
    table.show()
    qtbot.wait(1)
    assert memory.shape("queue/columns").isEmpty()

    table.horizontalHeader().resizeSection(Column.PERSON, 300)
    table.resize(700, 500)

    assert table.columnWidth(Column.PERSON) == 300
    assert not table.isColumnHidden(Column.WHY)


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
