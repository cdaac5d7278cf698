"""Backups are made, tried out and planned from the page, and the store is checked; each says what came of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from qv_desk.gui.care.care_page import CarePage
from qv_desk.gui.care.put_back_dialog import PutBackDialog
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.work.places import Group, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.backups import back_up
from qv_desk.services.backups.back_up import BackupPlan
from tests.gui.case_work import show_in_window

Run = Callable[[Callable[[], object]], object]


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> CarePage:
    made = CarePage(workplace)
    made.setProperty("kept", None)
    window = show_in_window(qtbot, made)
    made.destroyed.connect(lambda: window)  # keeps the window as long as the page
    made.enter(Place("care", "Care", "shield", Group.PLACES, "care", CarePage))
    idle(qtbot, workplace)
    return made


def idle(qtbot: QtBot, workplace: Workplace) -> None:
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=30_000)
    qtbot.wait(1)
    qtbot.waitUntil(lambda: workplace.jobs.is_idle, timeout=30_000)


def press(qtbot: QtBot, workplace: Workplace, button: Button) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    idle(qtbot, workplace)


def test_a_backup_is_made_listed_and_tried_out(
    qtbot: QtBot, workplace: Workplace, page: CarePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert page.facts()["Last backup"] == "No backup has been made yet."
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "disk"))

    press(qtbot, workplace, page.now_button)  # no folder is planned: it asks

    assert page.notice().text().startswith("The backup is made and verified.")
    assert "same disk" in page.notice().text()
    assert page.facts()["Checked"] == "opened and verified when it was made"
    trial = next(button for button in page.backups.findChildren(Button) if button.text() == "Try it out")
    press(qtbot, workplace, trial)
    assert "can be restored" in page.notice().text()


def test_the_planned_folder_needs_no_question(
    qtbot: QtBot, workplace: Workplace, page: CarePage, tmp_path: Path, run_on_store: Run
) -> None:
    run_on_store(lambda: back_up.set_plan(workplace.desk, BackupPlan(str(tmp_path / "disk"), is_on=True)))
    page.refresh()
    idle(qtbot, workplace)

    press(qtbot, workplace, page.now_button)

    assert any((tmp_path / "disk").iterdir())
    assert page.facts()["By itself"].startswith("Once a day")


def test_a_damaged_backup_does_not_stand_the_trial(
    qtbot: QtBot, workplace: Workplace, page: CarePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "disk"))
    press(qtbot, workplace, page.elsewhere_button)
    store = next((tmp_path / "disk").glob("*/cases.db"))
    content = bytearray(store.read_bytes())
    content[len(content) // 2] ^= 1
    store.write_bytes(bytes(content))

    press(qtbot, workplace, next(one for one in page.backups.findChildren(Button) if one.text() == "Try it out"))

    assert page.notice().code() == "backup_damaged"


def test_the_store_is_checked(qtbot: QtBot, workplace: Workplace, page: CarePage) -> None:
    press(qtbot, workplace, page.check_button)

    assert page.notice().text().startswith("The store is sound")


def test_putting_one_back_explains_and_leads_to_the_locked_desk(
    qtbot: QtBot, workplace: Workplace, page: CarePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [QDialog.DialogCode.Rejected, QDialog.DialogCode.Accepted]
    monkeypatch.setattr(PutBackDialog, "exec", lambda _: answers.pop(0))
    locked: list[bool] = []
    workplace.lock_wanted.connect(lambda: locked.append(True))

    press(qtbot, workplace, page.back_button)
    assert not locked
    press(qtbot, workplace, page.back_button)

    assert locked
