"""Subject line and blocks: what stays keeps its input, what goes goes, and each fault stands where it belongs."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.templates.block_list import BlockList
from qv_desk.gui.templates.written import Written
from qv_desk.services.letters.template_faults import check_template
from qv_desk.services.templates.templates import TemplateView

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def blocks(qtbot: QtBot, view: TemplateView) -> BlockList:
    made = BlockList(view)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    made.show_written(Written.of(view.shipped))
    return made


def texts(blocks: BlockList) -> tuple[str, ...]:
    return tuple(row.text.text() for row in blocks.rows())


def test_it_shows_the_wording_whole(blocks: BlockList, view: TemplateView) -> None:
    assert blocks.title.text() == view.shipped.title
    assert texts(blocks) == tuple(block.text for block in view.shipped.blocks)


def test_inputs_stay_when_the_wording_changes(blocks: BlockList, view: TemplateView) -> None:
    before = blocks.rows()
    shorter = Written.of(view.shipped).without(2)
    blocks.show_written(shorter)
    assert blocks.rows() == before[:-1]
    assert texts(blocks) == tuple(block.text for block in shorter.blocks)


def test_what_is_typed_is_told_with_its_place(qtbot: QtBot, blocks: BlockList) -> None:
    with qtbot.waitSignal(blocks.text_edited) as told:
        blocks.rows()[3].text.insertPlainText("So ")
    assert told.args[0] == 3
    with qtbot.waitSignal(blocks.title_edited) as told:
        qtbot.keyClicks(blocks.title, "!")
    assert told.args[0].endswith("!")


def test_undo_in_the_subject_line_is_that_of_the_whole(qtbot: QtBot, blocks: BlockList) -> None:
    with qtbot.waitSignal(blocks.undo_wanted):
        qtbot.keyClick(blocks.title, Qt.Key.Key_Z, CONTROL)
    with qtbot.waitSignal(blocks.redo_wanted):
        qtbot.keyClick(blocks.title, Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)


def test_going_to_a_block_takes_it_in_hand_and_into_sight(qtbot: QtBot, blocks: BlockList) -> None:
    last = len(blocks.rows()) - 1
    blocks.go_to(last)
    assert blocks.current() == last
    text = blocks.rows()[last].text
    qtbot.waitUntil(lambda: not text.visibleRegion().isEmpty())
    blocks.go_to(-1)
    assert blocks.current() == -1
    qtbot.waitUntil(lambda: not blocks.title.visibleRegion().isEmpty())


def test_each_fault_stands_where_it_belongs(blocks: BlockList, view: TemplateView) -> None:
    court = next(number for number, block in enumerate(view.shipped.blocks) if block.part == "court")
    wrong = Written.of(view.shipped).without(court).titled("").with_text(1, "{{ recieved_on }}")
    blocks.show_written(wrong)
    blocks.show_faults(check_template(view.kind, "en", wrong.title, wrong.blocks), wrong)

    assert [one.code for one in blocks.title_faults.faults()] == ["title_empty"]
    assert "part_missing" in {one.code for one in blocks.whole_faults.faults()}
    assert "field_unknown" in {one.code for one in blocks.rows()[1].faults.faults()}
    assert blocks.rows()[0].faults.faults() == ()


def test_a_row_made_later_may_be_read_only_too(blocks: BlockList, view: TemplateView) -> None:
    blocks.set_read_only(read_only=True)
    longer = Written.of(view.shipped).inserted(0, view.shipped.blocks[1])
    blocks.show_written(longer)
    assert all(row.text.isReadOnly() for row in blocks.rows())
    assert blocks.title.isReadOnly()
