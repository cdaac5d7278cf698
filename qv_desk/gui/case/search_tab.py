"""Search: each place where data of the person may lie, found or nothing held."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from qv_desk.domain.search_task import DataSource, SearchOutcome, SearchTask
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import clear, hairline, stand_on
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import search_data
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words.names import outcome_name


class SearchRow(View):
    """One source.

    Attributes:
        inputs: what may be half written in it.

    Signals:
        recorded: source, outcome, number of records, note.
    """

    recorded = Signal(str, str, int, str)

    def __init__(self, source: DataSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._task = SearchTask(source.code)
        self._by = ""
        load("search_row", self)
        self._name = child(self, Label, "name_label")
        wear(self._name, typeface.BODY, typeface.MEDIUM)
        self._holds = child(self, Para, "holds_para")
        wear(self._holds, typeface.SMALL)
        self._found_words = child(self, Para, "found_para")
        wear(self._found_words, typeface.SMALL)
        self._state = child(self, Label, "state_label")
        self._found = child(self, Button, "found_button")
        self._not_held = child(self, Button, "not_held_button")
        self._form = child(self, QWidget, "found_form")
        stand_on(self._form, "list", rounded=True)
        self._records = child(self, QSpinBox, "records_spin")
        self._note = child(self, QLineEdit, "note_edit")
        self._form.hide()
        self.inputs = FormInputs({"records": self._records, "note": self._note}, self)
        self.inputs.restored.connect(self._form.show)
        self._found.clicked.connect(self._open)
        self._not_held.clicked.connect(lambda: self.recorded.emit(source.code, SearchOutcome.NOT_HELD.value, 0, ""))
        child(self, Button, "save_button").clicked.connect(self._save)
        self._note.returnPressed.connect(self._save)
        child(self, Button, "drop_button").clicked.connect(self._give_up)
        self.retranslate()

    def show_task(self, task: SearchTask, by: str, *, is_open_case: bool) -> None:
        """Show what came of the search so far.

        Args:
            task: the search of this source.
            by: who recorded it and when, in words; empty while open.
            is_open_case: whether anything may still be recorded.
        """
        if task != self._task:
            self._give_up()
        self._task, self._by = task, by
        for button in (self._found, self._not_held):
            button.setVisible(is_open_case)
            button.set_kind("plain" if task.outcome is SearchOutcome.OPEN else "link")
        self.retranslate()

    def retranslate(self) -> None:
        """Word the row."""
        name = said(self._source.name)
        self._name.setText(name)
        self._holds.setText(said(self._source.holds))
        task = self._task
        self._state.setText(self._state_words(task))
        self._state.set_ink("mute" if task.outcome is SearchOutcome.OPEN else "accent")
        found = task.note if task.outcome is SearchOutcome.FOUND else ""
        self._found_words.setText("\n".join(part for part in (found, self._by) if part))
        self._found_words.setVisible(bool(found or self._by))
        self._found.setAccessibleName(self.tr("Found in {source}").format(source=name))
        self._not_held.setAccessibleName(self.tr("Nothing held in {source}").format(source=name))
        self._records.setAccessibleName(self.tr("How many records in {source}").format(source=name))
        self._note.setAccessibleName(self.tr("What was found in {source}").format(source=name))

    def _state_words(self, task: SearchTask) -> str:
        if task.outcome is SearchOutcome.FOUND:
            return plural(task.records, self.tr("1 record found"), self.tr("{number} records found"))
        return said(outcome_name(f"search.{task.outcome}"))

    def _open(self) -> None:
        if self._task.outcome is SearchOutcome.FOUND:
            with self.inputs.filling():
                self._records.setValue(self._task.records)
                self._note.setText(self._task.note)
        self._form.show()
        self._records.setFocus()
        self._records.selectAll()

    def _give_up(self) -> None:
        self._form.hide()
        self.inputs.rest()

    def _save(self) -> None:
        note = self._note.text().strip()
        self.recorded.emit(self._source.code, SearchOutcome.FOUND.value, self._records.value(), note)


class SearchTab(CaseTab):
    """The search of one case, source by source."""

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
        self._place = child(self, QVBoxLayout, "rows_layout")
        self._rows: dict[str, SearchRow] = {}
        self._rest.clicked.connect(self._nothing_more)
        self.retranslate()

    def retranslate(self) -> None:
        """Word the reason and the case."""
        self._reason.setText(
            self.tr(
                "The privacy policy names where personal data may lie. The answer is complete only when each place "
                "says found or nothing held."
            )
        )
        super().retranslate()

    def first_focus(self) -> QWidget | None:
        """The first source that still has to be searched."""
        if self._file is not None:
            for task in self._file.case.open_searches:
                row = self._rows.get(task.source)
                if row is not None:
                    return child(row, Button, "found_button")
        return None

    def _fill(self, file: CaseFile) -> None:
        case = file.case
        sources = search_data.sources()
        if tuple(self._rows) != tuple(task.source for task in case.search):
            clear(self._place)
            self._rows = {task.source: SearchRow(sources[task.source]) for task in case.search}
            for number, row in enumerate(self._rows.values()):
                row.recorded.connect(self._record)
                if number:
                    self._place.addWidget(hairline())
                self._place.addWidget(row)
            self._new_forms = {f"search/{source}": row.inputs for source, row in self._rows.items()}
        is_open = case.status == "open" and self._may("search_data.record")
        for task in case.search:
            by = "" if task.done_at is None else self._who_when(task.done_by, task.done_at)
            self._rows[task.source].show_task(task, by, is_open_case=is_open)
        total, still_open = len(case.search), len(case.open_searches)
        if total:
            self._count.setText(self.tr("{done} of {total} searched").format(done=total - still_open, total=total))
        else:
            self._count.setText(self.tr("No search is needed"))
        self._rest.setVisible(is_open and still_open > 0)
        self._rest_hint.setVisible(is_open and still_open > 0)
        self._rest_hint.setText(self.tr("Only after each source that is still open has truly been looked into."))

    def _record(self, source: str, outcome: str, records: int, note: str) -> None:
        if self._file is None:
            return
        case_id = self._file.case.case_id
        self._change(
            lambda: search_data.record(
                self._desk, case_id, source, outcome=SearchOutcome(outcome), records=records, note=note
            ),
            self._notice.clear,
            failed=self._notice.show_error,
        )

    def _nothing_more(self) -> None:
        if self._file is None:
            return
        case_id = self._file.case.case_id
        self._change(
            lambda: search_data.nothing_more(self._desk, case_id), self._notice.clear, failed=self._notice.show_error
        )
