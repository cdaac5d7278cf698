from datetime import UTC, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.care.backup_list import BackupList
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.services.backups.backup_drill import BackupFound
from tests.gui.case_work import show_in_window
from tests.gui.sample_desk import NOW


def test_each_backup_has_its_age_and_its_trial(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    shown = BackupList(UTC)
    window = show_in_window(qtbot, shown)
    found = BackupFound(Path("/disk/qv-desk-1"), NOW - timedelta(days=3), {"cases": 1, "documents": 7})

    shown.show_backups((found,), "/disk", NOW)

    words = [para.plain_text() for para in shown.findChildren(Para)]
    assert {"1 backup in /disk", "Fri 9 Oct 2026 02:20", "3 days ago", "1 case  ·  7 documents"} <= set(words)
    with qtbot.waitSignal(shown.trial_wanted) as wanted:
        qtbot.mouseClick(shown.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert wanted.args == [found]
    shown.show_backups((), "/disk", NOW)
    assert "No backup of this desk lies in /disk." in {para.plain_text() for para in shown.findChildren(Para)}
    window.close()
