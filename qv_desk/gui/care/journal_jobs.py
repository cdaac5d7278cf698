"""The long work of the journal's page: checking it, handing it out, writing the page to be signed."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from qv_desk.errors import DeskError
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.jobs import Report
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import journal_book
from qv_desk.services.care.journal_book import JournalExport, JournalHead, JournalVerdict
from qv_desk.services.words.names import journal_fault_name


class JournalJobs(QObject):
    """One at a time; the progress strip of the window has the bar and *Stop*.

    Args:
        workplace: the desk and the store thread.
        notice: where the outcome is said.
        page: whose work it is.
    """

    def __init__(self, workplace: Workplace, notice: Notice, page: QWidget) -> None:
        super().__init__(page)
        self._workplace, self._notice = workplace, notice
        self._is_busy = self._has_ended = False

    def verify(self, against: tuple[JournalHead, ...] = ()) -> None:
        """Check every entry and every signature; against heads that were noted outside, if there are any."""
        desk = self._workplace.desk
        self._begin(
            self.tr("The journal is being checked"),
            lambda report: journal_book.verify(desk, against, report),
            lambda verdict: self._verified(verdict, against),
        )

    def export(self, folder: Path, with_details: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Hand the journal out into a new folder."""
        desk = self._workplace.desk
        self._begin(
            self.tr("The journal is being written"),
            lambda report: journal_book.export(desk, folder, with_details=with_details, report=report),
            self._exported,
            changes=True,
        )

    def report(self, path: Path) -> None:
        """Check the journal and write the page that is printed and signed."""
        desk = self._workplace.desk
        self._begin(
            self.tr("The journal is being checked"),
            lambda report: journal_book.save_report(desk, path, report),
            lambda head: self._reported(head, path),
            changes=True,
        )

    def _begin(
        self,
        title: str,
        work: Callable[[Report], object],
        done: Callable[..., None],
        *,
        changes: bool = False,
    ) -> None:
        if self._is_busy:
            return
        self._is_busy, self._has_ended = True, False

        def ended(value: object) -> None:
            self._has_ended = True
            done(value)

        self._notice.show_words(title + "…", self.tr("It can be stopped at the foot of the window."), "tint")
        self._workplace.jobs.ask_long(
            self, title, work, ended, case_id="" if changes else None, failed=self._fail, after=self._rest
        )

    def _fail(self, error: DeskError) -> None:
        self._has_ended = True
        self._notice.show_error(error)

    def _rest(self) -> None:
        self._is_busy = False
        if not self._has_ended:
            self._notice.show_words(self.tr("It was stopped; nothing was left half done."), tone="tint")

    def _verified(self, verdict: JournalVerdict, against: tuple[JournalHead, ...]) -> None:
        if verdict.first_bad is not None:
            why = said(journal_fault_name(verdict.reason)) if verdict.reason is not None else ""
            self._notice.show_words(
                self.tr("Entry {number} does not stand: {why}.").format(number=verdict.first_bad, why=why),
                self.tr(
                    "Stop working in this desk, keep its folder as it is, and tell whoever looks after security. "
                    "Compare with the latest backup."
                ),
                "alarm_tint",
            )
            return
        words = plural(
            verdict.entries,
            self.tr("The journal is complete and unchanged: 1 entry."),
            self.tr("The journal is complete and unchanged: {number} entries."),
        )
        signed = plural(verdict.signed, self.tr("1 is signed."), self.tr("{number} are signed."))
        held = self.tr("It holds the head that was noted.") if against else ""
        self._notice.show_words(words, f"{signed} {held}".strip(), "tint")

    def _exported(self, made: JournalExport) -> None:
        how = self.tr("Anybody can check it there without this desk: python3 verify_journal.py")
        if made.left_out:
            left_out = plural(
                made.left_out,
                self.tr("Children's files are closed: the words of 1 entry were left out."),
                self.tr("Children's files are closed: the words of {number} entries were left out."),
            )
            how = f"{how} {left_out}"
        self._notice.show_words(self.tr("The journal is in {folder}.").format(folder=made.folder), how, "tint")

    def _reported(self, head: JournalHead, path: Path) -> None:
        self._notice.show_words(
            self.tr("The page is in {file}. Print it, sign it, and keep it outside the desk.").format(file=path),
            self.tr("Its head is {number}:{digest}").format(number=head.sequence, digest=head.digest),
            "tint",
        )
