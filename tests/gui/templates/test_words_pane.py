"""Blocks put in, taken out, moved and given a field, by buttons."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.templates.field_list import FieldPicker
from qv_desk.gui.templates.words_pane import WordsPane
from qv_desk.gui.templates.written import Written
from qv_desk.services.templates.templates import TemplateView


@pytest.fixture
def pane(qtbot: QtBot, view: TemplateView) -> WordsPane:
    made = WordsPane(view, Written.of(view.shipped))
    qtbot.addWidget(made)
    made.resize(620, 700)
    made.show()
    return made


def blocks_after(qtbot: QtBot, pane: WordsPane, act: object) -> tuple[TemplateBlock, ...]:
    with qtbot.waitSignal(pane.wrote) as told:
        act()  # type: ignore[operator]
    written: Written = told.args[0]
    return written.blocks


def test_a_block_is_added_below_the_one_in_hand(qtbot: QtBot, pane: WordsPane, view: TemplateView) -> None:
    pane.blocks.go_to(2)
    blocks = blocks_after(qtbot, pane, pane.bar.add_button.click)
    assert (blocks[3].text, len(blocks)) == ("", len(view.shipped.blocks) + 1)
    assert pane.blocks.current() == 3


def test_a_block_is_taken_out(qtbot: QtBot, pane: WordsPane, view: TemplateView) -> None:
    pane.blocks.go_to(len(view.shipped.blocks) - 1)
    blocks = blocks_after(qtbot, pane, pane.bar.remove_button.click)
    assert blocks == view.shipped.blocks[:-1]
    assert pane.blocks.current() == len(blocks) - 1


def test_a_block_is_moved_and_stays_in_hand(qtbot: QtBot, pane: WordsPane, view: TemplateView) -> None:
    pane.blocks.go_to(2)
    blocks = blocks_after(qtbot, pane, pane.bar.up_button.click)
    assert blocks[1] == view.shipped.blocks[2]
    assert pane.blocks.current() == 1
    with qtbot.assertNotEmitted(pane.wrote):
        pane.blocks.go_to(0)
        pane.move_block(-1)


def test_kind_part_and_condition_are_chosen_without_losing_words(
    qtbot: QtBot, pane: WordsPane, view: TemplateView
) -> None:
    pane.blocks.go_to(3)
    pane.blocks.rows()[3].text.insertPlainText("Sadly: ")
    choose(pane.bar.kind, "heading")
    blocks = blocks_after(qtbot, pane, lambda: pane.bar.kind.activated.emit(pane.bar.kind.currentIndex()))
    assert blocks[3].kind.value == "heading"
    assert blocks[3].text == f"Sadly: {view.shipped.blocks[3].text}"


def test_a_field_is_picked_by_keys_and_stands_at_the_cursor(qtbot: QtBot, pane: WordsPane) -> None:
    pane.blocks.go_to(3)
    pane.bar.field_button.click()
    picker = pane.findChild(FieldPicker)
    assert picker is not None
    qtbot.keyClicks(picker.filter, "received_on")
    blocks = blocks_after(qtbot, pane, lambda: qtbot.keyClick(picker.filter, Qt.Key.Key_Return))
    assert blocks[3].text.startswith("{{ received_on }}")


def test_who_may_only_read_writes_nothing(qtbot: QtBot, pane: WordsPane, view: TemplateView) -> None:
    pane.set_read_only(read_only=True)
    pane.blocks.go_to(3)
    with qtbot.assertNotEmitted(pane.wrote):
        pane.add_block()
        pane.remove_block()
        pane.move_block(1)
        pane.pick_field()
    assert pane.findChild(FieldPicker) is None
    assert pane.first_focus() is pane.blocks.rows()[0].text
    assert len(pane.blocks.rows()) == len(view.shipped.blocks)
