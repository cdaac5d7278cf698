"""What is chosen stays chosen when the rows come anew, in list and table alike."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.queue.kept_selection import KeptSelection
from qv_desk.gui.queue.queue_list import QueueList
from qv_desk.gui.queue.queue_model import QueueModel
from qv_desk.gui.queue.queue_table import QueueTable
from qv_desk.gui.work.workplace import Workplace


@pytest.fixture
def model(qtbot: QtBot, workplace: Workplace) -> QueueModel:
    made = QueueModel(workplace)
    with qtbot.waitSignal(made.settled):
        made.show_view(CaseView.ALL_OPEN)
    return made


@pytest.fixture(params=["list", "table"])
def view(request: pytest.FixtureRequest, qtbot: QtBot, model: QueueModel, workplace: Workplace) -> QAbstractItemView:
    made = QueueList(model) if request.param == "list" else QueueTable(model, workplace.memory)
    qtbot.addWidget(made)
    made.resize(400, 800)
    made.show()
    return made


def test_keys_choose_several_and_a_refresh_keeps_them(qtbot: QtBot, view: QAbstractItemView, model: QueueModel) -> None:
    kept = KeptSelection(view)
    first = next(
        view.model().index(row, 0)
        for row in range(view.model().rowCount())
        if view.model().index(row, 0).flags() & Qt.ItemFlag.ItemIsSelectable
    )
    view.setCurrentIndex(first)
    assert not kept.is_several
    with qtbot.waitSignal(kept.changed):
        qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert kept.is_several
    chosen = [line.case_id for line in kept.lines()]
    assert chosen == [line.case_id for line in model.lines()[:3]]
    with qtbot.waitSignal(model.settled):
        model.refresh()
    assert [line.case_id for line in kept.lines()] == chosen


def test_control_a_chooses_every_row_that_is_here(qtbot: QtBot, view: QAbstractItemView, model: QueueModel) -> None:
    kept = KeptSelection(view)
    qtbot.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert {line.case_id for line in kept.lines()} == {line.case_id for line in model.lines()}
    kept.clear()
    assert kept.lines() == ()


def test_what_is_gone_is_not_chosen_any_more(qtbot: QtBot, view: QAbstractItemView, model: QueueModel) -> None:
    kept = KeptSelection(view)
    kept.choose(line.case_id for line in model.lines()[:3])
    wanted = model.lines()[1]
    with qtbot.waitSignals([kept.changed, model.settled]):
        model.show_view(CaseView.ALL_OPEN, wanted.reference)
    assert [line.case_id for line in kept.lines()] == [wanted.case_id]


def test_what_stands_together_is_chosen_as_one_range(qtbot: QtBot, view: QAbstractItemView, model: QueueModel) -> None:
    """A thousand ranges would be gone through at every cell that is painted."""
    kept, lines = KeptSelection(view), model.lines()
    with qtbot.waitSignal(kept.changed):
        kept.choose([lines[0].case_id, *(line.case_id for line in lines[5:])])
    assert [line.case_id for line in kept.lines()] == [lines[0].case_id, *(line.case_id for line in lines[5:])]
    assert len(view.selectionModel().selection()) <= 4  # headings of the list stand between rows
