"""Another role is asked for with its reason and waits for a second supervisor."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.people.role_dialog import RoleDialog
from tests.gui.staffed_office import STAFF, Sat

if TYPE_CHECKING:
    from qv_desk.gui.people.people_page import PeoplePage


def test_it_is_asked_for_and_seen_to_wait(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    sat = sit("Lin Wei")
    page = cast("PeoplePage", sat.page("people"))
    qtbot.waitUntil(lambda: len(page.rows()) == len(STAFF))
    page.rows()[2].buttons["role"].click()
    dialog = sat.window.findChildren(RoleDialog)[0]
    assert dialog.act.reason() == "Off until a role is chosen."
    assert not dialog.role.radios[Role.OFFICER].isEnabled()
    qtbot.keyClick(dialog.role.radios[Role.SUPERVISOR], Qt.Key.Key_Space)
    assert dialog.act.reason() == "Off until the reason is written."
    qtbot.keyClicks(dialog.reason, "stands in")
    with qtbot.waitSignal(dialog.accepted, timeout=10_000):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(page.rows()) > 2 and page.rows()[2].buttons["role"].isHidden())
    assert not sat.troubles
