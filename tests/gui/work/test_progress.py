"""Long work shows after a moment, can be stopped, and goes away."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.work.jobs import Jobs, Report
from qv_desk.gui.work.progress import ProgressStrip

pytestmark = pytest.mark.usefixtures("theme", "language")


def test_long_work_is_shown_and_stopped(qtbot: QtBot, jobs: Jobs) -> None:
    strip = ProgressStrip(jobs)
    qtbot.addWidget(strip)

    def work(report: Report) -> None:
        for number in range(100_000):
            report(number, 100_000)
            threading.Event().wait(0.001)

    jobs.ask_long(strip, "Reading the message", work)
    assert strip.isHidden()
    qtbot.waitUntil(lambda: not strip.isHidden())
    stop = strip.findChild(Button)
    assert stop is not None
    stop.click()
    qtbot.waitUntil(strip.isHidden)


def test_short_work_is_not_shown(qtbot: QtBot, jobs: Jobs) -> None:
    strip = ProgressStrip(jobs)
    qtbot.addWidget(strip)
    with qtbot.waitSignal(jobs.ended):
        jobs.ask_long(strip, "Short", lambda report: report(1, 1))
    qtbot.wait(350)
    assert strip.isHidden()
