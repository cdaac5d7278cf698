"""The keys are exchanged with progress, and the desk locks; a change that is stopped leaves everything as it was."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.people.rekey_dialog import RekeyDialog
from qv_desk.services.entry import unlock
from tests.gui.sample_desk import PASSPHRASE
from tests.gui.staffed_office import Sat, StaffedOffice


def test_afterwards_the_desk_locks_and_old_keys_open_nothing(
    qtbot: QtBot, sit: Callable[[str], Sat], staffed: StaffedOffice
) -> None:
    sat = sit("Lin Wei")
    dialog = RekeyDialog(sat.window.workplace, sat.window)
    dialog.open()
    with qtbot.waitSignal(sat.window.lock_wanted, timeout=60_000):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    assert not sat.desk.is_open
    fresh = unlock.open_keys(staffed.folder, "Lin Wei", PASSPHRASE)
    assert fresh.keys.cases != staffed.unlocked["Lin Wei"].keys.cases
    desk = unlock.open_desk(staffed.folder, fresh)
    desk.close()


def test_what_is_refused_is_said_and_nothing_has_changed(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    sat = sit("Ola Berg")  # whom the window offers nothing of the kind
    dialog = RekeyDialog(sat.window.workplace, sat.window)
    dialog.open()
    qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.notice.code() == "not_permitted", timeout=10_000)
    assert dialog.act.isEnabled()
    assert sat.desk.is_open
    dialog.reject()
    assert not dialog.isVisible()
