"""A tool tip shows what people wrote letter for letter; nothing of it is read as markup."""

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.paragraph import ElidedLabel, Para
from qv_desk.gui.parts.tips import cut, plain_tip

HOSTILE = '<img src="//server/share/a.png"> & <a href="javascript:x">Mary</a>\nSample'


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("text", ["Mary Sample", "a & b", "1 < 2", HOSTILE])
def test_what_is_shown_is_what_was_written(text: str) -> None:
    tip = plain_tip(text)
    document = QTextDocument()
    if "<" in tip:
        document.setHtml(tip)
    else:
        document.setPlainText(tip)
    assert document.toPlainText() == text
    assert "<img" not in tip


def test_the_tip_of_a_line_that_is_cut_is_plain(qtbot: QtBot) -> None:
    label = ElidedLabel(f"{HOSTILE} and more of it")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert "&lt;img" in label.toolTip()
    assert "<img" not in label.toolTip()


def test_of_a_text_as_long_as_a_book_the_beginning_is_shown(qtbot: QtBot) -> None:
    book = "word " * 200_000
    line, para = ElidedLabel(book), Para(book)
    for widget in (line, para):
        qtbot.addWidget(widget)
        assert len(widget.text()) < 20_000
    assert para.plain_text() == book
    assert len(plain_tip(f"<{book}")) < 3_000
    assert cut("short") == "short"
