"""The tabs are a real tab bar: keys move, the current one stays when words change."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.palette import LIGHT
from qv_desk.gui.parts.page_tabs import PageTabs

pytestmark = pytest.mark.usefixtures("theme", "language")


def test_keys_move_and_words_may_change(qtbot: QtBot) -> None:
    tabs = PageTabs()
    qtbot.addWidget(tabs)
    tabs.set_words(("Summary", "Identity", "Search"))
    tabs.resize(600, 36)
    tabs.show()
    tabs.setFocus()
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert tabs.currentIndex() == 1
    tabs.set_words(("概要", "身份"))
    assert tabs.count() == 2
    assert tabs.currentIndex() == 1
    assert tabs.tabText(1) == "身份"
    assert not tabs.grab().isNull()
    assert tabs.tabSizeHint(0) == tabs.minimumTabSizeHint(0)


def test_the_line_begins_below_its_word(qtbot: QtBot) -> None:
    tabs = PageTabs()
    qtbot.addWidget(tabs)
    tabs.set_words(("Summary", "Identity"))
    tabs.resize(600, 36)
    # The bar has no ground of its own: it is drawn on the page's.
    drawn = QImage(tabs.size(), QImage.Format.Format_RGB32)
    drawn.fill(Qt.GlobalColor.white)
    tabs.render(drawn, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    line = next(x for x in range(120) if drawn.pixelColor(x, 35) == LIGHT.colour("accent"))
    word = next(x for x in range(120) if any(drawn.pixelColor(x, y).lightness() < 90 for y in range(8, 30)))
    assert abs(line - word) <= 1
