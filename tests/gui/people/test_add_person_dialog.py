"""Nobody is let in without name and role; what the desk refuses is said in place."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.people.add_person_dialog import AddPersonDialog
from tests.gui.staffed_office import STAFF, Sat

if TYPE_CHECKING:
    from qv_desk.gui.people.people_page import PeoplePage


def test_it_says_what_is_missing_and_what_is_refused(qtbot: QtBot, sit: Callable[[str], Sat]) -> None:
    sat = sit("Lin Wei")
    page = cast("PeoplePage", sat.page("people"))
    qtbot.waitUntil(lambda: len(page.rows()) == len(STAFF))
    page.add_button.click()
    dialog = sat.window.findChildren(AddPersonDialog)[0]
    assert dialog.act.reason() == "Off until there is a name."
    qtbot.keyClicks(dialog.name, "ola berg")
    assert dialog.act.reason() == "Off until a role is chosen."
    assert not dialog.role.radios[Role.SUPERVISOR].isEnabled()  # two are there
    qtbot.keyClick(dialog.role.radios[Role.AUDITOR], Qt.Key.Key_Space)
    assert dialog.act.reason() == ""
    qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.notice.code() == "user_name_taken", timeout=10_000)
    assert dialog.words.another.isVisible()
    dialog.reject()
    assert len(page.rows()) == len(STAFF)
