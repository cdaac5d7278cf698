"""Rows and columns take widgets, layouts, spaces and stretches."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.palette import LIGHT
from qv_desk.gui.parts.layouts import clear, column, fixed_height, hairline, pane, resize_within_screen, row, scrolled
from qv_desk.gui.parts.paragraph import Label

pytestmark = pytest.mark.usefixtures("theme")


def test_clearing_takes_everything_out(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = column(Label("a"), row(Label("b"), None, 8), 4)
    holder.setLayout(layout)
    clear(layout)
    assert layout.count() == 0


def test_a_ground_does_not_leak(qtbot: QtBot) -> None:
    inner = QWidget()
    outer = pane("tint", column(inner, hairline(), hairline(vertical=True)))
    qtbot.addWidget(outer)
    outer.resize(40, 40)
    assert outer.grab().toImage().pixelColor(2, 2) == LIGHT.colour("tint")
    assert inner.property("ground") is None


def test_a_fixed_row_does_not_grow(qtbot: QtBot) -> None:
    line = fixed_height(row(Label("x"), None), 32)
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(column(line, None))
    holder.resize(200, 400)
    holder.grab()
    assert line.height() == 32


def test_a_page_scrolls_downwards_only(qtbot: QtBot) -> None:
    body = QWidget()
    body.setMinimumHeight(2000)
    area = scrolled(body)
    qtbot.addWidget(area)
    area.resize(200, 200)
    area.grab()
    assert area.verticalScrollBar().maximum() > 0
    assert not area.horizontalScrollBar().isVisible()


def test_a_window_is_no_larger_than_its_screen(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    resize_within_screen(window, (300, 9000))
    assert window.width() == 300
    assert window.height() < window.screen().availableGeometry().height()
