"""The letters of a list: people from a file, the gaps of all before the first is issued, issued, saved as drafts.

An incident's page and that of a policy change show it in the same way.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QFileDialog

from qv_desk.domain.kinds.merge_line import Checked, CheckedLine, MergeKind
from qv_desk.errors import DeskError
from qv_desk.gui.incidents.merge_gap_rows import MergeGapRows
from qv_desk.gui.incidents.merge_import_dialog import MergeImportDialog
from qv_desk.gui.incidents.merge_look_dialog import MergeLookDialog
from qv_desk.gui.incidents.merge_mail_dialog import MergeMailDialog
from qv_desk.gui.incidents.merge_turns import Turns
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.save_copy import ask_where
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said, screen_language
from qv_desk.gui.work.aside import Aside
from qv_desk.gui.work.jobs import Report
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import merge_check, merge_import, merge_issue
from qv_desk.services.notices.affected import Added
from qv_desk.services.notices.merge_import import InquiryTable
from qv_desk.services.notices.merge_issue import Issued
from qv_desk.services.words.incident_words import added_words


class MergePanel(View):
    """What is done with the letters of one list.

    Args:
        work: desk, store thread and the ways out.
        kind: of the list.

    Signals:
        changed: the list or its letters are others now.
    """

    changed = Signal()

    def __init__(self, work: Workplace, kind: MergeKind) -> None:
        super().__init__()
        self._work, self._kind = work, kind
        self._list_id = ""
        self._checked: Checked | None = None
        self._issued = Issued(0, ())
        self._issuing = ""
        self._aside = Aside(work.jobs.trouble.emit, self)
        self.notice = Notice()
        self.list_button, self.check_button = Button(kind="plain"), Button(kind="plain")
        self.mail_button = Button(kind="plain")
        self.issue = ReasonedButton(kind="filled")
        self.gaps = MergeGapRows()
        self.list_button.clicked.connect(self._choose_list)
        self.check_button.clicked.connect(self.check)
        self.issue.clicked.connect(self.issue_all)
        self.mail_button.clicked.connect(self._mail)
        self.gaps.look_wanted.connect(self._look)
        self.gaps.same_wanted.connect(self._same)
        self.gaps.apart_wanted.connect(self._apart)
        self.gaps.save_wanted.connect(self._save)
        ways = row(self.list_button, 8, self.check_button, 8, self.mail_button, None)
        self.setLayout(column(ways, 8, self.notice, 8, self.gaps, 8, self.issue, margins=(0, 8, 0, 12)))
        self.gaps.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the buttons."""
        self.list_button.setText(self.tr("People from a file (CSV) …"))
        self.check_button.setText(self.tr("Look for gaps"))
        self.mail_button.setText(self.tr("Save as e-mail drafts …"))
        self.issue.button.setText(self.tr("Issue the letters"))

    def show_list(self, list_id: str, *, why_not: str, takes_people: bool, has_letters: bool) -> None:
        """Show what can be done with a list.

        Args:
            list_id: which incident or mailing.
            why_not: why no letter can be issued now; empty where one can.
            takes_people: whether people can come onto it.
            has_letters: whether issued letters wait for their way out.
        """
        if list_id != self._list_id:
            self._list_id = list_id
            self._show_checked(None)
            self.notice.clear()
        self.list_button.setVisible(takes_people)
        self.check_button.setEnabled(not why_not)
        self.mail_button.setEnabled(has_letters)
        if self._issuing == list_id:
            self.issue.refuse(self.tr("Issuing the letters"))
        elif why_not:
            self.issue.refuse(why_not)
        else:
            self.issue.allow()

    def take_list(self, file: Path) -> None:
        """Read a file, and show what was understood of it."""
        self.notice.clear()
        self._aside.run(lambda: merge_import.read_list(file), self._show_table, self.notice.show_error)

    def check(self) -> None:
        """Look through all letters that are still to be issued."""
        desk, kind, list_id = self._work.desk, self._kind, self._list_id
        found: list[Checked] = []

        def some(lines: Sequence[str], report: Report) -> Checked:
            return merge_check.check(desk, kind, list_id, lines, report=report)

        def done() -> None:
            lines = tuple(line for one in found for line in one.lines)
            if list_id == self._list_id:  # somebody may have gone on to another list
                self._show_checked(Checked(sum(one.whole for one in found), lines))

        turns = Turns(self._work, self, self.tr("Looking for gaps"), some, changes=False)
        self._with_lines(lambda lines: turns.go(lines, found.append, done, self.notice.show_error, after=lambda: None))

    def issue_all(self) -> None:
        """Issue every letter that is whole; what holds one back is shown with the gaps."""
        desk, kind, list_id = self._work.desk, self._kind, self._list_id
        self._issued, self._issuing = Issued(0, ()), list_id
        self.issue.refuse(self.tr("Issuing the letters"))
        self.notice.clear()

        def some(lines: Sequence[str], report: Report) -> Issued:
            return merge_issue.issue(desk, kind, list_id, lines, report=report)

        turns = Turns(self._work, self, self.tr("Issuing the letters"), some, changes=True)
        self._with_lines(
            lambda lines: turns.go(
                lines, self._add_issued, self._say_issued, self.notice.show_error, after=self._end_issuing
            ),
            none=self._end_issuing,
        )

    def _with_lines(self, go: Callable[[tuple[str, ...]], None], none: Callable[[], None] = lambda: None) -> None:
        """Ask which lines are left, and begin where there are any; else say that none is."""
        desk, kind, list_id = self._work.desk, self._kind, self._list_id

        def begin(lines: tuple[str, ...]) -> None:
            if lines:
                go(lines)
            else:
                self._show_checked(Checked(0, ()))
                none()

        def failed(error: DeskError) -> None:
            self.notice.show_error(error)
            none()

        self._work.jobs.ask(self, lambda: merge_check.to_tell(desk, kind, list_id), begin, failed=failed)

    def _add_issued(self, issued: Issued) -> None:
        self._issued += issued

    def _say_issued(self) -> None:
        if self._issuing != self._list_id:
            return  # somebody has gone on to another list
        self._show_checked(Checked(0, self._issued.held_back))
        words = plural(self._issued.letters, self.tr("1 letter is issued."), self.tr("{number} letters are issued."))
        held = len(self._issued.held_back)
        if held:
            left = plural(
                held,
                self.tr("1 letter is held back; below stands why."),
                self.tr("{number} letters are held back; below stands why."),
            )
            self.notice.show_words(words, left)
        else:
            self.notice.show_words(words, self.tr("They wait in the print room."), tone="tint")

    def _end_issuing(self) -> None:
        self._issuing = ""
        self.issue.allow()  # whoever shows the list says whether anything is left
        self.changed.emit()

    def _show_checked(self, checked: Checked | None) -> None:
        self._checked = checked
        self.gaps.setVisible(checked is not None)
        if checked is not None:
            self.gaps.show_checked(checked)

    def _choose_list(self) -> None:
        words = self.tr("Lists (*.csv *.tsv *.txt);;All files (*)")
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("People from a file"), "", words)
        if chosen:
            self.take_list(Path(chosen))

    def _show_table(self, table: InquiryTable) -> None:
        dialog = MergeImportDialog(self._work, self._kind, self._list_id, table, self.window())
        dialog.taken.connect(self._taken)
        dialog.open()

    def _taken(self, added: Added) -> None:
        words = said(added_words(is_shut=added.is_shut))
        self.notice.show_words(words.format(number=added.people, known=added.known), tone="tint")
        self._show_checked(None)
        self.changed.emit()

    def _look(self, line_id: str) -> None:
        MergeLookDialog(self._work, self._kind, self._list_id, line_id, self.window()).open()

    def _same(self, line_id: str) -> None:
        desk, kind, list_id = self._work.desk, self._kind, self._list_id
        self._settle(lambda: merge_issue.tell_same(desk, kind, list_id, line_id))

    def _apart(self, lines: list[CheckedLine]) -> None:
        desk, kind, list_id = self._work.desk, self._kind, self._list_id
        chosen = [one.line.line_id for one in lines]
        self._settle(lambda: merge_issue.tell_apart(desk, kind, list_id, chosen))

    def _settle(self, work: Callable[[], object]) -> None:
        self._work.jobs.change(
            self,
            work,
            lambda _settled: self._settled(),
            failed=self.notice.show_error,
        )

    def _settled(self) -> None:
        self.changed.emit()
        self.check()

    def _save(self) -> None:
        checked = self._checked
        path = ask_where(self, self.tr("gaps.csv")) if checked is not None else None
        if path is None or checked is None:
            return
        desk, kind, list_id, language = self._work.desk, self._kind, self._list_id, screen_language()
        self._work.jobs.change(
            self,
            lambda: merge_check.save_findings(desk, kind, list_id, checked, path, language),
            lambda _nothing: self.notice.show_words(self.tr("The list was saved outside the desk."), tone="tint"),
            failed=self.notice.show_error,
        )

    def _mail(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where the drafts go"), QDir.homePath())
        if folder:
            self.save_drafts(Path(folder))

    def save_drafts(self, folder: Path) -> MergeMailDialog:
        """Ask how the drafts are saved, and save them there."""
        dialog = MergeMailDialog(self._work, self._kind, self._list_id, folder, self.window())
        dialog.open()
        return dialog
