"""Work goes to one thread, in order, and its answers come back to the window's thread or to nobody."""

import threading
import time
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from qv_desk.errors import InputError
from qv_desk.gui.work.jobs import Jobs, Report


def test_the_answer_comes_back_on_the_asking_thread(qtbot: QtBot, jobs: Jobs) -> None:
    owner = QObject()
    seen: list[tuple[str, str]] = []
    jobs.ask(
        owner,
        lambda: threading.current_thread().name,
        lambda name: seen.append((name, threading.current_thread().name)),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("store", threading.main_thread().name)]


def test_work_is_done_in_the_order_of_asking(qtbot: QtBot, jobs: Jobs) -> None:
    owner, seen = QObject(), []
    for number in range(50):
        jobs.ask(owner, lambda number=number: number, seen.append)
    qtbot.waitUntil(lambda: len(seen) == 50)
    assert seen == list(range(50))


def test_an_answer_dies_with_its_owner(qtbot: QtBot, jobs: Jobs) -> None:
    gate, seen = threading.Event(), []
    owner, other = QObject(), QObject()
    jobs.ask(owner, gate.wait, lambda _: seen.append("gone"))
    jobs.ask(other, lambda: None, lambda _: seen.append("there"))
    owner.deleteLater()
    qtbot.wait(10)
    gate.set()
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["there"]


def test_reading_not_yet_begun_is_dropped_with_its_owner_and_a_change_is_not(qtbot: QtBot, jobs: Jobs) -> None:
    gate, done = threading.Event(), []
    owner, other = QObject(), QObject()
    jobs.ask(other, gate.wait)
    jobs.ask(owner, lambda: done.append("read"))
    jobs.change(owner, lambda: done.append("changed"))
    owner.deleteLater()
    qtbot.wait(10)
    with qtbot.waitSignal(jobs.changed):
        gate.set()
    assert done == ["changed"]


def test_a_change_is_announced_with_its_case_after_it_succeeded(qtbot: QtBot, jobs: Jobs) -> None:
    with qtbot.waitSignal(jobs.changed) as blocker:
        jobs.change(jobs, lambda: None, case_id="c1")
    assert blocker.args == ["c1"]


def test_a_failure_is_handed_to_the_view_or_else_to_the_desk(qtbot: QtBot, jobs: Jobs) -> None:
    def fail() -> None:
        raise InputError("mail_empty", file="a.eml")

    codes: list[str] = []
    again: list[str] = []
    jobs.ask(jobs, fail, failed=lambda error: codes.append(error.code), after=lambda: again.append("on"))
    qtbot.waitUntil(lambda: bool(again))
    assert codes == ["mail_empty"]
    with qtbot.waitSignal(jobs.trouble) as blocker:
        jobs.ask(jobs, fail)
    assert blocker.args is not None
    assert isinstance(blocker.args[0], InputError)


def test_a_bug_never_goes_to_the_view(qtbot: QtBot, jobs: Jobs) -> None:
    taken: list[Any] = []
    with qtbot.waitSignal(jobs.trouble) as blocker:
        jobs.ask(jobs, lambda: 1 // 0, failed=taken.append)
    assert blocker.args is not None
    assert isinstance(blocker.args[0], ZeroDivisionError)
    assert not taken


def test_long_work_reports_and_stops(qtbot: QtBot, jobs: Jobs) -> None:
    begun = threading.Event()
    reached: list[int] = []

    def work(report: Report) -> None:
        for number in range(10_000):
            reached.append(number)
            report(number, 10_000)
            begun.set()
            threading.Event().wait(0.001)

    done: list[None] = []
    job = jobs.ask_long(jobs, "Counting", work, done.append)
    with qtbot.waitSignal(jobs.ended):
        begun.wait()
        job.stop()
    assert 0 < len(reached) < 10_000
    assert not done


@pytest.mark.usefixtures("qapp")
def test_closing_finishes_changes_then_runs_the_last_work_and_takes_no_more() -> None:
    made, seen = Jobs(), []
    made.change(made, lambda: seen.append("changed"))
    made.close(lambda: seen.append("closed"))
    made.change(made, lambda: seen.append("late"))
    assert seen == ["changed", "closed"]


class Bell(QObject):
    rung = Signal(bool)


@pytest.mark.usefixtures("qapp")
def test_closing_stops_long_work_at_its_next_report(qtbot: QtBot) -> None:
    made = Jobs()
    reached: list[int] = []

    def work(report: Report) -> None:
        for number in range(1_000):
            report(number, 1_000)
            reached.append(number)
            time.sleep(0.01)

    made.ask_long(made, "Counting", work, case_id="")
    qtbot.waitUntil(lambda: bool(reached))

    made.close(lambda: reached.append(-1))

    assert len(reached) < 1_000
    assert reached[-1] == -1


def test_what_is_kept_is_done_though_nobody_is_told(qtbot: QtBot, jobs: Jobs) -> None:
    kept: list[str] = []
    changed: list[str] = []
    jobs.changed.connect(changed.append)
    owner = QObject()
    jobs.keep(owner, lambda: kept.append("a draft"))
    del owner
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert kept == ["a draft"]
    assert not changed


def test_twenty_thousand_emits_keep_the_interpreter_whole() -> None:
    """PySide6 6.12.0 loses a reference to True at each emit on Python 3.11 and aborts; the pinned one does not."""
    bell, heard = Bell(), []
    bell.rung.connect(heard.append)
    for _ in range(20_000):
        bell.rung.emit(True)  # noqa: FBT003 - a signal has no names
    assert heard == [True] * 20_000


def test_the_store_thread_is_never_the_last_to_let_go_of_what_is_the_windows(qtbot: QtBot, jobs: Jobs) -> None:
    gone: list[str] = []
    owner = QObject()

    class Held:
        def touch(self) -> None:
            """Be held by whoever may call this."""

        def __del__(self) -> None:
            gone.append(threading.current_thread().name)

    def ask() -> None:
        held = Held()
        jobs.ask(owner, lambda: None, lambda _nothing: held.touch())

    for _ in range(200):
        ask()
    qtbot.waitUntil(lambda: jobs.is_idle, timeout=20_000)
    qtbot.waitUntil(lambda: len(gone) == 200, timeout=20_000)

    assert set(gone) == {threading.main_thread().name}
