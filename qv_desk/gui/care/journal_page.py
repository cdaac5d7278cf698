"""The journal of the whole desk: read by case or by person, checked from end to end, handed out, and its head printed.

It is a page for supervisors and auditors; officers read the journal of each case on its page.
"""

from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from qv_desk.domain.terms.journal import JournalEntry
from qv_desk.errors import DeskError, InputError
from qv_desk.gui.care.export_dialog import ExportDialog
from qv_desk.gui.care.journal_jobs import JournalJobs
from qv_desk.gui.case.journal_table import JournalTable
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.plain_table import PlainTable
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import journal_book
from qv_desk.services.cases import review

_PAGE: Final = 200
_WIDTHS: Final = (190, 116, 220)
_NAME_WIDTH: Final = 200
_AROUND: Final = 24
_LONG_MOMENT: Final = datetime(2028, 12, 20, 20, 0, tzinfo=UTC)
"""As long in writing as a moment gets."""


class JournalPage(Page):
    """The page.

    Args:
        workplace: the desk, the store thread and the ways out.
    """

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        self._workplace = workplace
        self._names: dict[str, str] = {}
        self._entries: tuple[JournalEntry, ...] = ()
        self._case_id = ""
        self._has_more = False
        self._build()
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Read the latest entries."""
        desk = self._workplace.desk
        self._workplace.jobs.ask(self, lambda: journal_book.user_names(desk), self._know_people)

    def first_focus(self) -> QWidget | None:
        """The entries."""
        return self.table

    def focus_filter(self) -> bool:
        """The field for a case."""
        self.case_edit.setFocus()
        return True

    def notice(self) -> Notice:
        """What was found, done, or could not be."""
        return self._notice

    def entries(self) -> tuple[JournalEntry, ...]:
        """What is shown, newest first."""
        return self._entries

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Journal"))
        self._lead.setText(
            self.tr("Who did what, when. Each entry is signed by whoever did it, and sealed to the one before.")
        )
        self._person_label.setText(self.tr("Person of the desk"))
        self.person_combo.setAccessibleName(self.tr("Person of the desk"))
        self._case_label.setText(self.tr("Case"))
        self.case_edit.setAccessibleName(self.tr("Case reference"))
        self.case_edit.setPlaceholderText(self.tr("QV-2026-0001"))
        self.more_button.setText(self.tr("Show earlier entries"))
        self.check_button.setText(self.tr("Check the journal"))
        self._head_label.setText(self.tr("against a noted head"))
        self.head_edit.setAccessibleName(self.tr("Noted head: number and fingerprint"))
        self.head_edit.setPlaceholderText(self.tr("number:fingerprint, as printed; may stay empty"))
        self.export_button.setText(self.tr("Hand it out …"))
        self.report_button.setText(self.tr("Page to print and sign …"))
        self.open_button.setText(self.tr("Open its case"))
        self.table.setAccessibleName(self.tr("Entries of the journal"))
        self._fill_people()
        # The day with its weekday is longer in Chinese, and when something was done is what the journal is read for.
        moment = dates.moment(_LONG_MOMENT, UTC, year=True)
        self.table.setColumnWidth(0, max(_WIDTHS[0], self.table.fontMetrics().horizontalAdvance(moment) + _AROUND))
        self._model.retranslate()
        self._word()

    def read(self) -> None:
        """Read what is asked for from its newest entry on."""
        self._entries = ()
        self._read_on(None)

    def _build(self) -> None:
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._lead = Para()
        self._notice = Notice()
        self._jobs = JournalJobs(self._workplace, self._notice, self)
        self._person_label, self._case_label, self._head_label = (Label(ink="mute") for _ in range(3))
        self.person_combo = QComboBox()
        self.person_combo.setMinimumWidth(_NAME_WIDTH)
        self.person_combo.currentIndexChanged.connect(self._choose_person)
        self.case_edit = QLineEdit()
        self.case_edit.setMaximumWidth(_NAME_WIDTH)
        self.case_edit.returnPressed.connect(self._choose_case)
        self._model = JournalTable(self._workplace.zone, lambda user_id: self._names.get(user_id, user_id), self)
        self.table = PlainTable(self._model, _WIDTHS)
        self.table.row_opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._word())
        self._count = Label(size=typeface.SMALL, ink="mute")
        self.more_button, self.open_button = Button(kind="link"), Button(kind="link")
        self.more_button.clicked.connect(lambda: self._read_on(self._entries[-1].sequence if self._entries else None))
        self.open_button.clicked.connect(lambda: self._open(self.table.chosen_row()))
        self.check_button = Button(kind="filled")
        self.check_button.clicked.connect(self._check)
        self.head_edit = QLineEdit()
        self.head_edit.returnPressed.connect(self._check)
        self.export_button, self.report_button = Button(), Button()
        self.export_button.clicked.connect(self._export)
        self.report_button.clicked.connect(self._report)
        chooser = row(self._person_label, self.person_combo, 16, self._case_label, self.case_edit, None, gap=8)
        acts = row(self.check_button, self._head_label, self.head_edit, gap=8)
        acts.setStretch(2, 1)
        outside = row(self.export_button, self.report_button, None, gap=8)
        foot = row(self._count, self.more_button, None, self.open_button, gap=8)
        whole = column(
            self._title, 2, self._lead, 12, acts, 8, outside, 12, self._notice, 12, chooser, 8, self.table, 4, foot,
            margins=(40, 24, 40, 16),
        )  # fmt: skip
        whole.setStretchFactor(self.table, 1)
        self.setLayout(whole)

    def _check(self) -> None:
        """Check from end to end; against the head of a printed page, where one is typed."""
        text = self.head_edit.text().strip()
        try:
            self._jobs.verify((journal_book.parse_head(text),) if text else ())
        except InputError as problem:
            self._notice.show_error(problem)

    def _know_people(self, names: dict[str, str]) -> None:
        self._names = names
        self._fill_people()
        self.read()

    def _fill_people(self) -> None:
        people = sorted(self._names.items(), key=lambda entry: entry[1].casefold())
        refill(self.person_combo, [("", self.tr("Everybody")), *people])

    def _choose_person(self) -> None:
        self._case_id = ""
        self.case_edit.clear()
        self.read()

    def _choose_case(self) -> None:
        reference, desk = self.case_edit.text().strip().upper(), self._workplace.desk
        if not reference:
            self._case_id = ""
            self.read()
            return
        self._workplace.jobs.ask(
            self, lambda: review.find(desk, reference), self._read_case, failed=self._notice.show_error
        )

    def _read_case(self, case_id: str) -> None:
        self._case_id = case_id
        self._notice.clear()
        self.read()

    def _read_on(self, before: int | None) -> None:
        desk, case_id, user_id = self._workplace.desk, self._case_id, chosen(self.person_combo)

        def work() -> tuple[JournalEntry, ...]:
            if case_id:
                found = tuple(reversed(journal_book.of_case(desk, case_id)))
                return tuple(entry for entry in found if not user_id or entry.user == user_id)
            if user_id:
                return journal_book.of_user(desk, user_id, _PAGE, before)
            return journal_book.latest(desk, _PAGE, before)

        self._workplace.jobs.ask(self, work, self._show, failed=self._notice.show_error)

    def _show(self, found: tuple[JournalEntry, ...]) -> None:
        self._has_more = not self._case_id and len(found) == _PAGE
        known = {entry.sequence for entry in self._entries}
        self._entries += tuple(entry for entry in found if entry.sequence not in known)
        self._model.show_entries(tuple(reversed(self._entries)))
        self._word()

    def _word(self) -> None:
        many = plural(len(self._entries), self.tr("1 entry"), self.tr("{number} entries"))
        self._count.setText(many)
        self.more_button.setVisible(self._has_more)
        self.open_button.setEnabled(self.table.chosen_row() >= 0)

    def _open(self, number: int) -> None:
        """Open the case of an entry; entries about anything else say that they belong to none."""
        if not 0 <= number < len(self._entries):
            return
        desk, object_id = self._workplace.desk, self._entries[number].object_id
        self._workplace.jobs.ask(
            self,
            lambda: review.look(desk, object_id).case.case_id,
            lambda case_id: self._workplace.case_wanted.emit(case_id, "journal"),
            failed=self._not_opened,
        )

    def _not_opened(self, error: DeskError) -> None:
        if error.code == "case_unknown":
            self._notice.show_words(self.tr("This entry belongs to no case."), tone="tint")
        else:
            self._notice.show_error(error)

    def _export(self) -> None:
        dialog = ExportDialog(self._workplace, self.window())
        dialog.wanted.connect(self._jobs.export)
        dialog.open()

    def _report(self) -> None:
        chosen_path, _kind = QFileDialog.getSaveFileName(
            self.window(), self.tr("Page on the journal"), self.tr("journal.txt"), self.tr("Text (*.txt)")
        )
        if chosen_path:
            self._jobs.report(Path(chosen_path))
