"""One system of a case's search: what to look for in it, what came of it, who was asked, or why it was not searched."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QSpinBox, QVBoxLayout, QWidget

from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.gui.case.searching.search_panels import AskPanel, ExceptionPanel
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import stand_on
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.services.cases.search_data import SourceSheet, exception_name
from qv_desk.services.words.names import outcome_name

if TYPE_CHECKING:
    from qv_desk.gui.look.palette import Ink


class SearchRow(View):
    """One system.

    Attributes:
        inputs: what may be half written in it.

    Signals:
        recorded: source, outcome, number of records, note, reason of an exception or empty.
        asked: source, who was asked to search it (empty for its owner), after how many days to remind them.
        chased: source whose searcher was reminded.
    """

    recorded = Signal(str, str, int, str, str)
    asked = Signal(str, str, int)
    chased = Signal(str)

    def __init__(self, sheet: SourceSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._by = ""
        load("search_row", self)
        self._name = child(self, Label, "name_label")
        wear(self._name, typeface.BODY, typeface.MEDIUM)
        self._holds = child(self, Para, "holds_para")
        self._look_for = child(self, Para, "look_for_para")
        self._found_words = child(self, Para, "found_para")
        for words in (self._holds, self._look_for, self._found_words):
            wear(words, typeface.SMALL)
        self._state = child(self, Label, "state_label")
        self._found = child(self, Button, "found_button")
        self._not_held = child(self, Button, "not_held_button")
        self._more = child(self, Button, "more_button")
        self._more.set_icon("more")
        self.menu = QMenu(self)
        self._more.setMenu(self.menu)
        self._form = child(self, QWidget, "found_form")
        stand_on(self._form, "list", rounded=True)
        self._records = child(self, QSpinBox, "records_spin")
        self._note = child(self, QLineEdit, "note_edit")
        self.exception_panel, self.ask_panel = ExceptionPanel(), AskPanel()
        panels = child(self, QVBoxLayout, "panels_layout")
        for panel in (self.exception_panel, self.ask_panel):
            panels.addWidget(panel)
        self._form.hide()
        self.inputs = FormInputs(
            {
                "records": self._records,
                "note": self._note,
                "reason": self.exception_panel.reason,
                "why": self.exception_panel.why,
                "whom": self.ask_panel.whom,
            },
            self,
        )
        self.inputs.restored.connect(self._restore)
        self._connect()
        self.retranslate()

    def show_sheet(self, sheet: SourceSheet, by: str, *, is_open_case: bool) -> None:
        """Show what came of the search so far.

        Args:
            sheet: the system with its task.
            by: who recorded it and when, in words; empty while open.
            is_open_case: whether anything may still be recorded.
        """
        if (sheet.task, sheet.detail) != (self._sheet.task, self._sheet.detail):
            self._give_up()
        self._sheet, self._by = sheet, by
        is_done = sheet.task.outcome is not SearchOutcome.OPEN
        for button in (self._found, self._not_held, self._more):
            button.setVisible(is_open_case)
        for button in (self._found, self._not_held):
            button.set_kind("link" if is_done else "plain")
        self.retranslate()

    def retranslate(self) -> None:
        """Word the row."""
        system = self._sheet.system
        name = said(system.name)
        self._name.setText(name)
        self._holds.setText(said(system.holds))
        missed = self._sheet.missed
        self._look_for.setText(self._look_for_words())
        self._look_for.set_ink("amber" if missed else "soft")
        self._look_for.setVisible(bool(self._look_for.plain_text()))
        self._state.setText(self._state_words())
        self._state.set_ink(self._state_ink())
        told = "\n".join(part for part in (self._told(), self._by) if part)
        self._found_words.setText(told)
        self._found_words.setVisible(bool(told))
        self._found.setAccessibleName(self.tr("Found in {source}").format(source=name))
        self._not_held.setAccessibleName(self.tr("Nothing held in {source}").format(source=name))
        self._more.setAccessibleName(self.tr("More about {source}").format(source=name))
        self._records.setAccessibleName(self.tr("How many records in {source}").format(source=name))
        self._note.setAccessibleName(self.tr("What was found in {source}").format(source=name))
        self.exception_panel.name_for(name)
        self.ask_panel.name_for(name, system.owner, system.contact)
        self._fill_menu()

    def _look_for_words(self) -> str:
        """What to look for while the search is open; afterwards, what was added since."""
        if self._sheet.missed:
            return self.tr("Added since, not looked for here yet: {values}").format(
                values=dates.joined(*self._sheet.missed)
            )
        values = dates.joined(*(value for _kind, value in self._sheet.search_by))
        if self._sheet.task.outcome is not SearchOutcome.OPEN or not values:
            return ""
        return self.tr("Look for: {values}").format(values=values)

    def _connect(self) -> None:
        self._found.clicked.connect(self._open)
        self._not_held.clicked.connect(lambda: self._record(SearchOutcome.NOT_HELD, 0, ""))
        child(self, Button, "save_button").clicked.connect(self._save)
        self._note.returnPressed.connect(self._save)
        child(self, Button, "drop_button").clicked.connect(self._give_up)
        self.exception_panel.said.connect(self._except)
        self.ask_panel.asked.connect(self._ask)
        for panel in (self.exception_panel, self.ask_panel):
            panel.left.connect(self._give_up)

    def _fill_menu(self) -> None:
        self.menu.clear()
        self.menu.addAction(self.tr("It could not be searched …"), self._open_exception)
        if self._sheet.task.outcome is SearchOutcome.OPEN:
            self.menu.addAction(self.tr("Somebody was asked to search it …"), self._open_ask)
            if self._sheet.detail.asked_on is not None:
                source = self._sheet.task.source
                self.menu.addAction(self.tr("They were reminded today"), lambda: self.chased.emit(source))

    def _state_words(self) -> str:
        task, detail = self._sheet.task, self._sheet.detail
        if task.outcome is SearchOutcome.FOUND:
            return plural(task.records, self.tr("1 record found"), self.tr("{number} records found"))
        if task.outcome is SearchOutcome.EXCEPTION and detail.exception is not None:
            return said(exception_name(detail.exception))
        if task.outcome is SearchOutcome.OPEN and detail.asked_on is not None:
            return self.tr("asked, no answer yet")
        return said(outcome_name(f"search.{task.outcome}"))

    def _state_ink(self) -> "Ink":
        match self._sheet.task.outcome:
            case SearchOutcome.OPEN:
                return "mute"
            case SearchOutcome.EXCEPTION:
                return "amber"
            case _:
                return "text"  # not the colour of the buttons beside it

    def _told(self) -> str:
        """What was found, why it was not searched, or who was asked."""
        task, detail = self._sheet.task, self._sheet.detail
        if task.outcome is not SearchOutcome.OPEN:
            return task.note
        if detail.asked_on is None or detail.chase_on is None:
            return ""
        asked = self.tr("{whom} was asked on {day}; remind them on {chase}.").format(
            whom=detail.asked, day=dates.short_day(detail.asked_on), chase=dates.short_day(detail.chase_on)
        )
        reminded = len(detail.chased_on)
        again = plural(reminded, self.tr("Reminded once."), self.tr("Reminded {number} times.")) if reminded else ""
        return ("" if typeface.speaks_chinese() else " ").join(part for part in (asked, again) if part)

    def _open(self) -> None:
        task = self._sheet.task
        if task.outcome is SearchOutcome.FOUND:
            with self.inputs.filling():
                self._records.setValue(task.records)
                self._note.setText(task.note)
        self._show_only(self._form)
        self._records.setFocus()
        self._records.selectAll()

    def _open_exception(self) -> None:
        self._show_only(self.exception_panel)
        self.exception_panel.reason.setFocus()

    def _open_ask(self) -> None:
        self._show_only(self.ask_panel)
        self.ask_panel.whom.setFocus()

    def _show_only(self, shown: QWidget | None) -> None:
        for panel in (self._form, self.exception_panel, self.ask_panel):
            panel.setVisible(panel is shown)

    def _restore(self) -> None:
        """Show the form in which something was half written."""
        if self.exception_panel.why.text():
            self._show_only(self.exception_panel)
        elif self.ask_panel.whom.text():
            self._show_only(self.ask_panel)
        else:
            self._show_only(self._form)

    def _give_up(self) -> None:
        self._show_only(None)
        with self.inputs.filling():
            self.exception_panel.why.clear()
            self.ask_panel.whom.clear()
        self.inputs.rest()

    def _save(self) -> None:
        self._record(SearchOutcome.FOUND, self._records.value(), self._note.text().strip())

    def _record(self, outcome: SearchOutcome, records: int, note: str) -> None:
        self.recorded.emit(self._sheet.task.source, outcome.value, records, note, "")

    def _except(self, reason: str, why: str) -> None:
        self.recorded.emit(self._sheet.task.source, SearchOutcome.EXCEPTION.value, 0, why, reason)

    def _ask(self, whom: str, days: int) -> None:
        self.asked.emit(self._sheet.task.source, whom, days)
