"""The page: found by keys, opened, left and found again."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.gui.parts.choices import choose, chosen
from qv_desk.gui.templates import wording_list
from qv_desk.gui.templates.templates_page import TemplatesPage
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace


@pytest.fixture
def page(qtbot: QtBot, workplace: Workplace) -> TemplatesPage:
    made = TemplatesPage(workplace)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    with qtbot.waitSignal(made.shown, timeout=20_000):
        made.refresh()
    return made


def test_it_begins_with_the_letters_of_the_screen_language(page: TemplatesPage) -> None:
    assert chosen(page.language) == "en"
    assert page.list.rowCount() == 30
    assert page.table.chosen_row() == 0


def test_a_wording_is_found_and_opened_by_keys(qtbot: QtBot, page: TemplatesPage) -> None:
    assert page.focus_filter()
    qtbot.keyClicks(page.words, "refusal")
    assert page.list.rowCount() < 4
    with qtbot.waitSignal(page.opened, timeout=20_000):
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    editor = page.editor()
    assert editor is not None
    assert editor.view().kind is LetterKind.REFUSAL
    assert page.first_focus() is editor.first_focus()
    assert not page.focus_filter()
    with qtbot.waitSignal(page.shown, timeout=20_000):
        editor.back_wanted.emit()
    assert page.editor() is None
    line = page.list.line_at(page.table.chosen_row())
    assert line is not None
    assert line.kind is LetterKind.REFUSAL


def test_what_is_half_written_is_marked_in_the_list(qtbot: QtBot, page: TemplatesPage) -> None:
    with qtbot.waitSignal(page.opened, timeout=20_000):
        page.open_wording(LetterKind.REPLY, "en")
    editor = page.editor()
    assert editor is not None
    editor.words.blocks.rows()[0].text.insertPlainText("Oh ")
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.back()
    row = page.list.row_of(LetterKind.REPLY, "en")
    assert page.list.index(row, 3).data() == "half written by you"
    choose(page.state, wording_list.IN_WORK)
    assert page.list.rowCount() == 1


def test_nothing_that_fits_is_said_so(page: TemplatesPage) -> None:
    page.words.setText("no such letter")
    assert page.table.isHidden()
    assert not page.open_button.isEnabled()
    page.show_waiting()
    assert (page.words.text(), chosen(page.language), chosen(page.state)) == ("", "", wording_list.WAITING)


def test_it_speaks_both_languages(page: TemplatesPage, language: ScreenLanguage) -> None:
    language.switch(CHINESE)
    page.retranslate()
    assert page.list.index(0, 0).data() != ""
    assert "函" in "".join(page.list.index(row, 0).data() for row in range(page.list.rowCount()))
