"""A sitting begins with its window, and ends with nothing half written lost and nothing temporary left."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.start.sitting import Sitting
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame import drafts

Run = Callable[[Callable[[], object]], object]


def test_from_its_beginning_to_its_end(
    qtbot: QtBot,
    qapp: QApplication,
    workplace: Workplace,
    language: ScreenLanguage,
    theme: Theme,
    run_on_store: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    desk, jobs = workplace.desk, workplace.jobs
    sitting = Sitting(desk, tmp_path / "desk", jobs, workplace.memory, language, theme, jobs)
    qtbot.addWidget(sitting.window)
    sitting.window.show()
    with qtbot.waitSignal(sitting.workplace.drafts.arrived):
        sitting.begin(qapp)
    assert os.environ["TMPDIR"] == str(tmp_path / "desk" / "temp")
    with qtbot.waitSignal(sitting.lock_wanted) as locked:
        sitting.window.lock_wanted.emit()
    assert locked.args == [False]
    sitting.workplace.drafts.keep("form", {"line": "half"})
    left: list[bool] = []

    sitting.leave(lambda: left.append(sitting.window.isVisible()))
    sitting.clear()

    assert left == [False]
    assert run_on_store(lambda: drafts.read(desk, "form")) == {"line": "half"}
    assert os.environ["TMPDIR"] == str(tmp_path)
    assert not (tmp_path / "desk" / "temp").exists()
