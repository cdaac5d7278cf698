"""A version of the policy is read first, and then brought in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.keeping.keeping_page import KeepingPage
from qv_desk.gui.keeping.policy_dialog import PolicyDialog
from qv_desk.gui.work.workplace import Workplace


def test_a_version_of_the_policy_is_read_and_brought_in(
    qtbot: QtBot, work: Workplace, tmp_path: Path, shown: Callable[[Workplace], KeepingPage]
) -> None:
    page = shown(work)
    page.policy_button.click()
    dialog = page.window().findChildren(PolicyDialog)[0]
    picture, text = tmp_path / "p.png", tmp_path / "policy.txt"
    picture.write_bytes(b"\x89\0")
    text.write_text("1.What we collect\nNames.\n", encoding="utf-8")
    dialog.read(picture)
    assert dialog.notice.isVisible()
    assert dialog.act.reason()
    dialog.read(text)
    assert "D40" in dialog.found.text()
    qtbot.keyClicks(dialog.changes, "less is kept")
    with qtbot.waitSignal(page.shown, timeout=20_000):
        qtbot.mouseClick(dialog.act.button, Qt.MouseButton.LeftButton)
