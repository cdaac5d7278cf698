"""The queue's table holds what has been scrolled to, in the store's own order."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.queue import queue_model
from qv_desk.gui.queue.queue_model import LINE_ROLE, Column, QueueModel
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace

ALL = 10


@pytest.fixture
def model(qtbot: QtBot, workplace: Workplace) -> QueueModel:
    made = QueueModel(workplace)
    with qtbot.waitSignal(made.settled):
        made.show_view(CaseView.ALL)
    return made


def names(model: QueueModel) -> list[str]:
    return [line.person for line in model.lines()]


def test_the_model_keeps_its_contract(model: QueueModel, qtmodeltester: ModelTester) -> None:
    assert model.rowCount() == ALL
    qtmodeltester.check(model)


def test_rows_come_earliest_first(model: QueueModel) -> None:
    due = [line.row.summary.due_at for line in model.lines()]
    assert due == sorted(due)
    assert model.is_by_due_date
    assert model.index(0, Column.PERSON).data() == model.lines()[0].person
    assert model.index(0, Column.DUE).data(Qt.ItemDataRole.AccessibleTextRole).startswith("overdue, ")
    assert model.index(0, 0).data(LINE_ROLE) is model.lines()[0]
    assert model.row_of(model.lines()[3].case_id) == 3
    assert model.row_of("nobody") == -1


def test_the_store_filters_and_sorts(qtbot: QtBot, model: QueueModel) -> None:
    with qtbot.waitSignal(model.settled):
        model.show_view(CaseView.ALL, "quinn")
    assert names(model) == ["Martha Quinn"]
    with qtbot.waitSignal(model.settled):
        model.show_view(CaseView.ALL)
    with qtbot.waitSignal(model.settled):
        model.sort(Column.PERSON, Qt.SortOrder.DescendingOrder)
    assert not model.is_by_due_date
    assert names(model) != sorted(names(model))
    model.sort(Column.WHY)
    assert not model.is_by_due_date


def test_pages_are_fetched_as_they_are_wanted(
    qtbot: QtBot, workplace: Workplace, monkeypatch: pytest.MonkeyPatch, qtmodeltester: ModelTester
) -> None:
    monkeypatch.setattr(queue_model, "PAGE", 4)
    model = QueueModel(workplace)
    qtmodeltester.check(model)
    with qtbot.waitSignal(model.settled):
        model.show_view(CaseView.ALL)
    assert model.rowCount() == 4
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)  # the model tester fetches of its own accord
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        model.fetchMore(QModelIndex())
        qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    assert model.rowCount() == ALL
    assert len(set(names(model))) == ALL


def test_an_older_question_never_overwrites_a_newer_one(qtbot: QtBot, model: QueueModel) -> None:
    with qtbot.waitSignal(model.settled):
        for text in ("quinn", "carter", "ribeiro"):
            model.show_view(CaseView.ALL, text)
    assert names(model) == ["Ana Ribeiro"]


def test_the_words_follow_the_language(model: QueueModel, language: ScreenLanguage) -> None:
    language.switch(CHINESE)
    model.reword()
    quinn = next(line for line in model.lines() if line.person == "Martha Quinn")
    assert quinn.left == "10 天"


def test_a_view_that_empties_is_shown_empty(qtbot: QtBot, model: QueueModel) -> None:
    with qtbot.waitSignal(model.settled):
        model.show_view(CaseView.WAITING_FOR_THEM)
    assert model.rowCount() == 0
    assert not model.canFetchMore(QModelIndex())
