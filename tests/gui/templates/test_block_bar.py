"""The bar: it shows what the block in hand is, and changes nothing else of it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import BlockKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.gui.parts.choices import choose, chosen
from qv_desk.gui.templates.block_bar import BlockBar
from qv_desk.services.templates.templates import TemplateView

BLOCK = TemplateBlock(BlockKind.PARAGRAPH, "authority", "…", unless="country_unknown")


@pytest.fixture
def bar(qtbot: QtBot, view: TemplateView) -> BlockBar:
    made = BlockBar(view)
    qtbot.addWidget(made)
    return made


def test_it_shows_kind_part_and_condition(bar: BlockBar) -> None:
    bar.show_block(BLOCK, 1, 3)
    assert chosen(bar.kind) == "paragraph"
    assert chosen(bar.part) == "authority"
    assert "is empty" in bar.shown.currentText()
    assert (bar.up_button.isEnabled(), bar.down_button.isEnabled()) == (True, True)


@pytest.mark.parametrize(("place", "up", "down"), [(0, False, True), (2, True, False)])
def test_the_first_cannot_go_up_nor_the_last_down(bar: BlockBar, place: int, *, up: bool, down: bool) -> None:
    bar.show_block(BLOCK, place, 3)
    assert (bar.up_button.isEnabled(), bar.down_button.isEnabled()) == (up, down)


def test_another_choice_changes_that_alone(qtbot: QtBot, bar: BlockBar) -> None:
    bar.show_block(BLOCK, 1, 3)
    choose(bar.kind, "list")
    with qtbot.waitSignal(bar.changed) as told:
        bar.kind.activated.emit(bar.kind.currentIndex())
    assert told.args == [replace(BLOCK, kind=BlockKind.LIST)]
    choose(bar.shown, "")
    with qtbot.waitSignal(bar.changed) as told:
        bar.shown.activated.emit(0)
    assert told.args == [replace(BLOCK, kind=BlockKind.LIST, unless="")]
    with qtbot.assertNotEmitted(bar.changed):
        bar.kind.activated.emit(bar.kind.currentIndex())


def test_what_no_list_offers_is_not_lost(qtbot: QtBot, bar: BlockBar) -> None:
    odd = TemplateBlock(BlockKind.PARAGRAPH, "own_part", "…", when="authority_url", unless="country_unknown")
    bar.show_block(odd, 0, 1)
    assert chosen(bar.part) == "own_part"
    with qtbot.assertNotEmitted(bar.changed):
        bar.part.activated.emit(bar.part.currentIndex())


def test_in_the_subject_line_only_a_block_can_be_added(bar: BlockBar) -> None:
    bar.show_block(None, -1, 3)
    assert bar.add_button.isEnabled()
    for widget in (bar.kind, bar.part, bar.shown, bar.field_button, bar.remove_button, bar.up_button, bar.down_button):
        assert not widget.isEnabled()


def test_who_may_only_read_changes_nothing(bar: BlockBar) -> None:
    bar.set_read_only(read_only=True)
    bar.show_block(BLOCK, 1, 3)
    bar.show_steps(can_undo=True, can_redo=True)
    for widget in (bar.kind, bar.add_button, bar.remove_button, bar.undo_button, bar.redo_button, bar.up_button):
        assert not widget.isEnabled()


def test_every_button_without_a_word_has_a_name(bar: BlockBar) -> None:
    bar.retranslate()
    for button in (bar.up_button, bar.down_button, bar.remove_button):
        assert button.accessibleName()
        assert button.toolTip()
