"""The plan is changed by hand, and a folder that cannot be made is said in place."""

from collections.abc import Callable
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qv_desk.gui.care.plan_dialog import PlanDialog
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.backups import back_up
from qv_desk.services.backups.back_up import BackupPlan

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def dialog(qtbot: QtBot, workplace: Workplace) -> PlanDialog:
    made = PlanDialog(workplace, BackupPlan())
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_plan_is_made(
    qtbot: QtBot,
    workplace: Workplace,
    dialog: PlanDialog,
    run_on_store: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "disk"))
    dialog.is_on.click()
    assert not dialog.keep_button.isEnabled()  # no folder yet
    qtbot.mouseClick(dialog.choose_button, Qt.MouseButton.LeftButton)
    dialog.is_timed.click()

    with qtbot.waitSignal(dialog.kept, timeout=10_000):
        qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)

    assert run_on_store(lambda: back_up.plan(workplace.desk)) == BackupPlan(
        str(tmp_path / "disk"), is_on=True, after=time(18)
    )
    assert dialog.isHidden()


def test_a_folder_that_cannot_be_made_is_said(qtbot: QtBot, dialog: PlanDialog, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    dialog.is_on.click()
    dialog.set_folder(str(tmp_path / "file" / "disk"))

    qtbot.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(dialog.notice().text()), timeout=10_000)

    assert dialog.notice().code() == "backup_forbidden"
    assert dialog.keep_button.isEnabled()
