"""What a stranger makes long scrolls in its share of the page; what is short takes no more than it needs."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.capped_area import CappedArea
from tests.gui.case_work import show_in_window


class Page(QWidget):
    """A page of 400 pixels, of which the area takes a quarter at most."""

    def __init__(self) -> None:
        super().__init__()
        self.content = QWidget()
        self.lines = QVBoxLayout(self.content)
        self.area = CappedArea(self.content, self, 0.25)
        whole = QVBoxLayout(self)
        whole.addWidget(self.area)
        whole.addWidget(QWidget(), 1)

    def write(self, count: int) -> None:
        for number in range(count):
            self.lines.addWidget(QLabel(f"line {number}"))


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    made = Page()
    window = show_in_window(qtbot, made, 300, 400)
    yield made
    window.close()


def test_what_is_short_is_as_tall_as_it_needs_and_takes_no_focus(qtbot: QtBot, page: Page) -> None:
    page.write(2)
    qtbot.waitUntil(lambda: page.area.height() == page.content.height(), timeout=2_000)
    assert page.area.height() < 100
    assert page.area.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_what_is_long_keeps_to_its_share_and_is_reached_by_keys(qtbot: QtBot, page: Page) -> None:
    page.write(60)
    qtbot.waitUntil(lambda: page.area.verticalScrollBar().maximum() > 0, timeout=2_000)
    assert page.area.height() == 100
    assert page.content.height() > 400
    assert page.area.focusPolicy() is Qt.FocusPolicy.TabFocus
    page.area.setFocus()
    qtbot.keyClick(page.area, Qt.Key.Key_Down)
    assert page.area.verticalScrollBar().value() > 0


def test_it_follows_the_page(qtbot: QtBot, page: Page) -> None:
    page.write(60)
    page.resize(300, 800)
    qtbot.waitUntil(lambda: page.area.height() == 200, timeout=2_000)
    page.resize(300, 200)
    qtbot.waitUntil(lambda: page.area.height() == 50, timeout=2_000)
