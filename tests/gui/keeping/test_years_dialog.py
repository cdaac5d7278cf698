"""Years are made longer with a reason."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.keeping.keeping_page import KeepingPage
from qv_desk.gui.keeping.years_dialog import YearsDialog
from qv_desk.gui.work.workplace import Workplace


def test_years_are_made_longer_with_a_reason(
    qtbot: QtBot, work: Workplace, shown: Callable[[Workplace], KeepingPage]
) -> None:
    page = shown(work)
    page.rule_rows()[0].change_button.click()
    dialog = page.window().findChildren(YearsDialog)[0]
    dialog.years.setValue(7)
    assert dialog.act.reason()
    qtbot.keyClicks(dialog.reason, "tax audits")
    with qtbot.waitSignal(page.shown, timeout=20_000):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: page.rule_rows()[0].rule.years == 7, timeout=10_000)
