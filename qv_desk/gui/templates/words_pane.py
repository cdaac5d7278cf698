"""The words of a wording and the bar that works on the block in hand: put in, taken out, moved, given a field."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.letters.letter import BlockKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.view import View
from qv_desk.gui.templates.block_bar import BlockBar
from qv_desk.gui.templates.block_list import BlockList
from qv_desk.gui.templates.field_list import FieldPicker
from qv_desk.gui.templates.table_words import choices_for, table_of
from qv_desk.gui.templates.written import Written
from qv_desk.services.templates.templates import FieldChoice, TemplateView


class WordsPane(View):
    """Bar and blocks.

    Args:
        view: what can be placed and served.
        written: the words at the beginning.
        parent: Qt's owner.

    Attributes:
        bar: what is done with the block in hand.
        blocks: subject line and blocks.

    Signals:
        wrote: a ``Written``: the words after the person's change; and where somebody types on letter by letter, else
            nothing.
        mended: a ``Written``: the words after a click on a mend.
        undo_wanted: the last step is to be undone.
        redo_wanted: what was undone is to be done again.
    """

    wrote = Signal(object, str)
    mended = Signal(object)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, view: TemplateView, written: Written, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._written = view, written
        self._is_read_only = False
        self.bar, self.blocks = BlockBar(view), BlockList(view)
        self.blocks.title_edited.connect(lambda title: self._write(self._written.titled(title), "title"))
        self.blocks.text_edited.connect(self._write_text)
        self.blocks.mended.connect(self.mended)
        self.blocks.current_changed.connect(lambda _place: self._show_bar())
        self.blocks.undo_wanted.connect(self.undo_wanted)
        self.blocks.redo_wanted.connect(self.redo_wanted)
        self.bar.undo_button.clicked.connect(self.undo_wanted)
        self.bar.redo_button.clicked.connect(self.redo_wanted)
        self.bar.changed.connect(self._write_block)
        self.bar.move_wanted.connect(self.move_block)
        self.bar.add_button.clicked.connect(self.add_block)
        self.bar.remove_button.clicked.connect(self.remove_block)
        self.bar.field_button.clicked.connect(self.pick_field)
        whole = column(self.bar, self.blocks)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.show_written(written)

    def show_written(self, written: Written) -> None:
        """Show these words."""
        self._written = written
        self.blocks.show_written(written)
        self._show_bar()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let nobody write."""
        self._is_read_only = read_only
        self.blocks.set_read_only(read_only=read_only)
        self.bar.set_read_only(read_only=read_only)

    def first_focus(self) -> QWidget | None:
        """The first block."""
        rows = self.blocks.rows()
        return rows[0].text if rows else self.blocks.title

    def add_block(self) -> None:
        """Put an empty paragraph below the block in hand."""
        place = self.blocks.current() + 1
        self._write(self._written.inserted(place, TemplateBlock(BlockKind.PARAGRAPH, "", "")))
        self.blocks.go_to(place)

    def remove_block(self) -> None:
        """Take the block in hand out; undo brings it back."""
        place = self.blocks.current()
        if place >= 0:
            self._write(self._written.without(place))
            self.blocks.go_to(min(place, len(self._written.blocks) - 1))

    def move_block(self, by: int) -> None:
        """Move the block in hand up or down."""
        place = self.blocks.current()
        to = place + by
        if place >= 0 and 0 <= to < len(self._written.blocks):
            self._write(self._written.moved(place, to))
            self.blocks.go_to(to)

    def pick_field(self) -> None:
        """Offer the fields for the block in hand."""
        if self.bar.field_button.isEnabled():
            picker = FieldPicker(self._offered(), self)
            picker.picked.connect(self._place_field)
            picker.open_below(self.bar.field_button)

    def _offered(self) -> tuple[FieldChoice, ...]:
        place = self.blocks.current()
        return choices_for(self._written.blocks[place], self._view) if place >= 0 else self._view.fields

    def _place_field(self, name: str) -> None:
        """Its place; in a table the rows that are chosen first bring a line for each of their columns."""
        place = self.blocks.current()
        if place < 0:
            return
        block = self._written.blocks[place]
        rows = next((one for one in self._view.fields if one.columns and one.name == name), None)
        if block.kind is BlockKind.TABLE and rows is not None and not block.text.strip():
            self._write(self._written.with_text(place, table_of(rows, self._view)))
            self.blocks.go_to(place)
        else:
            self.blocks.rows()[place].text.place_field(name)
            self.blocks.go_to(place)

    def _write_text(self, place: int, text: str) -> None:
        if place < len(self._written.blocks):  # letters of one word are one step
            self._write(self._written.with_text(place, text), f"{place}/{len(text.split())}")

    def _write_block(self, block: TemplateBlock) -> None:
        place = self.blocks.current()
        if place >= 0:
            self._write(self._written.with_block(place, replace(block, text=self._written.blocks[place].text)))

    def _write(self, written: Written, typed: str = "") -> None:
        if not self._is_read_only:
            self.show_written(written)
            self.wrote.emit(written, typed)

    def _show_bar(self) -> None:
        place, blocks = self.blocks.current(), self._written.blocks
        self.bar.show_block(blocks[place] if 0 <= place < len(blocks) else None, place, len(blocks))
