"""The composition root: first run or unlock, then the desk; the sample office locks without a new process."""

import gc
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.errors import AccessError
from qv_desk.gui.memory import Memory
from qv_desk.gui.parts.errors import BugNotice, ErrorNotice
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.start import restart
from qv_desk.gui.start.first_run_window import FirstRunWindow
from qv_desk.gui.start.own_passphrase_dialog import OwnPassphraseDialog
from qv_desk.gui.start.recovery_dialog import RecoveryDialog
from qv_desk.gui.start.restart import LockedState
from qv_desk.gui.start.unlock_window import UnlockWindow
from qv_desk.gui.start.windowed_desk import WindowedDesk, make_application
from qv_desk.gui.work.garbage import GarbageWatch
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from tests.gui.staffed_office import StaffedOffice

PASSPHRASE = "four quiet herons on the pier"


def program(qapp: QApplication, folder: Path, memory: Memory, demo: str = "") -> WindowedDesk:
    qapp.setQuitOnLastWindowClosed(False)
    return WindowedDesk(qapp, folder, language="en", demo_passphrase=demo, memory=memory)


@pytest.mark.usefixtures("language")
def test_without_a_desk_the_first_run_opens(qtbot: QtBot, qapp: QApplication, tmp_path: Path, memory: Memory) -> None:
    desk = program(qapp, tmp_path / "none", memory)
    desk.start()
    assert isinstance(desk.window, FirstRunWindow)
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)
    desk.end()
    desk.end()


@pytest.mark.usefixtures("language")
def test_from_the_passphrase_to_the_first_page_and_back(
    qtbot: QtBot, qapp: QApplication, folder: Path, memory: Memory
) -> None:
    desk = program(qapp, folder, memory, demo=PASSPHRASE)
    desk.start()
    unlock = desk.window
    assert isinstance(unlock, UnlockWindow)
    desk.show_recovery()
    dialog = unlock.findChild(RecoveryDialog)
    assert dialog is not None
    dialog.close()
    unlock.passphrase.setText(PASSPHRASE)
    unlock.try_to_open()
    qtbot.waitUntil(lambda: isinstance(desk.window, MainWindow), timeout=30_000)
    assert desk.findChild(GarbageWatch) is not None
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)
    desk.lock()
    assert isinstance(desk.window, UnlockWindow)
    again = desk.window
    again.passphrase.setText(PASSPHRASE)
    again.try_to_open()
    qtbot.waitUntil(lambda: isinstance(desk.window, MainWindow), timeout=30_000)
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)
    desk.end()
    gc.unfreeze()


@pytest.mark.usefixtures("language")
def test_what_nobody_caught_ends_the_desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, memory: Memory) -> None:
    desk = program(qapp, tmp_path / "none", memory)
    desk.start()
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)

    def close() -> None:
        notice = QApplication.activeModalWidget()
        assert isinstance(notice, BugNotice)
        notice.accept()

    QTimer.singleShot(50, close)
    desk.uncaught(ValueError, ValueError("x"), None)
    desk.jobs.close()


@pytest.mark.usefixtures("language")
def test_locking_closes_the_store_before_the_process_is_replaced(
    qtbot: QtBot, qapp: QApplication, folder: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = program(qapp, folder, memory)
    desk.lock()  # nothing is open yet
    desk.start()
    assert isinstance(desk.window, UnlockWindow)
    desk.window.passphrase.setText(PASSPHRASE)
    desk.window.try_to_open()
    qtbot.waitUntil(lambda: isinstance(desk.window, MainWindow), timeout=60_000)
    replaced: list[tuple[Path, bool]] = []

    def replace(where: Path, locked: LockedState) -> None:
        reopened = unlock.open_desk(where, unlock.open_keys(where, None, PASSPHRASE))
        reopened.close()
        replaced.append((where, locked.idle))

    monkeypatch.setattr(restart, "restart_locked", replace)
    desk.lock(idle=True)
    assert replaced == [(folder, True)]
    gc.unfreeze()


def test_there_is_one_application(qapp: QApplication) -> None:
    assert make_application() is qapp


@pytest.mark.usefixtures("language")
def test_a_clock_that_was_set_back_is_said_once_the_first_page_is_there(
    qtbot: QtBot, qapp: QApplication, folder: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Desk, "moment", property(lambda _desk: datetime(2025, 10, 12, tzinfo=UTC)))
    desk = program(qapp, folder, memory)
    desk.start()
    assert isinstance(desk.window, UnlockWindow)
    said: list[str] = []

    def close() -> None:
        notice = QApplication.activeModalWidget()
        if isinstance(notice, ErrorNotice):
            said.append(notice.accessibleName())
            notice.accept()

    look = QTimer()
    look.timeout.connect(close)
    look.start(50)
    desk.window.passphrase.setText(PASSPHRASE)
    desk.window.try_to_open()
    qtbot.waitUntil(lambda: bool(said), timeout=60_000)
    look.stop()
    assert "2025-10-12" in said[0]
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)
    desk.end()
    gc.unfreeze()


@pytest.mark.usefixtures("language")
def test_an_interim_passphrase_leads_to_ones_own(
    qtbot: QtBot, qapp: QApplication, staffed: StaffedOffice, memory: Memory
) -> None:
    desk = program(qapp, staffed.folder, memory)
    desk.start()
    window = desk.window
    assert isinstance(window, UnlockWindow)
    window.own_passphrase_wanted.emit("Ola Berg", "pirate copper cinema lynx cable")
    dialog = window.findChild(OwnPassphraseDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)
    desk.end()


@pytest.mark.usefixtures("language")
def test_what_was_asked_of_a_desk_just_locked_troubles_nobody(
    qtbot: QtBot, qapp: QApplication, folder: Path, memory: Memory
) -> None:
    desk = program(qapp, folder, memory)
    desk.start()
    desk._show_trouble(AccessError("desk_locked"))  # a dialog would wait here for ever
    assert desk._trouble is None
    qtbot.waitUntil(lambda: desk.jobs.is_idle, timeout=20_000)
    desk.end()
