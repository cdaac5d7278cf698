"""A desk comes back out of a backup by click, by passphrase or recovery code; what was there is kept aside."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from qv_desk.gui.start.restore_dialog import RestoreDialog
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.backups import back_up
from qv_desk.services.entry import set_up, unlock
from qv_desk.vault.derivation import LIGHTEST_KDF
from qv_desk.vault.unlocking import SlotWish

PASSPHRASE = "four quiet herons on the pier"
NEW = "seven slow otters in the reeds"
Shown = Callable[[Path], RestoreDialog]


@pytest.fixture
def desk_and_code(tmp_path: Path) -> tuple[Path, str]:
    """A desk with one backup, closed."""
    folder = tmp_path / "desk"
    code = set_up.create_office(
        folder,
        office=set_up.office_defaults().office,
        user_name="Lin Wei",
        passphrase=PASSPHRASE,
        device_secret=False,
        wish=SlotWish(kdf=LIGHTEST_KDF),
        now=lambda: datetime(2026, 9, 1, tzinfo=UTC),
    )
    desk = unlock.open_desk(folder, unlock.open_keys(folder, None, PASSPHRASE))
    back_up.back_up(desk, tmp_path / "disk")
    desk.close()
    return folder, code


@pytest.fixture
def shown(qtbot: QtBot, jobs: Jobs, language: ScreenLanguage) -> Shown:
    assert language.code == "en"

    def show(folder: Path) -> RestoreDialog:
        dialog = RestoreDialog(folder, jobs)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return show


def look_in(qtbot: QtBot, dialog: RestoreDialog, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(place))
    qtbot.mouseClick(dialog.choose_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.chosen() is not None or bool(dialog.notice().text()), timeout=10_000)


def press(qtbot: QtBot, dialog: RestoreDialog) -> None:
    qtbot.mouseClick(dialog.restore_button.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(dialog.notice().text()), timeout=60_000)


def test_it_is_put_back_by_passphrase_and_the_old_one_is_kept(
    qtbot: QtBot, shown: Shown, desk_and_code: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, _code = desk_and_code
    desk = unlock.open_desk(folder, unlock.open_keys(folder, None, PASSPHRASE))
    back_up.keep_ledger(desk)  # a list of erasures that is newer than the backup
    desk.close()
    dialog = shown(folder)
    assert dialog.restore_button.reason() == "off until a backup is chosen"
    look_in(qtbot, dialog, tmp_path / "disk", monkeypatch)
    assert dialog.restore_button.reason() == "off until the passphrase is typed"

    qtbot.keyClicks(dialog.key.passphrase, "wrong")
    qtbot.keyClick(dialog.key.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.notice().code() == "passphrase_wrong", timeout=60_000)
    assert not list(folder.glob("replaced-*"))
    qtbot.waitUntil(
        lambda: dialog.focusWidget() is dialog.key.passphrase and dialog.key.passphrase.selectedText() != ""
    )
    qtbot.keyClicks(dialog.key.passphrase, PASSPHRASE)  # over the wrong one
    qtbot.keyClick(dialog.key.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.notice().text().startswith("Restored and checked"), timeout=60_000)

    assert len(list(folder.glob("replaced-*"))) == 1
    qtbot.waitUntil(lambda: dialog.restore_button.button.text() == "Go to the locked desk", timeout=10_000)
    with qtbot.waitSignal(dialog.restored, timeout=10_000):
        qtbot.mouseClick(dialog.restore_button.button, Qt.MouseButton.LeftButton)
    unlock.open_desk(folder, unlock.open_keys(folder, None, PASSPHRASE)).close()


def test_on_another_computer_the_recovery_code_makes_a_desk_of_it(
    qtbot: QtBot, shown: Shown, desk_and_code: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _folder, code = desk_and_code
    (tmp_path / "stick").mkdir()
    for backup in (tmp_path / "disk").glob("qv-desk-*"):  # without the list of erasures that lies beside it
        backup.rename(tmp_path / "stick" / backup.name)
    dialog = shown(tmp_path / "new computer")
    look_in(qtbot, dialog, tmp_path / "stick", monkeypatch)
    dialog.key.by_code.click()
    dialog.key.code.setText(code)
    dialog.key.new_passphrase.first.setText(NEW)
    dialog.key.new_passphrase.again.setText(NEW)

    press(qtbot, dialog)
    assert dialog.notice().code() == "restore_without_ledger"
    assert dialog.restore_button.reason() == "off until a list of erasures is found, or you say to go on"
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.confirm_check)
    dialog.confirm_check.click()
    qtbot.mouseClick(dialog.restore_button.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.notice().text().startswith("Restored and checked"), timeout=60_000)

    unlock.open_desk(tmp_path / "new computer", unlock.open_keys(tmp_path / "new computer", None, NEW)).close()


def test_a_folder_without_backups_and_one_that_is_gone_are_said(
    qtbot: QtBot, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = shown(tmp_path / "new")
    look_in(qtbot, dialog, tmp_path, monkeypatch)
    assert dialog.notice().text().startswith("No backup lies in this folder.")

    dialog.look_in(tmp_path / "gone")
    qtbot.waitUntil(lambda: dialog.notice().code() == "backup_unreadable", timeout=10_000)


def test_another_desks_backup_is_refused_before_anything_is_typed(
    qtbot: QtBot, shown: Shown, desk_and_code: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk_and_code
    other = tmp_path / "other"
    set_up.create_office(
        other, office=set_up.office_defaults().office, user_name="Hana Sato", passphrase=PASSPHRASE,
        device_secret=False, wish=SlotWish(kdf=LIGHTEST_KDF),
    )  # fmt: skip
    dialog = shown(other)

    look_in(qtbot, dialog, tmp_path / "disk", monkeypatch)

    assert dialog.restore_button.reason() == "off: it is of another desk than the one that is here"


def test_leaving_changes_nothing(qtbot: QtBot, shown: Shown, desk_and_code: tuple[Path, str]) -> None:
    folder, _code = desk_and_code
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    dialog = shown(folder)

    with qtbot.assertNotEmitted(dialog.restored):
        dialog.reject()

    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before
