"""The recovery code sets a new passphrase and opens the desk; a wrong one changes nothing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
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
    qtbot.addWidget(dialog)
    dialog.show()

    def said() -> str:
        return " ".join(para.plain_text() for para in dialog.findChildren(Para) if para.isVisible())

    dialog.try_code()
    assert "does not keep every rule" in said()
    dialog.passphrase.first.setText(NEW)
    dialog.passphrase.again.setText(NEW)
    dialog.code.setText("WRONG")
    before = said()
    dialog.try_code()
    qtbot.waitUntil(lambda: dialog.code.isEnabled() and said() != before, timeout=20_000)
    dialog.code.setText(code)
    with qtbot.waitSignal(dialog.opened, timeout=30_000) as opened:
        dialog.try_code()
    assert opened.args is not None
    desk = opened.args[0]
    assert isinstance(desk, Desk)
    jobs.close(desk.close)
