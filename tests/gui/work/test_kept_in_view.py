"""What takes the keyboard can be seen; what is pressed with the mouse stays where it is."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.layouts import column, scrolled
from qv_desk.gui.work.kept_in_view import KeptInView, keep_in_view


class Page(QWidget):
    """A page of 200 pixels with two fields, one a thousand pixels below the other."""

    def __init__(self) -> None:
        super().__init__()
        self.first, self.last = QLineEdit(), QLineEdit()
        self.body = QWidget()
        self.body.setLayout(column(self.first, 1_000, self.last, 400))
        self.area: QScrollArea = scrolled(self.body)
        layout = QVBoxLayout(self)
        layout.addWidget(self.area)
        self.follows = KeptInView(self)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    made = Page()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made, timeout=5_000)
    made.first.setFocus()
    yield made
    made.close()


def is_seen(page: Page, field: QWidget) -> bool:
    place = field.mapTo(page.area, field.rect().center())
    return 0 < place.y() < page.area.height()


def test_what_the_page_puts_the_keyboard_on_is_scrolled_to(qtbot: QtBot, page: Page) -> None:
    assert not is_seen(page, page.last)

    page.last.setFocus(Qt.FocusReason.OtherFocusReason)

    qtbot.waitUntil(lambda: is_seen(page, page.last), timeout=5_000)
    page.first.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(lambda: is_seen(page, page.first), timeout=5_000)


def test_a_field_that_is_pressed_stays_under_the_pointer(qtbot: QtBot, page: Page) -> None:
    page.area.verticalScrollBar().setValue(page.last.y() - page.area.height() + page.last.height() // 2)
    qtbot.wait(1)
    before = page.area.verticalScrollBar().value()

    # The true event of a press: a click of the test would let go before the page could scroll.
    middle = QPointF(page.last.rect().center())
    press = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        middle,
        QPointF(page.last.mapToGlobal(middle.toPoint())),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(page.last, press)
    qtbot.wait(20)

    assert page.area.verticalScrollBar().value() == before


def test_a_place_within_a_place_is_scrolled_in_both(qtbot: QtBot) -> None:
    inner_body, field = QWidget(), QLineEdit()
    inner_body.setLayout(column(600, field))
    inner = scrolled(inner_body)
    inner.setFixedHeight(120)
    body = QWidget()
    body.setLayout(column(800, inner, 100))
    outer = scrolled(body)
    qtbot.addWidget(outer)
    outer.resize(300, 200)
    outer.show()
    qtbot.wait(1)

    keep_in_view(field)

    assert inner.verticalScrollBar().value() > 0
    assert 0 < field.mapTo(outer, field.rect().center()).y() < outer.height()
