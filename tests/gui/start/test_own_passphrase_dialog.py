"""Whoever unlocks with an interim passphrase chooses their own, and the desk opens with it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.errors import AccessError
from qv_desk.gui.look.theme import Theme
from qv_desk.gui.start.own_passphrase_dialog import OwnPassphraseDialog
from qv_desk.gui.start.unlock_window import UnlockWindow
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.entry import unlock
from qv_desk.services.frame.desk import Desk
from qv_desk.services.people import users
from tests.gui.staffed_office import StaffedOffice

INTERIM = "pirate copper cinema lynx cable"
OWN = "seven slow otters in the reeds"


@pytest.fixture
def given(staffed: StaffedOffice) -> Path:
    """An office at which Ola Berg has an interim passphrase."""
    desk = staffed.desk_of("Lin Wei")
    users.give_passphrase(desk, staffed.unlocked["Ola Berg"].user.user_id, INTERIM)
    desk.close()
    return staffed.folder


def test_own_words_first_then_the_desk(
    qtbot: QtBot, given: Path, jobs: Jobs, language: ScreenLanguage, theme: Theme
) -> None:
    window = UnlockWindow(given, lambda: jobs, language, theme)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window._names.count() > 1, timeout=10_000)
    window._names.setCurrentText("Ola Berg")
    qtbot.keyClicks(window.passphrase, INTERIM)
    with qtbot.waitSignal(window.own_passphrase_wanted, timeout=30_000) as wanted:
        qtbot.keyClick(window.passphrase, Qt.Key.Key_Return)
    assert wanted.args == ["Ola Berg", INTERIM]
    assert window.passphrase.text() == ""

    dialog = OwnPassphraseDialog(given, jobs, "Ola Berg", INTERIM, window)
    dialog.open()
    assert dialog.act.reason() == "Off until every rule is kept."
    qtbot.keyClicks(dialog.passphrase.first, INTERIM)
    qtbot.keyClicks(dialog.passphrase.again, INTERIM)
    assert dialog.act.reason() != ""  # the old one is no new one
    for field in (dialog.passphrase.first, dialog.passphrase.again):
        field.clear()
        qtbot.keyClicks(field, OWN)
    with qtbot.waitSignal(dialog.opened, timeout=60_000) as opened:
        qtbot.keyClick(dialog.passphrase.again, Qt.Key.Key_Return)
    assert opened.args is not None
    desk = opened.args[0]
    assert isinstance(desk, Desk)
    assert desk.user.display_name == "Ola Berg"
    jobs.close(desk.close)
    assert not unlock.open_keys(given, "Ola Berg", OWN).must_change_passphrase
    with pytest.raises(AccessError, match="passphrase_wrong"):
        unlock.open_keys(given, "Ola Berg", INTERIM)
