"""One block: what it is stands over it, what is wrong under it, and both are told to who does not see them."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import BlockKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.gui.look import typeface
from qv_desk.gui.templates.block_row import BlockRow
from qv_desk.gui.templates.written import Written
from qv_desk.services.letters.template_faults import check_template
from qv_desk.services.templates.templates import TemplateView


@pytest.fixture
def row(qtbot: QtBot, view: TemplateView) -> BlockRow:
    made = BlockRow(view)
    qtbot.addWidget(made)
    made.resize(500, 120)
    made.show()
    return made


def test_its_name_says_number_kind_and_part(row: BlockRow) -> None:
    row.show_block(TemplateBlock(BlockKind.HEADING, "court", "The court"), 3, 16)
    assert row.text.accessibleName().startswith("Block 3 of 16: Heading")
    assert "Court" in row.text.accessibleName()
    assert row.text.font().weight() == typeface.SEMIBOLD


def test_faults_colour_it_and_are_told_with_the_input(row: BlockRow, view: TemplateView) -> None:
    block = TemplateBlock(BlockKind.PARAGRAPH, "", "{{ recieved_on }}")
    written = Written("A letter", (block,))
    faults = [one for one in check_template(view.kind, "en", "A letter", (block,)) if one.block == 0]
    row.show_block(block, 1, 1)
    row.show_faults(faults, written, may_mend=True)

    assert row.text.property("state") == "wrong"
    assert row.text.accessibleDescription().startswith("One fault. There is no field")
    row.show_faults((), written, may_mend=True)
    assert row.text.property("state") == ""
    assert row.text.accessibleDescription() == ""


def test_what_is_typed_is_told(qtbot: QtBot, row: BlockRow) -> None:
    row.show_block(TemplateBlock(BlockKind.PARAGRAPH, "", "Dear"), 1, 1)
    with qtbot.waitSignal(row.edited) as told:
        row.text.insertPlainText("Oh ")
    assert told.args == ["Oh Dear"]
    row.set_read_only(read_only=True)
    assert row.text.isReadOnly()


def test_the_block_in_hand_has_a_bar_beside_it(row: BlockRow) -> None:
    row.show_block(TemplateBlock(BlockKind.PARAGRAPH, "", "Dear"), 1, 1)

    def left_edge() -> QImage:
        return row.grab().toImage().copy(0, 0, 3, row.height())

    plain = left_edge()
    row.set_current(is_current=True)
    assert left_edge() != plain
    row.set_current(is_current=False)
    assert left_edge() == plain
