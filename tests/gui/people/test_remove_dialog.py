"""Whoever leaves is removed with the reason; the exchange of keys is proposed at once."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.people.rekey_dialog import RekeyDialog
from qv_desk.gui.people.remove_dialog import RemoveDialog
from qv_desk.services.care import journal_book
from tests.gui.staffed_office import STAFF, Sat, StaffedOffice

if TYPE_CHECKING:
    from qv_desk.gui.people.people_page import PeoplePage


def test_a_leaver_goes_and_new_keys_are_proposed(
    qtbot: QtBot, sit: Callable[[str], Sat], staffed: StaffedOffice
) -> None:
    sat = sit("Lin Wei")
    page = cast("PeoplePage", sat.page("people"))
    qtbot.waitUntil(lambda: len(page.rows()) == len(STAFF))
    page.rows()[4].buttons["remove"].click()
    dialog = sat.window.findChildren(RemoveDialog)[0]
    qtbot.keyClicks(dialog.reason, "left in August")
    with qtbot.waitSignal(dialog.removed, timeout=30_000):
        qtbot.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert page.notice.text() == "Aki Mori cannot open the desk any more."
    (proposal,) = sat.window.findChildren(RekeyDialog)
    assert proposal.isVisible()
    qtbot.mouseClick(proposal.leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.rows()) == len(STAFF) - 1)
    assert page.rekey_button.isVisible()
    sat.leave()

    desk = staffed.desk_of("Chen Jing")
    last = journal_book.of_user(desk, staffed.unlocked["Lin Wei"].user.user_id)
    assert "left in August" in {entry.detail for entry in last}
    desk.close()
