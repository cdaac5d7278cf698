"""What is wrong with a block, or with the whole wording: what, how to mend it, and what a click can do about it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.icon_mark import IconMark
from qv_desk.gui.parts.layouts import clear, column, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.templates.mends import Mend, mends_of
from qv_desk.gui.templates.template_words import mend_words
from qv_desk.gui.templates.written import Written
from qv_desk.gui.words.saying import said
from qv_desk.services.letters.template_faults import TemplateFault
from qv_desk.services.templates.templates import TemplateView


class FaultRows(View):
    """The faults of one place; hidden while there are none.

    Signals:
        mended: a ``Written``: the wording after a click.
    """

    mended = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._shown: tuple[tuple[TemplateFault, tuple[Mend, ...]], ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.setLayout(column(self._rows, margins=(0, 4, 0, 4)))
        self.hide()

    def show_faults(
        self, faults: Sequence[TemplateFault], written: Written, view: TemplateView, *, may_mend: bool
    ) -> None:
        """Show these faults of a wording."""
        wanted = tuple((fault, mends_of(fault, written, view) if may_mend else ()) for fault in faults)
        if wanted != self._shown:
            self._shown = wanted
            self.retranslate()
        self.setVisible(bool(wanted))

    def faults(self) -> tuple[TemplateFault, ...]:
        """What is shown."""
        return tuple(fault for fault, _ in self._shown)

    def buttons(self) -> tuple[Button, ...]:
        """What can be clicked, from the top."""
        return tuple(button for button in self.findChildren(Button) if not button.isHidden())

    def retranslate(self) -> None:
        """Say them in the current language."""
        clear(self._rows)
        for fault, mends in self._shown:
            self._rows.addWidget(self._row(fault, mends))

    def _row(self, fault: TemplateFault, mends: tuple[Mend, ...]) -> QWidget:
        what = Para(said(fault.wording), size=typeface.SMALL, weight=typeface.MEDIUM, ink="brick")
        how = Para(said(fault.advice), size=typeface.SMALL)
        words = column(what, how, gap=1)
        for mend in mends:
            button = Button(mend_words(mend), "link")
            button.setFixedHeight(24)
            button.setAccessibleDescription(what.plain_text())
            button.clicked.connect(partial(self._mend, mend))
            words.addLayout(row(button, None))
        cell = QWidget()
        whole = row(column(2, IconMark("warning", "brick"), None), words, gap=8)
        whole.setStretch(1, 1)
        cell.setLayout(whole)
        return cell

    def _mend(self, mend: Mend, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
        self.mended.emit(mend.written)
