"""The yearly audit sheet on the page of minors: a year, its figures, and two ways to save it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.minors.minor_audit import MinorAudit
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, hairline, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.number_field import NumberField
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.record_rows import RecordRows
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.saying import screen_language
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import minor_audit
from qv_desk.services.cases.minor_audit import SheetForm

_FIRST_YEAR = 2020
_LAST_YEAR = 2099


class AuditCard(View):
    """The sheet.

    Args:
        work: desk and store thread.

    Signals:
        save_wanted: year and form in which the sheet is to be saved.
    """

    save_wanted = Signal(int, str)

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._sheet: MinorAudit | None = None
        self._head = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self._hint = Para()
        self.year = NumberField()
        self.year.setRange(_FIRST_YEAR, _LAST_YEAR)
        self.year.setValue(work.today.year)
        self.year.valueChanged.connect(lambda _year: self.refresh())
        self.html_button, self.csv_button = Button(icon="printer"), Button(icon="table")
        self.html_button.clicked.connect(lambda: self.save_wanted.emit(self.year.value(), SheetForm.HTML.value))
        self.csv_button.clicked.connect(lambda: self.save_wanted.emit(self.year.value(), SheetForm.CSV.value))
        self.notice = Notice()
        self._rows = RecordRows((2, 4, 4))
        self.setLayout(
            column(
                hairline(), 16, self._head, 2, self._hint, 10,
                row(self.year, self.html_button, self.csv_button, None, gap=8), 8, self.notice, 12, self._rows,
            )
        )  # fmt: skip
        self.retranslate()

    def refresh(self) -> None:
        """Ask for the figures of the year that is chosen."""
        desk, year = self._work.desk, self.year.value()
        self._work.jobs.ask(self, lambda: minor_audit.audit(desk, year), self._show, failed=self.notice.show_error)

    def retranslate(self) -> None:
        """Word the sheet."""
        self._head.setText(self.tr("Audit of the year"))
        self._hint.setText(
            self.tr(
                "Once a year the handling of children's data is audited (minors' network regulations 37). The sheet "
                "holds figures and minutes, and names nobody."
            )
        )
        self.year.setAccessibleName(self.tr("Year of the audit"))
        self.html_button.setText(self.tr("Save as a page to print …"))
        self.csv_button.setText(self.tr("Save as a table …"))
        if self._sheet is not None:
            self._show(self._sheet)

    def first_focus(self) -> QWidget | None:
        """The year."""
        return self.year

    def _show(self, sheet: MinorAudit) -> None:
        self._sheet = sheet
        self.notice.clear()
        language = screen_language()
        rows = minor_audit.sheet_rows(sheet, language)
        parts = ["", *(part for part, _, _ in rows)]
        shown = [("" if part == before else part, *rest) for before, (part, *rest) in zip(parts, rows, strict=False)]
        self._rows.show_rows(minor_audit.head_of(language), shown)
