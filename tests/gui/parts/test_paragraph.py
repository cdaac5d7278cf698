"""Labels show plain text, whatever is put into them, and wrap without setting their page's width."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qv_desk.gui.look import typeface
from qv_desk.gui.look.theme import Theme, ThemeChoice
from qv_desk.gui.parts.paragraph import ElidedLabel, Label, Para

MARKUP = '<b>bold</b> <img src="file:///etc/hostname"> & <a href="x">link</a>'


@pytest.mark.usefixtures("theme")
def test_markup_is_shown_as_it_is(qtbot: QtBot) -> None:
    label, para = Label(MARKUP), Para(MARKUP)
    qtbot.addWidget(label)
    qtbot.addWidget(para)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert "<img" not in para.text()
    assert "&lt;img" in para.text()
    assert para.plain_text() == MARKUP
    assert para.accessibleName() == MARKUP


@pytest.mark.usefixtures("theme")
def test_a_paragraph_grows_in_height_as_it_narrows(qtbot: QtBot) -> None:
    para = Para("word " * 60)
    qtbot.addWidget(para)
    assert para.minimumSizeHint().width() <= 80
    assert para.hasHeightForWidth()
    assert para.heightForWidth(200) > para.heightForWidth(600) > 0


def test_a_face_survives_a_change_of_theme(qtbot: QtBot, theme: Theme) -> None:
    label = Label("x")
    qtbot.addWidget(label)
    label.show()
    label.set_face(typeface.TITLE, typeface.SEMIBOLD)
    theme.choose(ThemeChoice.DARK)
    QApplication.processEvents()
    assert label.font().pointSizeF() == typeface.TITLE


@pytest.mark.usefixtures("theme")
def test_an_elided_label_tells_the_whole_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("a rather long line of words")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert label.toolTip() == "a rather long line of words"
    label.resize(600, 20)
    label.grab()
    assert not label.toolTip()
