"""Whoever forgot their passphrase gets words, which are shown until they are handed over."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.errors import AccessError
from qv_desk.gui.people.interim_dialog import InterimDialog
from qv_desk.services.entry import unlock
from tests.gui.sample_desk import PASSPHRASE
from tests.gui.staffed_office import STAFF, Sat, StaffedOffice

if TYPE_CHECKING:
    from qv_desk.gui.people.people_page import PeoplePage


def test_the_old_passphrase_stops_and_the_words_open_once(
    qtbot: QtBot, sit: Callable[[str], Sat], staffed: StaffedOffice
) -> None:
    sat = sit("Lin Wei")
    page = cast("PeoplePage", sat.page("people"))
    qtbot.waitUntil(lambda: len(page.rows()) == len(STAFF))
    page.rows()[2].buttons["passphrase"].click()
    dialog = sat.window.findChildren(InterimDialog)[0]
    words = dialog.words.passphrase()
    qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.act.button.text() == "The words are handed over", timeout=30_000)
    assert dialog.isVisible()
    assert dialog.words.passphrase() == words
    assert dialog.leave.isHidden()
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)

    assert unlock.open_keys(staffed.folder, "Ola Berg", words).must_change_passphrase
    with pytest.raises(AccessError, match="passphrase_wrong"):
        unlock.open_keys(staffed.folder, "Ola Berg", PASSPHRASE)
