"""A new recovery code is typed back before it goes from the screen."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.people.recovery_code_dialog import RecoveryCodeDialog
from qv_desk.services.entry import unlock
from tests.gui.staffed_office import Sat, StaffedOffice

if TYPE_CHECKING:
    from qv_desk.gui.people.people_page import PeoplePage


def test_it_is_shown_asked_back_and_opens(qtbot: QtBot, sit: Callable[[str], Sat], staffed: StaffedOffice) -> None:
    sat = sit("Lin Wei")
    page = cast("PeoplePage", sat.page("people"))
    page.code_button.click()
    dialog = sat.window.findChildren(RecoveryCodeDialog)[0]
    assert not dialog.again.isVisible()
    qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.again.isVisible, timeout=30_000)
    qtbot.waitUntil(lambda: dialog.focusWidget() is dialog.again)
    code = dialog.code.text()
    assert "typed back" in dialog.act.reason()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.again, code.lower().replace("-", " "))
    assert dialog.act.reason() == ""
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)

    opened = unlock.new_passphrase_by_recovery_code(staffed.folder, code, "Ola Berg", "seven slow otters in the reeds")
    assert opened.user.display_name == "Ola Berg"
    assert not sat.troubles
