"""Everybody changes their own passphrase in the window, a supervisor and printing staff too; the old one stops."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.errors import AccessError
from qv_desk.gui.people.passphrase_dialog import PassphraseDialog
from qv_desk.services.entry import unlock
from tests.gui.sample_desk import PASSPHRASE
from tests.gui.staffed_office import Sat, StaffedOffice

if TYPE_CHECKING:
    from qv_desk.gui.people.people_page import PeoplePage

NEW = "eleven quiet herons on the dyke"


def change(qtbot: QtBot, dialog: PassphraseDialog, old: str) -> None:
    dialog.old.clear()
    qtbot.keyClicks(dialog.old, old)
    for field in (dialog.passphrase.first, dialog.passphrase.again):
        field.clear()
        qtbot.keyClicks(field, NEW)
    assert dialog.act.reason() == ""
    qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)


def test_a_supervisor_changes_theirs_and_goes_on_working(
    qtbot: QtBot, sit: Callable[[str], Sat], staffed: StaffedOffice
) -> None:
    sat = sit("Lin Wei")
    page = cast("PeoplePage", sat.page("people"))
    qtbot.waitUntil(lambda: bool(page.rows()))
    own = next(line for line in page.rows() if line.person.is_you)
    assert set(own.buttons) == {"own"}
    own.buttons["own"].click()
    dialog = sat.window.findChildren(PassphraseDialog)[0]
    assert dialog.act.reason() == "Off until your present passphrase is typed."
    change(qtbot, dialog, "not the one of today at all")
    qtbot.waitUntil(dialog.notice.isVisible, timeout=30_000)
    assert dialog.isVisible()
    dialog.close()

    with pytest.raises(AccessError):
        unlock.open_keys(staffed.folder, "Lin Wei", NEW)


def test_the_command_changes_it_and_the_old_one_stops(
    qtbot: QtBot, sit: Callable[[str], Sat], staffed: StaffedOffice
) -> None:
    sat = sit("Lin Wei")
    dialog = PassphraseDialog(sat.window.workplace, sat.window)
    dialog.open()
    with qtbot.waitSignal(dialog.accepted, timeout=60_000):
        change(qtbot, dialog, PASSPHRASE)

    assert unlock.open_keys(staffed.folder, "Lin Wei", NEW).display_name == "Lin Wei"
    with pytest.raises(AccessError, match="passphrase_wrong"):
        unlock.open_keys(staffed.folder, "Lin Wei", PASSPHRASE)
