"""The desk opens with its passphrase, says what is wrong in place, and loads nothing heavy before it is seen."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.start.unlock_window import UnlockWindow
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.entry import set_up
from qv_desk.services.frame.desk import Desk
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish
from tests.vault.samples import KeyStoreInMemory

PASSPHRASE = "four quiet herons on the pier"


@pytest.fixture
def window(qtbot: QtBot, folder: Path, jobs: Jobs, language: ScreenLanguage, theme: Theme) -> UnlockWindow:
    made = UnlockWindow(folder, lambda: jobs, language, theme)
    qtbot.addWidget(made)
    made.show()
    return made


def said(window: UnlockWindow) -> str:
    return " ".join(para.plain_text() for para in window.findChildren(Para) if not para.isHidden())


def test_the_right_passphrase_opens_the_desk(qtbot: QtBot, window: UnlockWindow, jobs: Jobs) -> None:
    qtbot.keyClicks(window.passphrase, PASSPHRASE)
    with qtbot.waitSignal(window.opened, timeout=20_000) as opened:
        qtbot.keyClick(window.passphrase, Qt.Key.Key_Return)
    assert opened.args is not None
    desk = opened.args[0]
    assert isinstance(desk, Desk)
    assert window.passphrase.text() == ""
    jobs.close(desk.close)


def test_a_wrong_passphrase_is_said_in_place_and_the_next_try_waits(qtbot: QtBot, window: UnlockWindow) -> None:
    window.try_to_open()
    assert window.unlock_button.isEnabled()
    window.passphrase.setText("not the passphrase at all")
    window.try_to_open()
    assert not window.passphrase.isEnabled()
    qtbot.waitUntil(window.passphrase.isEnabled, timeout=20_000)
    assert "passphrase is not right" in said(window)
    window.try_to_open()
    qtbot.waitUntil(lambda: window.passphrase.isEnabled() and "next attempt" in said(window), timeout=20_000)


def test_a_missing_vault_is_said(
    qtbot: QtBot, tmp_path: Path, jobs: Jobs, language: ScreenLanguage, theme: Theme
) -> None:
    window = UnlockWindow(tmp_path, lambda: jobs, language, theme)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: "vault.json" in said(window), timeout=10_000)


def test_without_the_key_store_the_recovery_code_stands_out(
    qtbot: QtBot, tmp_path: Path, jobs: Jobs, language: ScreenLanguage, theme: Theme
) -> None:
    set_up.create_office(
        tmp_path / "bound", office=set_up.office_defaults().office, user_name="Lin Wei", passphrase=PASSPHRASE,
        device_secret=True, wish=SlotWish(kdf=LIGHTEST_KDF, device_secret=True, key_store=KeyStoreInMemory()),
    )  # fmt: skip
    window = UnlockWindow(tmp_path / "bound", lambda: jobs, language, theme)
    qtbot.addWidget(window)
    window.show()
    assert window.recovery_button.property("kind") == "link"
    qtbot.keyClicks(window.passphrase, PASSPHRASE)
    qtbot.keyClick(window.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "key store" in said(window), timeout=20_000)
    assert window.recovery_button.property("kind") == "plain"
    with qtbot.waitSignal(window.recovery_wanted):
        qtbot.mouseClick(window.recovery_button, Qt.MouseButton.LeftButton)


def test_caps_lock_and_the_eye(qtbot: QtBot, window: UnlockWindow) -> None:
    caps = next(label for label in window.findChildren(Label) if label.text() == "Caps Lock is on")
    qtbot.keyClick(window.passphrase, "A", Qt.KeyboardModifier.NoModifier)
    assert caps.isVisible()
    qtbot.keyClick(window.passphrase, "a", Qt.KeyboardModifier.NoModifier)
    assert not caps.isVisible()
    window.passphrase.actions()[0].trigger()
    assert window.passphrase.echoMode() == QLineEdit.EchoMode.Normal
    assert window.passphrase.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData


def test_it_says_why_it_is_locked(
    qtbot: QtBot, folder: Path, jobs: Jobs, language: ScreenLanguage, theme: Theme
) -> None:
    at = datetime(2026, 10, 12, 2, 15, tzinfo=UTC)
    window = UnlockWindow(folder, lambda: jobs, language, theme, locked_at=at, idle=True)
    qtbot.addWidget(window)
    assert "because nobody used it" in said(window)
    demo = UnlockWindow(folder, lambda: jobs, language, theme, demo_passphrase="sample words")
    qtbot.addWidget(demo)
    assert "sample words" in said(demo)
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: "sample words" in said(demo))


def test_nothing_heavy_is_loaded_before_the_window_is_seen(folder: Path) -> None:
    """The list of modules at the unlock window holds the start's budget for good."""
    code = """
import os, sys
from pathlib import Path
from qv_desk.gui.memory import Memory
from qv_desk.gui.start.windowed_desk import WindowedDesk, make_application
folder = Path(sys.argv[1])
application = make_application(["start"])
program = WindowedDesk(application, folder, memory=Memory(folder / "window.ini"))
program.show_unlock()
def tell():
    from PySide6 import QtCore
    print(*sorted({name for name in list(sys.modules)}), *(["Qt"] if "Qt" in vars(QtCore) else []), flush=True)
    os._exit(0)
program.window.painted.disconnect()
program.window._begin_loading = lambda: None
def look():
    application.processEvents()
    tell()
from PySide6.QtCore import QTimer
QTimer.singleShot(50, look)
application.exec()
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = done.stdout.split()
    assert "qv_desk.gui.start.unlock_window" in loaded
    heavy = ("sqlalchemy", "alembic", "sqlcipher3", "reportlab", "cryptography", "keyring", "email", "tomllib", "queue")
    assert not [name for name in loaded if name.split(".")[0] in heavy]
    ours = [name for name in loaded if name.startswith("qv_desk.") and not name.startswith("qv_desk.gui")]
    assert set(ours) <= {
        "qv_desk.assets",
        "qv_desk.errors",
        "qv_desk.services",
        "qv_desk.services.entry",
        "qv_desk.services.entry.desk_folder",
    }
    later = ("work.jobs", "start.idle", "start.restart", "shell.main_window", "parts.errors")
    assert not [name for name in later if f"qv_desk.gui.{name}" in loaded]
    assert "Qt" not in loaded  # the namespace, which Qt's Python builds at its first mention: see gui.parts.layouts
    qt = {name for name in loaded if name.startswith("PySide6.Qt")}
    assert qt == {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg"}
