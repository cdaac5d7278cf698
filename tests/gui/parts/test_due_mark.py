"""Each state has its own shape and word; colour never stands alone."""

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts import due_mark
from qv_desk.gui.parts.due_mark import DueLine, DueMark, DueState, word_of
from qv_desk.services.cases.review import Urgency

pytestmark = pytest.mark.usefixtures("theme", "language")


def shape(state: DueState) -> bytes:
    image = QImage(48, 48, QImage.Format.Format_Alpha8)
    image.fill(0)
    painter = QPainter(image)
    due_mark.draw(painter, 0, 0, state, 48)
    painter.end()
    return bytes(image.constBits())


def test_every_state_has_a_shape_and_a_word_of_its_own() -> None:
    assert len({shape(state) for state in DueState}) == len(DueState)
    assert len({word_of(state) for state in DueState}) == len(DueState)


def test_every_urgency_of_the_services_has_a_mark() -> None:
    assert {urgency.value for urgency in Urgency} == {state.value for state in DueState}


def test_a_mark_says_its_word(qtbot: QtBot) -> None:
    mark = DueMark(DueState.SOON)
    qtbot.addWidget(mark)
    assert mark.accessibleName() == "due soon"
    mark.set_state(DueState.PAUSED)
    assert mark.accessibleName() == "paused"
    assert not mark.grab().isNull()


def test_a_line_shows_mark_and_words(qtbot: QtBot) -> None:
    line = DueLine()
    qtbot.addWidget(line)
    line.show_due(DueState.OVERDUE, "1 working day late")
    assert line.text() == "1 working day late"
