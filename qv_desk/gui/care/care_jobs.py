"""The long work of the care page: backing up, trying a backup out, checking the store; each says what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from qv_desk.errors import DeskError
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.backups import back_up, backup_drill, check_store
from qv_desk.services.backups.back_up import BackupPlace
from qv_desk.services.backups.backup_drill import BackupFound, Drill
from qv_desk.services.backups.check_store import StoreReport

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.gui.work.jobs import Report


class CareJobs(QObject):
    """One at a time; the progress strip of the window has the bar and *Stop*.

    Args:
        workplace: the desk and the store thread.
        notice: where the outcome is said.
        parent: the page.
    """

    def __init__(self, workplace: Workplace, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._workplace, self._notice = workplace, notice
        self._is_busy = self._has_ended = False

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._is_busy

    def back_up(self, folder: Path) -> None:
        """Make a backup in a folder, if its disk has room for one."""
        desk = self._workplace.desk

        def work(report: "Report") -> BackupPlace:
            place = back_up.look_at_place(desk, folder)
            if not place.missing:
                back_up.back_up(desk, folder, report=report)
            return place

        self._begin(self.tr("A backup is being made"), work, self._backed_up)

    def try_out(self, found: BackupFound) -> None:
        """Try out whether a backup can be restored."""
        desk = self._workplace.desk
        self._begin(
            self.tr("The backup is being tried out"),
            lambda report: backup_drill.drill(desk, found.folder, report=report),
            self._tried,
        )

    def check_store(self) -> None:
        """Check the whole store."""
        desk = self._workplace.desk
        self._begin(
            self.tr("The store is being checked"), lambda report: check_store.check(desk, report=report), self._checked
        )

    def _begin(self, title: str, work: "Callable[[Report], object]", done: "Callable[..., None]") -> None:
        if self._is_busy:
            return
        self._is_busy, self._has_ended = True, False

        def ended(value: object) -> None:
            self._has_ended = True
            done(value)

        self._notice.show_words(title + "…", self.tr("It can be stopped at the foot of the window."), "tint")
        self._workplace.jobs.ask_long(self, title, work, ended, case_id="", failed=self._fail, after=self._rest)

    def _fail(self, error: DeskError) -> None:
        self._has_ended = True
        self._notice.show_error(error)

    def _rest(self) -> None:
        self._is_busy = False
        if not self._has_ended:
            self._notice.show_words(self.tr("It was stopped; nothing was left half done."), tone="tint")

    def _backed_up(self, place: BackupPlace) -> None:
        if place.missing:
            self._notice.show_words(
                self.tr("There is no room for a backup in this folder: {number} MB are missing.").format(
                    number=place.missing
                ),
                self.tr("Make room, or choose a folder on another disk. Nothing was written."),
                "alarm_tint",
            )
        elif place.same_disk:
            self._notice.show_words(
                self.tr("The backup is made and verified."),
                self.tr(
                    "It lies on the same disk as the desk: when that disk fails, both are gone. Use another one for "
                    "the next."
                ),
            )
        else:
            slow = self.tr("A network drive is fine for backups, and slower.") if place.on_network else ""
            self._notice.show_words(self.tr("The backup is made and verified."), slow, "tint")

    def _tried(self, drill: Drill) -> None:
        made = dates.moment(drill.backup.made_at, self._workplace.zone, year=True)
        lost = plural(
            drill.entries_since,
            self.tr("It would lose 1 step of work done since."),
            self.tr("It would lose {number} steps of work done since."),
        )
        again = plural(
            drill.erasures_since,
            self.tr("One case erased since would be erased again."),
            self.tr("{number} cases erased since would be erased again."),
        )
        self._notice.show_words(
            self.tr("The backup of {made} can be restored; everything in it was checked.").format(made=made),
            f"{lost} {again}" if drill.erasures_since else lost,
            "tint",
        )

    def _checked(self, report: StoreReport) -> None:
        if report.is_sound:
            documents = plural(report.documents, self.tr("1 document"), self.tr("{number} documents"))
            entries = report.journal.entries if report.journal is not None else 0
            steps = plural(entries, self.tr("1 entry of the journal"), self.tr("{number} entries of the journal"))
            self._notice.show_words(
                self.tr("The store is sound: every page, every table, every document, every signature."),
                dates.joined(documents, steps),
                "tint",
            )
            return
        found = [
            plural(report.bad_pages, self.tr("1 damaged page"), self.tr("{number} damaged pages"))
            if report.bad_pages
            else "",
            "" if report.structure_is_sound else self.tr("tables that do not hold together"),
            self.tr("a journal that does not stand")
            if report.journal is None or report.journal.first_bad is not None
            else "",
            plural(len(report.bad_documents), self.tr("1 changed document"), self.tr("{number} changed documents"))
            if report.bad_documents
            else "",
        ]
        self._notice.show_words(
            self.tr("The store is damaged: {what}").format(what=dates.joined(*found)),
            self.tr(
                "Stop working in it and change nothing. Copy the folder as it is, then put the latest backup back; a "
                "supervisor can do that from this page."
            ),
            "alarm_tint",
        )
