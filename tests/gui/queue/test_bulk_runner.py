"""Work on many items goes on case by case, and stops where it is told to."""

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from qv_desk.errors import DeskError, GateError
from qv_desk.gui.queue.bulk_runner import BulkRunner
from qv_desk.gui.work.jobs import Jobs


@pytest.fixture
def runner(jobs: Jobs) -> BulkRunner[int, int]:
    return BulkRunner(jobs, jobs)


def test_everything_is_done_in_order(qtbot: QtBot, runner: BulkRunner[int, int]) -> None:
    moved: list[tuple[int, int]] = []
    runner.moved.connect(lambda done, total: moved.append((done, total)))
    with qtbot.waitSignal(runner.ended) as ended:
        runner.start(range(5), lambda number: [number, -number])
    assert ended.args == [[0, 0, 1, -1, 2, -2, 3, -3, 4, -4]]
    assert (moved[0], moved[-1]) == ((0, 5), (5, 5))
    assert runner.is_complete
    assert not runner.is_running


def test_a_stop_holds_after_what_is_under_way(qtbot: QtBot, runner: BulkRunner[int, int]) -> None:
    def stop_at_second(number: int) -> list[int]:
        if number == 1:
            runner.stop()
        return [number]

    with qtbot.waitSignal(runner.ended) as ended:
        runner.start(range(9), stop_at_second)
    assert ended.args == [[0, 1]]
    assert not runner.is_complete
    with qtbot.waitSignal(runner.ended):
        runner.start(range(2), lambda number: [number])
    assert runner.is_complete


def test_a_failure_ends_it(qtbot: QtBot, runner: BulkRunner[int, int]) -> None:
    def fails(_: int) -> list[int]:
        raise GateError("case_is_closed")

    failures: list[DeskError] = []
    runner.failed.connect(failures.append)
    runner.start(range(3), fails)
    qtbot.waitUntil(lambda: bool(failures))
    assert not runner.is_running


def test_nothing_goes_on_without_its_owner(qtbot: QtBot, jobs: Jobs) -> None:
    owner = QObject()
    runner: BulkRunner[int, int] = BulkRunner(jobs, owner)
    worked: list[int] = []

    def note(number: int) -> list[int]:
        worked.append(number)
        runner.stop()
        return []

    with qtbot.waitSignal(runner.ended):
        runner.start(range(100), note)
    owner.deleteLater()
    assert worked == [0]
