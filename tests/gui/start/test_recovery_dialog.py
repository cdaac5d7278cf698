"""The recovery code sets a new passphrase and opens the desk; a wrong one changes nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.start.recovery_dialog import RecoveryDialog
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.entry import set_up
from qv_desk.services.frame.desk import Desk
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish

NEW = "seven slow otters in the reeds"


@pytest.fixture
def fresh(tmp_path: Path) -> tuple[Path, str]:
    folder = tmp_path / "fresh"
    code = set_up.create_office(
        folder,
        office=set_up.office_defaults().office,
        user_name="Lin Wei",
        passphrase="four quiet herons on the pier",
        device_secret=False,
        wish=SlotWish(kdf=LIGHTEST_KDF),
        now=lambda: datetime(2026, 9, 1, tzinfo=UTC),
    )
    return folder, code


@pytest.mark.usefixtures("theme")
def test_code_and_new_passphrase_open_the_desk(
    qtbot: QtBot, fresh: tuple[Path, str], jobs: Jobs, language: ScreenLanguage
) -> None:
    assert language.code == "en"
    folder, code = fresh
    dialog = RecoveryDialog(folder, jobs)
    dialog.open()

    def said() -> str:
        return " ".join(para.plain_text() for para in dialog.findChildren(Para) if para.isVisible())

    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.code)
    qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    assert "type the recovery code" in said()
    qtbot.keyClicks(dialog.code, "WRONG")
    qtbot.keyClick(dialog.code, Qt.Key.Key_Return)
    assert "does not keep every rule" in said()
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.passphrase.first)
    qtbot.keyClicks(dialog.passphrase.first, NEW)
    qtbot.keyClicks(dialog.passphrase.again, NEW[:-1])
    qtbot.keyClick(dialog.passphrase.again, Qt.Key.Key_Return)
    assert "not the same" in said()
    qtbot.keyClicks(dialog.passphrase.again, NEW[-1])
    qtbot.keyClick(dialog.passphrase.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "40" in said(), timeout=20_000)
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.code and dialog.code.selectedText() == "WRONG")
    assert dialog.passphrase.first.geometry().bottom() < dialog.passphrase.again.geometry().top()
    dialog.code.setText(code)
    with qtbot.waitSignal(dialog.opened, timeout=30_000) as opened:
        qtbot.keyClick(dialog.code, Qt.Key.Key_Return)
    assert opened.args is not None
    desk = opened.args[0]
    assert isinstance(desk, Desk)
    jobs.close(desk.close)
