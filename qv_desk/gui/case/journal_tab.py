"""Journal: who did what, when, in an order that cannot be changed afterwards."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.journal_table import JournalTable
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.care import journal_book
from qv_desk.services.care.journal_book import JournalVerdict
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk

_ROW_HEIGHT = 36


class JournalTab(CaseTab):
    """The journal of one case."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        load("journal_tab", self)
        self._hint = child(self, Para, "hint")
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._verify = child(self, Button, "verify_button")
        self._verify.clicked.connect(self._check)
        self._model = JournalTable(desk.zone, self._who, self)
        self._table = child(self, QTableView, "table")
        self._table.setModel(self._model)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setShowGrid(False)
        self._table.setWordWrap(True)
        self._table.setTabKeyNavigation(False)
        self._table.setFont(typeface.face())
        header = self._table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        rows = self._table.verticalHeader()
        rows.setMinimumSectionSize(_ROW_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the hint and the table."""
        self._hint.setText(
            self.tr("Each line carries the fingerprint of the one before, so that nothing can be changed unseen.")
        )
        self._table.setAccessibleName(self.tr("Journal of the case"))
        self._model.retranslate()
        super().retranslate()

    def first_focus(self) -> QWidget | None:
        """The table."""
        return self._table

    def _fill(self, file: CaseFile) -> None:
        self._model.show_entries(file.journal)

    def _show_verdict(self, verdict: JournalVerdict) -> None:
        if verdict.first_bad is None:
            self._notice.show_words(
                self.tr("The whole journal is complete and unchanged: {number} entries.").format(
                    number=verdict.entries
                ),
                tone="tint",
            )
        else:
            self._notice.show_words(
                self.tr("Entry {number} of the journal is missing or was changed.").format(number=verdict.first_bad),
                self.tr("Do not work on. Tell a supervisor, and compare with the last backup."),
                "alarm_tint",
            )

    def _check(self) -> None:
        self._verify.setEnabled(False)
        self._jobs.ask(
            self,
            lambda: journal_book.verify(self._desk),
            self._show_verdict,
            failed=self._notice.show_error,
            after=lambda: self._verify.setEnabled(True),
        )
