"""The list puts due headings between the rows of the table's model."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.queue import queue_model
from qv_desk.gui.queue.queue_lines import QueueLine, Section
from qv_desk.gui.queue.queue_list import HeadedQueue, QueueList
from qv_desk.gui.queue.queue_model import LINE_ROLE, Column, QueueModel
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace


@pytest.fixture
def source(qtbot: QtBot, workplace: Workplace) -> QueueModel:
    made = QueueModel(workplace)
    with qtbot.waitSignal(made.settled):
        made.show_view(CaseView.ALL)
    return made


def entries(headed: HeadedQueue) -> list[object]:
    return [headed.index(row).data(LINE_ROLE) for row in range(headed.rowCount())]


def test_the_model_keeps_its_contract(source: QueueModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(HeadedQueue(source, source))


def test_each_heading_stands_once_before_its_rows(source: QueueModel) -> None:
    found = entries(HeadedQueue(source, source))
    headings = [entry for entry in found if isinstance(entry, Section)]
    assert headings == [Section.OVERDUE, Section.TODAY, Section.THIS_WEEK, Section.LATER]
    current = None
    for entry in found:
        if isinstance(entry, Section):
            current = entry
        else:
            assert isinstance(entry, QueueLine)
            assert entry.section is current


def test_pages_extend_the_list_without_a_second_heading(
    qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch, qtmodeltester: ModelTester
) -> None:
    monkeypatch.setattr(queue_model, "PAGE", 3)
    source = QueueModel(workplace)
    headed = HeadedQueue(source, source)
    qtmodeltester.check(headed)
    with qtbot.waitSignal(source.settled):
        source.show_view(CaseView.ALL)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)  # the model tester fetches of its own accord
    while headed.canFetchMore(QModelIndex()):
        headed.fetchMore(QModelIndex())
        qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    found = entries(headed)
    assert len([entry for entry in found if isinstance(entry, Section)]) == 4
    assert len(found) == 14


def test_another_order_has_no_headings(qtbot: QtBot, source: QueueModel) -> None:
    headed = HeadedQueue(source, source)
    with qtbot.waitSignal(source.settled):
        source.sort(Column.PERSON)
    assert not [entry for entry in entries(headed) if isinstance(entry, Section)]


def test_keys_step_over_headings_and_rows_are_painted(
    qtbot: QtBot, source: QueueModel, language: ScreenLanguage
) -> None:
    view = QueueList(source)
    qtbot.addWidget(view)
    view.resize(432, 700)
    view.show()
    case_id = source.lines()[1].case_id
    view.mark(case_id)
    assert view.case_at(view.currentIndex()) == case_id
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.case_at(view.currentIndex()) == source.lines()[2].case_id
    english = view.grab().toImage()
    language.switch(CHINESE)
    source.reword()
    assert view.grab().toImage() != english
