"""Search: each place where data of the person may lie, found, nothing held, or an exception."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.domain.parts.search_task import IdentifierKind, SearchOutcome
from qv_desk.domain.searching.search_detail import ExceptionReason
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.searching.identifier_bar import IdentifierBar
from qv_desk.gui.case.searching.search_row import SearchRow
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import clear, hairline
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import search_data
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.cases.search_data import SearchSheet
from qv_desk.services.frame.desk import Desk

__all__ = ["SearchRow", "SearchTab"]


class SearchTab(CaseTab):
    """The search of one case, system by system."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        load("search_tab", self)
        self._reason = child(self, Para, "reason")
        self._count = child(self, Label, "count_label")
        wear(self._count, typeface.HEADING, typeface.SEMIBOLD)
        self._rest = child(self, Button, "rest_button")
        self._rest_hint = child(self, Para, "rest_hint")
        wear(self._rest_hint, typeface.SMALL)
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self.identifiers = IdentifierBar()
        self.identifiers.added.connect(self._add_identifier)
        self.identifiers.dropped.connect(self._drop_identifier)
        child(self, QVBoxLayout, "identifiers_layout").addWidget(self.identifiers)
        self._place = child(self, QVBoxLayout, "rows_layout")
        self._rows: dict[str, SearchRow] = {}
        self._sheet: SearchSheet | None = None
        self._sheet_of = ("", -1)
        self._waits_for_rows = False
        self._rest.clicked.connect(self._nothing_more)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the reason and the case."""
        self._reason.setText(
            self.tr(
                "The privacy policy names where personal data may lie. The answer is complete only when each place "
                "says found, nothing held, or why it could not be searched."
            )
        )
        super().retranslate()

    def first_focus(self) -> QWidget | None:
        """The first source that still has to be searched; it takes the keyboard when it is there."""
        if self._file is not None:
            for task in self._file.case.open_searches:
                row = self._rows.get(task.source)
                if row is not None:
                    return child(row, Button, "found_button")
            self._waits_for_rows = bool(self._file.case.open_searches)
        return None

    def _fill(self, file: CaseFile) -> None:
        case = file.case
        is_open = case.status == "open" and self._may("search_data.record")
        total, still_open = len(case.search), len(case.open_searches)
        if total:
            self._count.setText(self.tr("{done} of {total} searched").format(done=total - still_open, total=total))
        else:
            self._count.setText(self.tr("No search is needed"))
        self._rest.setVisible(is_open and still_open > 0)
        self._rest_hint.setVisible(is_open and still_open > 0)
        self._rest_hint.setText(self.tr("Only after each source that is still open has truly been looked into."))
        self.identifiers.setVisible(total > 0)
        if self._sheet is not None and self._sheet_of == (case.case_id, case.version):
            self._show_sheet(self._sheet)
            return
        desk, case_id = self._desk, case.case_id
        self._jobs.ask(self, lambda: search_data.sheet(desk, case_id), self._show_sheet, failed=self._notice.show_error)

    def _show_sheet(self, sheet: SearchSheet) -> None:
        file = self._file
        if file is None:
            return
        case = file.case
        if tuple(one.task for one in sheet.sources) != case.search:
            return  # the case was changed in between; its page asks again
        self._sheet, self._sheet_of = sheet, (case.case_id, case.version)
        is_open = case.status == "open" and self._may("search_data.record")
        new_forms = {}
        if tuple(self._rows) != tuple(task.source for task in case.search):
            self._make_rows(sheet)
            new_forms = {f"search/{source}": row.inputs for source, row in self._rows.items()}
            new_forms["search/identifier"] = self.identifiers.inputs
        self.identifiers.show_sheet(sheet, may_add=is_open)
        for one in sheet.sources:
            task = one.task
            by = "" if task.done_at is None else self._who_when(task.done_by, task.done_at)
            self._rows[task.source].show_sheet(one, by, is_open_case=is_open)
        for name, form in new_forms.items():
            self.form_ready.emit(name, form)
        if self._waits_for_rows and self.isVisible():
            target = self.first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._waits_for_rows = False

    def _make_rows(self, sheet: SearchSheet) -> None:
        clear(self._place)
        self._rows = {one.task.source: SearchRow(one) for one in sheet.sources}
        for number, row in enumerate(self._rows.values()):
            row.recorded.connect(self._record)
            row.asked.connect(self._ask)
            row.chased.connect(self._chase)
            if number:
                self._place.addWidget(hairline())
            self._place.addWidget(row)

    def _case_id(self) -> str:
        return "" if self._file is None else self._file.case.case_id

    def _record(self, source: str, outcome: str, records: int, note: str, reason: str) -> None:
        desk, case_id = self._desk, self._case_id()
        exception = ExceptionReason(reason) if reason else None
        self._change(
            lambda: search_data.record(
                desk,
                case_id,
                source,
                outcome=SearchOutcome(outcome),
                records=records,
                note=note,
                exception=exception,
            ),
            self._notice.clear,
            failed=self._notice.show_error,
        )

    def _ask(self, source: str, whom: str, days: int) -> None:
        desk, case_id = self._desk, self._case_id()
        self._change(
            lambda: search_data.ask_owner(desk, case_id, source, whom=whom, chase_after=days),
            self._notice.clear,
            failed=self._notice.show_error,
        )

    def _chase(self, source: str) -> None:
        desk, case_id = self._desk, self._case_id()
        self._change(
            lambda: search_data.chase_owner(desk, case_id, source), self._notice.clear, failed=self._notice.show_error
        )

    def _add_identifier(self, kind: str, value: str) -> None:
        desk, case_id = self._desk, self._case_id()
        self._change(
            lambda: search_data.add_identifier(desk, case_id, IdentifierKind(kind), value),
            self._notice.clear,
            failed=self._notice.show_error,
        )

    def _drop_identifier(self, kind: str, value: str) -> None:
        desk, case_id = self._desk, self._case_id()
        self._change(
            lambda: search_data.drop_identifier(desk, case_id, IdentifierKind(kind), value),
            self._notice.clear,
            failed=self._notice.show_error,
        )

    def _nothing_more(self) -> None:
        desk, case_id = self._desk, self._case_id()
        self._change(
            lambda: search_data.nothing_more(desk, case_id), self._notice.clear, failed=self._notice.show_error
        )
