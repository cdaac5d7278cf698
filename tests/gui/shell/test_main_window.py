"""The shell leads between places, follows language and changes, and knows no page by name."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.queue.queue_page import QueuePage, Shape
from qv_desk.gui.shell.command_palette import CommandPalette
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.shell.today_page import TodayLine
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.backups.anchor import AnchorState, AnchorVerdict
from qv_desk.services.care.journal_book import JournalHead


@pytest.fixture
def window(qtbot: QtBot, workplace: Workplace, language: ScreenLanguage, theme: Theme) -> MainWindow:
    made = MainWindow(workplace, PLACES, DeskDoors(), language, theme)
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)
    return made


def settle(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.workplace.jobs.is_idle)
    QApplication.processEvents()


def test_it_starts_at_today_with_its_numbers(window: MainWindow) -> None:
    assert window.place is not None
    assert window.place.code == "today"
    assert window.windowTitle() == "Today – QV Desk"
    assert window.status.text() == "10 cases open  ·  2 overdue"


def test_a_line_of_today_opens_its_case(qtbot: QtBot, window: MainWindow) -> None:
    line = window.findChildren(TodayLine)[0]
    qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, QueuePage)
    assert page.shape is Shape.BESIDE
    window.go("overdue")
    settle(qtbot, window)
    assert page.rows().rowCount() == 2
    assert window.workplace.memory.word("window/place") == "overdue"
    window.sidebar.chosen.emit(window.place)
    again = window.pages.currentWidget()
    assert isinstance(again, QueuePage)
    assert again.shape is Shape.TABLE


def test_the_queue_is_one_page_for_all_its_places(qtbot: QtBot, window: MainWindow) -> None:
    pages = set()
    for place in window.places:
        if place.view is not None:
            window.go(place.code)
            settle(qtbot, window)
            pages.add(window.pages.currentWidget())
    assert len(pages) == 1


def test_the_palette_opens_by_its_key(qtbot: QtBot, window: MainWindow) -> None:
    window.search("quinn")
    found = window.findChildren(CommandPalette)
    assert len(found) == 1
    assert found[0].field.text() == "quinn"
    found[0].close()
    settle(qtbot, window)


def test_dropped_files_go_to_the_intake(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    mail = tmp_path / "a.eml"
    mail.write_bytes(b"Subject: x\n\nhello")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(mail)), QUrl("https://example.org/b.eml")])
    window.workplace.intake_wanted.disconnect()
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, dropped, left, none)
    window.dragEnterEvent(enter)
    assert enter.isAccepted()
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, dropped, left, none, QEvent.Type.Drop)
    with qtbot.waitSignal(window.workplace.intake_wanted) as wanted:
        window.dropEvent(drop)
    assert wanted.args == [[str(mail)]]


def test_the_window_follows_the_language(qtbot: QtBot, window: MainWindow, language: ScreenLanguage) -> None:
    language.switch(CHINESE)
    qtbot.waitUntil(lambda: window.status.text() == "未结 10 件·逾期 2 件")
    assert window.windowTitle() == "今日 – QV Desk"


def test_lock_and_own_window(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.lock_wanted):
        window.top_bar.lock_button.click()
    with qtbot.waitSignal(window.lock_wanted):
        window.workplace.lock_wanted.emit()
    window.go("mine")
    settle(qtbot, window)
    page = window.pages.currentWidget()
    assert isinstance(page, QueuePage)
    window.open_case_window(page.rows().lines()[0].case_id)
    settle(qtbot, window)
    window.leave()
    settle(qtbot, window)


def test_closing_is_told_and_the_shape_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closed):
        window.close()
    assert not window.workplace.memory.shape("window/geometry").isEmpty()
    settle(qtbot, window)


def test_the_words_on_the_backup_lead_to_the_care_of_the_desk(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.care_link.isVisible, timeout=10_000)
    assert window.care_link.text() == "no backup yet  ·  store not checked yet"
    assert window.care_link.is_worrying

    qtbot.mouseClick(window.care_link, Qt.MouseButton.LeftButton)
    settle(qtbot, window)

    assert window.place is not None
    assert window.place.code == "care"


def test_the_alarm_leads_a_supervisor_to_the_journal(qtbot: QtBot, window: MainWindow) -> None:
    assert window.alarm.isHidden()
    window.alarm.raise_alarm(AnchorVerdict(AnchorState.OLDER_STORE, None, JournalHead(1, "0" * 64)))

    look = next(button for button in window.alarm.findChildren(Button) if button.text() == "Open the journal")
    qtbot.mouseClick(look, Qt.MouseButton.LeftButton)
    settle(qtbot, window)

    assert window.place is not None
    assert window.place.code == "journal"


def test_a_folder_may_be_dropped(window: MainWindow, tmp_path: Path) -> None:
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    wanted: list[list[str]] = []
    window.workplace.intake_wanted.disconnect()
    window.workplace.intake_wanted.connect(wanted.append)

    window.dropEvent(
        QDropEvent(
            QPointF(5, 5), Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )

    assert wanted == [[str(tmp_path)]]
