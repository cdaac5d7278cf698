"""One block in the editor: a small line on what it is, its words, and below them what is wrong."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from qv_desk.domain.letters.letter import BlockKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.gui.look import palette, typeface
from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.paragraph import ElidedLabel
from qv_desk.gui.parts.view import View
from qv_desk.gui.templates.fault_rows import FaultRows
from qv_desk.gui.templates.place_text import PlaceText
from qv_desk.gui.templates.table_words import choices_for
from qv_desk.gui.templates.template_words import tag
from qv_desk.gui.templates.written import Written
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.services.letters.template_faults import TemplateFault
from qv_desk.services.templates.templates import TemplateView

_BAR = 3
_SIDE = 12


class BlockRow(View):
    """One block.

    Args:
        view: what can be placed and served.
        parent: Qt's owner.

    Attributes:
        text: the words.
        faults: what is wrong with them.

    Signals:
        edited: the person changed the words.
        entered: the keyboard came here.
    """

    edited = Signal(str)
    entered = Signal()

    def __init__(self, view: TemplateView, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._view = view
        self._block = TemplateBlock(BlockKind.PARAGRAPH, "", "")
        self._number, self._of = 1, 1
        self._is_current = False
        self._tag = ElidedLabel(size=typeface.SMALL, weight=typeface.MEDIUM, ink="mute")
        self.text = PlaceText(view.fields)
        self.faults = FaultRows()
        self.text.edited.connect(lambda: self.edited.emit(self.text.text()))
        self.text.entered.connect(self.entered)
        self.setLayout(column(self._tag, 3, self.text, self.faults, margins=(_SIDE, 6, 0, 6)))

    def show_block(self, block: TemplateBlock, number: int, of: int) -> None:
        """Show a block, the how manyth it is, and of how many."""
        self.text.offer_fields(choices_for(block, self._view))
        self.text.show_text(block.text)
        if (block, number, of) == (self._block, self._number, self._of) and self._tag.text():
            return
        self._block, self._number, self._of = block, number, of
        self.text.setFont(
            typeface.face(weight=typeface.SEMIBOLD if block.kind is BlockKind.HEADING else typeface.REGULAR)
        )
        self.retranslate()

    def show_faults(self, faults: Sequence[TemplateFault], written: Written, *, may_mend: bool) -> None:
        """Say what is wrong with it."""
        self.faults.show_faults(faults, written, self._view, may_mend=may_mend)
        state = "wrong" if faults else ""
        if self.text.property("state") != state:
            self.text.setProperty("state", state)
            self.text.style().unpolish(self.text)
            self.text.style().polish(self.text)
        self._describe()

    def set_current(self, *, is_current: bool) -> None:
        """Mark it as the one that the bar works on."""
        self._is_current = is_current
        self._tag.set_ink("accent" if is_current else "mute")
        self.update()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let nobody write in it."""
        self.text.setReadOnly(read_only)

    def retranslate(self) -> None:
        """Say in the current language what it is."""
        words = tag(self._block, self._view)
        self._tag.setText(words)
        self.text.setAccessibleName(
            self.tr("Block {number} of {of}: {what}").format(number=self._number, of=self._of, what=words)
        )
        self._describe()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw a bar beside the one that the bar above works on."""
        if self._is_current:
            painter = QPainter(self)
            painter.fillRect(QRect(0, 8, _BAR, self.height() - 16), palette.colour("accent"))
            painter.end()

    def _describe(self) -> None:
        """For who does not see the words below: what is wrong belongs to the input."""
        faults = self.faults.faults()
        words = plural(len(faults), self.tr("One fault."), self.tr("{number} faults."))
        told = (words, *(said(fault.wording) for fault in faults)) if faults else ()
        self.text.setAccessibleDescription(" ".join(told))
