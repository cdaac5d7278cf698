"""The wording as it will print: with made-up values, with those for a child, or with what a case says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from qv_desk.domain.letters.template_check import CHILD_FIELDS
from qv_desk.errors import DeskError
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.pdf_page_list import PdfPageList
from qv_desk.gui.parts.view import View
from qv_desk.gui.templates.written import Written
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review
from qv_desk.services.frame.permissions import may
from qv_desk.services.templates import template_preview
from qv_desk.services.templates.templates import TemplateView

if TYPE_CHECKING:
    from qv_desk.gui.work.jobs import Job

_SAMPLE, _CHILD, _CASE = "sample", "child", "case"


class PreviewPane(View):
    """The pages.

    Args:
        work: desk and store thread.
        view: of which wording.
        parent: Qt's owner.

    Attributes:
        values: with which values the wording is shown.
        reference: of the case whose values are shown.
        pages: the pages.
        notice: why they could not be made anew.

    Signals:
        shown: the pages show the wording as it stands.
    """

    shown = Signal()

    def __init__(self, work: Workplace, view: TemplateView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._view = work, view
        self._written: Written | None = None
        self._is_due = False
        self._asked: Job[bytes] | None = None
        self.values = QComboBox()
        self.values.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.values.currentIndexChanged.connect(self._choose)
        self.reference = QLineEdit()
        self.reference.returnPressed.connect(self._ask)
        self.reference.setMaximumWidth(200)
        self.notice = Notice()
        self.pages = PdfPageList()
        choices = row(self.values, 8, self.reference, None, margins=(0, 8, 0, 8))
        whole = column(choices, column(self.notice, margins=(0, 0, 16, 0)), self.pages)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.retranslate()
        self.reference.hide()

    def retranslate(self) -> None:
        """Word the choices."""
        choices = [(_SAMPLE, self.tr("With made-up values"))]
        if any(block.when in CHILD_FIELDS for block in self._view.shipped.blocks):
            choices.append((_CHILD, self.tr("With made-up values, to a child")))
        if may(self._work.desk.user, "template_preview.preview_with_case"):
            choices.append((_CASE, self.tr("With what a case says")))
        refill(self.values, choices)
        self.values.setAccessibleName(self.tr("Shown with"))
        self.reference.setAccessibleName(self.tr("Reference of the case"))
        self.reference.setPlaceholderText(self.tr("Reference, then Enter"))

    def show_written(self, written: Written) -> None:
        """Show this wording, now or when the pane is next looked at."""
        if written != self._written:
            self._written = written
            self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the pages that were put off."""
        super().showEvent(event)
        if self._is_due:
            self._ask()

    def _choose(self) -> None:
        self.reference.setVisible(chosen(self.values) == _CASE)
        if self.reference.isVisible() and not self.reference.text().strip():
            self.reference.setFocus()
            return
        self._ask()

    def _ask(self) -> None:
        if self._asked is not None:
            self._asked.stop()
        written, reference = self._written, self.reference.text().strip()
        how = chosen(self.values)
        self._is_due = not self.isVisible()
        if written is None or self._is_due or (how == _CASE and not reference):
            return
        desk, kind, language = self._work.desk, self._view.kind, self._view.language
        title, blocks = written.title, written.blocks

        def work() -> bytes:
            if how == _CASE:
                case_id = review.find(desk, reference)
                return template_preview.preview_with_case(desk, case_id, kind, language, title, blocks)
            return template_preview.preview_with_sample(desk, kind, language, title, blocks, to_child=how == _CHILD)

        self._asked = self._work.jobs.ask(self, work, self._show, failed=self._refuse)

    def _show(self, pages: bytes) -> None:
        self.notice.clear()
        self.pages.show_pdf(pages)
        self.shown.emit()

    def _refuse(self, error: DeskError) -> None:
        """The pages stay as they were: half a place is written at each key."""
        self.notice.show_error(error)
        if not self.pages.page_count():
            self.pages.say(self.notice.text())
