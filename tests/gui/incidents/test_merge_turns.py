"""Long work goes in turns: other questions come in between, and a stop begins no further turn."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.errors import DeskError, InputError
from qv_desk.gui.incidents.merge_turns import Turns
from qv_desk.gui.work.jobs import Job, Report
from qv_desk.gui.work.workplace import Workplace

LINES = [str(number) for number in range(50)]


def test_another_question_is_answered_between_two_turns(qtbot: QtBot, workplace: Workplace) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    order: list[str] = []
    seen: list[tuple[int, int]] = []
    workplace.jobs.progressed.connect(lambda _job, done, total: seen.append((done, total)))

    def some(lines: Sequence[str], report: Report) -> int:
        report(0, len(lines))
        return len(lines)

    def told(number: int) -> None:
        order.append(f"turn {number}")
        if len(order) == 1:
            workplace.jobs.ask(owner, lambda: 0, lambda _value: order.append("question"))

    turns = Turns(workplace, owner, "Working", some, changes=False)
    turns.go(LINES, told, lambda: order.append("done"), lambda _error: None, after=lambda: order.append("after"))
    qtbot.waitUntil(lambda: "after" in order, timeout=10_000)

    assert order == ["turn 20", "question", "turn 20", "turn 10", "done", "after"]
    assert seen == [(0, 50), (20, 50), (40, 50)]


def test_a_stop_or_a_failure_ends_the_work_and_is_told_once(qtbot: QtBot, workplace: Workplace) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    ended: list[str] = []
    jobs: list[Job[object]] = []
    workplace.jobs.started.connect(jobs.append)

    def stopped(_lines: Sequence[str], report: Report) -> int:
        jobs[0].stop()
        report(1, 2)
        return 1

    def failing(_lines: Sequence[str], _report: Report) -> int:
        raise InputError("merge_folder_unusable")

    def failed(error: DeskError) -> None:
        ended.append(error.code)

    for work in (stopped, failing):
        jobs.clear()
        turns = Turns(workplace, owner, "Working", work, changes=True)
        turns.go(LINES, lambda _value: None, lambda: ended.append("done"), failed, after=lambda: ended.append("after"))
        qtbot.waitUntil(lambda: ended[-1:] == ["after"], timeout=10_000)
        ended.append("-")
    assert ended == ["after", "-", "merge_folder_unusable", "after", "-"]
