"""J and K step over headings; Shift+Enter asks for a window of its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.queue.queue_list import QueueList
from qv_desk.gui.queue.queue_model import QueueModel
from qv_desk.gui.queue.row_keys import RowKeys
from qv_desk.gui.work.workplace import Workplace


@pytest.fixture
def model(qtbot: QtBot, workplace: Workplace) -> QueueModel:
    made = QueueModel(workplace)
    with qtbot.waitSignal(made.settled):
        made.show_view(CaseView.ALL_OPEN)
    return made


def test_keys_of_the_rows(qtbot: QtBot, model: QueueModel) -> None:
    view = QueueList(model)
    qtbot.addWidget(view)
    keys = RowKeys(view)
    with qtbot.waitActive(view):
        view.show()
    view.setFocus()
    view.mark(model.lines()[0].case_id)
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        QTest.keyClick(view, key)
    assert view.case_at(view.currentIndex()) == model.lines()[1].case_id
    with qtbot.waitSignal(keys.own_window_wanted) as asked:
        QTest.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert asked.args == [model.lines()[1].case_id]
