"""Who says that the desk is to be locked or closed."""

import os
import signal
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.gui.start.watchman import Watchman
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.entry import idle_time

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def watchman(qapp: QApplication, workplace: Workplace, monkeypatch: pytest.MonkeyPatch) -> Iterator[Watchman]:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    made = Watchman(qapp, workplace, None)
    yield made
    made.dismiss()


def test_the_persons_own_idle_time_holds(
    qtbot: QtBot, qapp: QApplication, workplace: Workplace, run_on_store: Run
) -> None:
    run_on_store(lambda: idle_time.choose(workplace.desk, 2))
    watchman = Watchman(qapp, workplace, None)
    qtbot.waitUntil(lambda: watchman.idle.minutes == 2)

    workplace.idle_minutes_chosen.emit(11)

    assert watchman.idle.minutes == 11
    assert run_on_store(lambda: idle_time.minutes(workplace.desk)) == 11
    watchman.dismiss()


def test_idle_and_log_off_are_told(qtbot: QtBot, watchman: Watchman) -> None:
    with qtbot.waitSignal(watchman.lock_wanted) as locked:
        watchman.idle.idle.emit()
    assert locked.args == [True]
    with qtbot.waitSignal(watchman.end_wanted):
        watchman.log_off()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_of_the_system_ends_the_program_in_order(qtbot: QtBot, watchman: Watchman, name: str) -> None:
    with qtbot.waitSignal(watchman.end_wanted, timeout=5_000):
        os.kill(os.getpid(), getattr(signal, name))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")
def test_once_dismissed_the_signals_mean_what_they_meant(qapp: QApplication, workplace: Workplace) -> None:
    before = signal.getsignal(signal.SIGTERM)
    watchman = Watchman(qapp, workplace, None)
    assert signal.getsignal(signal.SIGTERM) is not before
    watchman.dismiss()
    assert signal.getsignal(signal.SIGTERM) is before
    assert signal.set_wakeup_fd(-1) == -1
