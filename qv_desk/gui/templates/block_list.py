"""The wording in the editor: the subject line, what is wrong with the whole, and the blocks one under another."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import column, scrolled
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.templates.block_row import BlockRow
from qv_desk.gui.templates.fault_rows import FaultRows
from qv_desk.gui.templates.written import Written
from qv_desk.services.letters.template_faults import TemplateFault
from qv_desk.services.templates.templates import TemplateView

_AROUND = 48
"""Pixels kept visible above and below the line that is written."""


class TitleLine(QLineEdit):
    """The subject line; its undo is that of the whole wording.

    Signals:
        entered: the keyboard came here.
        undo_wanted: the last step is to be undone.
        redo_wanted: what was undone is to be done again.
    """

    entered = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard is here."""
        super().focusInEvent(event)
        self.entered.emit()


class BlockList(View):
    """Subject line and blocks.

    Args:
        view: what can be placed and served.
        parent: Qt's owner.

    Attributes:
        title: the subject line.

    Signals:
        title_edited: the person changed the subject line.
        text_edited: the number of a block and its new words.
        mended: a ``Written``: the wording after a click on a mend.
        current_changed: the number of the block that the keyboard is in; -1 for the subject line.
        undo_wanted: the last step is to be undone.
        redo_wanted: what was undone is to be done again.
    """

    title_edited = Signal(str)
    text_edited = Signal(int, str)
    mended = Signal(object)
    current_changed = Signal(int)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, view: TemplateView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._rows: list[BlockRow] = []
        self._current = -1
        self._is_read_only = False
        self._title_label = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")
        self.title = TitleLine()
        self._title_label.setBuddy(self.title)
        self.title.textEdited.connect(self.title_edited)
        self.title.entered.connect(lambda: self.set_current(-1))
        self.title.undo_wanted.connect(self.undo_wanted)
        self.title.redo_wanted.connect(self.redo_wanted)
        self.title_faults, self.whole_faults = FaultRows(), FaultRows()
        for faults in (self.title_faults, self.whole_faults):
            faults.mended.connect(self.mended)
        self._places = QVBoxLayout()
        self._places.setSpacing(0)
        self._content = QWidget()
        self._content.setLayout(
            column(
                self.whole_faults, self._title_label, 3, self.title, self.title_faults, 6, self._places, None,
                margins=(20, 8, 20, 24),
            )
        )  # fmt: skip
        self._area: QScrollArea = scrolled(self._content)
        self.setLayout(column(self._area))
        self.retranslate()

    def retranslate(self) -> None:
        """Word the subject line; the blocks do it themselves."""
        self._title_label.setText(self.tr("Subject line"))
        self.title.setAccessibleName(self.tr("Subject line"))

    def rows(self) -> tuple[BlockRow, ...]:
        """The blocks, from the top."""
        return tuple(self._rows)

    def current(self) -> int:
        """The number of the block that the bar works on; -1 for none."""
        return self._current

    def show_written(self, written: Written) -> None:
        """Show a wording; the inputs that stay keep cursor and place."""
        if self.title.text() != written.title:
            blocked = QSignalBlocker(self.title)
            self.title.setText(written.title)
            blocked.unblock()
        while len(self._rows) > len(written.blocks):
            gone = self._rows.pop()
            self._places.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._rows) < len(written.blocks):
            self._add_row()
        for number, (line, block) in enumerate(zip(self._rows, written.blocks, strict=True)):
            line.show_block(block, number + 1, len(written.blocks))
        self.set_current(min(self._current, len(self._rows) - 1))

    def show_faults(self, faults: Sequence[TemplateFault], written: Written) -> None:
        """Say of each block, of the subject line and of the whole what is wrong."""
        may_mend = not self._is_read_only
        for number, line in enumerate(self._rows):
            line.show_faults([one for one in faults if one.block == number], written, may_mend=may_mend)
        of_none = [one for one in faults if one.block is None or one.block >= len(self._rows)]
        titles = [one for one in of_none if one.code.startswith("title")]
        self.title_faults.show_faults(titles, written, self._view, may_mend=may_mend)
        others = [one for one in of_none if one not in titles]
        self.whole_faults.show_faults(others, written, self._view, may_mend=may_mend)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let nobody write in it."""
        self._is_read_only = read_only
        self.title.setReadOnly(read_only)
        for line in self._rows:
            line.set_read_only(read_only=read_only)

    def set_current(self, place: int) -> None:
        """Mark a block as the one that the bar works on."""
        changed, self._current = place != self._current, place
        for number, line in enumerate(self._rows):
            line.set_current(is_current=number == place)
        if changed:
            self.current_changed.emit(place)

    def go_to(self, place: int) -> None:
        """Put the keyboard into a block, and the block into sight; -1 for the subject line."""
        if 0 <= place < len(self._rows):
            target: QWidget = self._rows[place].text
        else:
            target = self.title
            place = -1
        self.set_current(place)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, target, partial(self._into_sight, target))  # once what was moved has its place

    def _into_sight(self, target: QWidget) -> None:
        if target is self.title:
            self._area.verticalScrollBar().setValue(0)  # what is wrong with the whole stands above it
        else:
            self._area.ensureWidgetVisible(target, 0, _AROUND)

    def _add_row(self) -> None:
        line, number = BlockRow(self._view), len(self._rows)
        line.set_read_only(read_only=self._is_read_only)
        line.edited.connect(partial(self.text_edited.emit, number))
        line.entered.connect(partial(self.set_current, number))
        line.faults.mended.connect(self.mended)
        line.text.undo_wanted.connect(self.undo_wanted)
        line.text.redo_wanted.connect(self.redo_wanted)
        line.text.cursorPositionChanged.connect(partial(self._follow, line))
        self._rows.append(line)
        self._places.addWidget(line)

    def _follow(self, line: BlockRow) -> None:
        """Keep the line that is written in sight, however long its block is."""
        if not line.text.hasFocus():
            return
        at = line.text.viewport().mapTo(self._content, line.text.cursorRect().center())
        self._area.ensureVisible(0, QPoint(at).y(), 0, _AROUND)
