"""Put a backup in the place of the desk, or make a desk of it where there is none; no desk is open while this is.

It says exactly what will be replaced and what is kept aside before it does anything, and what came of it afterwards.
"""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QWidget,
)

from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.layouts import column, hairline, resize_within_screen, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.start.restore_key import RestoreKey
from qv_desk.gui.start.restore_words import outcome_words, this_zone, what_happens
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import listed
from qv_desk.gui.work.jobs import Job, Jobs
from qv_desk.services.backups import backups_found
from qv_desk.services.backups.backups_found import BackupSeen
from qv_desk.services.backups.restore import Opener, Restored, restore
from qv_desk.services.entry.desk_folder import office_exists

_SIZE: Final = (640, 720)
_LIST_HEIGHT: Final = 108  # at most: the key is to be seen below the list


class RestoreDialog(QDialog):
    """Chooses a backup, opens it, and puts it in place.

    Args:
        folder: the desk's folder.
        jobs: the store thread.
        parent: the window before the desk is open.

    Signals:
        restored: the desk is there and locked.
    """

    restored = Signal()

    def __init__(self, folder: Path, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore from a backup"))
        self._folder, self._jobs = folder, jobs
        self._replaces = office_exists(folder)
        self._ledgers: list[Path] = []
        self._job: Job[Restored] | None = None
        self._is_done = False
        self._build()
        self._lay_out()
        jobs.progressed.connect(self._move)
        self._follow()

    def notice(self) -> Notice:
        """What could not be done, or was."""
        return self._notice

    def look_in(self, place: Path) -> None:
        """Show the backups in a folder, or the one that it is."""
        folder = self._folder
        self._notice.clear()
        self._jobs.ask(
            self, lambda: backups_found.find_backups(place, folder), self._show, failed=self._notice.show_error
        )

    def chosen(self) -> BackupSeen | None:
        """The backup that is chosen."""
        found = self.list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found if isinstance(found, BackupSeen) else None

    def put_back(self) -> None:
        """Restore what is chosen."""
        found, opener = self.chosen(), self._opener()
        if found is None or opener is None:
            return
        folder, confirmed, ledgers = self._folder, self.confirm_check.isChecked(), tuple(self._ledgers)
        self._notice.clear()
        self._set_busy(busy=True)
        self._job = self._jobs.ask_long(
            self,
            self.tr("Restoring"),
            lambda report: restore(
                found.folder, folder, opener, more_ledgers=ledgers, confirmed=confirmed, report=report
            ),
            self._done,
            case_id="",
            failed=self._refuse,
            after=self._rest,
        )

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is under way: nothing is replaced then; what is done leads to the locked desk."""
        self.reject()
        super().closeEvent(event)

    def reject(self) -> None:
        """As closing."""
        self._stop_job()
        super().reject()
        if self._is_done:
            self.restored.emit()

    def _build(self) -> None:
        self.choose_button = Button(self.tr("Choose the folder with the backups …"))
        self.choose_button.clicked.connect(self._choose)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups"))
        self.list.hide()
        self.list.currentItemChanged.connect(lambda *_: self._choose_backup())
        self._what = Para()
        self.key = RestoreKey()
        self.key.changed.connect(self._follow)
        self.confirm_check = QCheckBox(self.tr("Go on although nobody can say what was erased since"))
        self.confirm_check.toggled.connect(self._follow)
        self.ledger_button = Button(self.tr("Look for a list of erasures in another folder …"))
        self.ledger_button.clicked.connect(self._choose_ledger)
        for widget in (self.confirm_check, self.ledger_button):
            widget.hide()
        self._notice = Notice()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._stop = Button(self.tr("Stop"), "link")
        self._stop.clicked.connect(self._stop_job)
        for waiting in (self._progress, self._stop):
            waiting.hide()
        self.restore_button = ReasonedButton(self.tr("Restore this backup"), "filled")
        self.restore_button.clicked.connect(self._act)
        self.key.entered.connect(self.restore_button.button.click)
        self._leave = Button(self.tr("Leave everything as it is"), "quiet")
        self._leave.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        body = QWidget()
        body.setLayout(
            column(
                Label(self.tr("Restore from a backup"), size=typeface.TITLE, weight=typeface.SEMIBOLD),
                4,
                Para(
                    self.tr(
                        "Connect the disk with the backups and choose the folder in which they lie. Nothing is "
                        "changed before you press the last button, and nothing is ever written into the backup."
                    )
                ),
                12, row(self.choose_button, None), 8, self.list, 12, self._what, 12, self.key, None,
                margins=(24, 20, 24, 12),
            )
        )  # fmt: skip
        progress = row(self._progress, self._stop, gap=12)
        buttons = row(self.restore_button, self._leave, gap=12)
        buttons.setStretch(0, 1)
        foot = column(
            self._notice, row(self.ledger_button, None), self.confirm_check, progress, buttons,
            gap=8, margins=(24, 12, 24, 16),
        )  # fmt: skip
        area = scrolled(body)
        whole = column(area, hairline(), foot)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        resize_within_screen(self, _SIZE)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where the backups lie"))
        if chosen:
            self.look_in(Path(chosen))

    def _show(self, found: tuple[BackupSeen, ...]) -> None:
        self.list.clear()
        for each in found:
            words = dates.joined(
                dates.moment(each.made_at, this_zone(each.made_at), year=True),
                plural(each.cases, self.tr("1 case"), self.tr("{number} cases")),
                listed(each.people),
                self.tr("of another desk") if each.is_of_desk is False else "",
            )
            item = QListWidgetItem(words)
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.list.addItem(item)
        self.list.setVisible(bool(found))
        if found:
            rows = sum(self.list.sizeHintForRow(row) for row in range(len(found))) + 2 * self.list.frameWidth()
            self.list.setFixedHeight(min(_LIST_HEIGHT, rows))
            self.list.setCurrentRow(0)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._notice.show_words(
                self.tr("No backup lies in this folder."),
                self.tr("A backup is a folder named qv-desk-… with a manifest in it. Choose the folder around it."),
            )
        self._follow()

    def _choose_backup(self) -> None:
        found = self.chosen()
        self.key.show_people(found.people if found is not None else ())
        self._follow()

    def _follow(self) -> None:
        """The words on what will happen, and whether the last button is on."""
        found = self.chosen()
        self._what.setText(
            "" if found is None or self._is_done else what_happens(found, self._folder, replaces=self._replaces)
        )
        self.key.setVisible(found is not None and not self._is_done)
        if self._is_done:
            self.restore_button.allow()
        elif self._job is not None:
            self.restore_button.refuse(self.tr("being restored"))
        elif found is None:
            self.restore_button.refuse(self.tr("off until a backup is chosen"))
        elif found.is_of_desk is False:
            self.restore_button.refuse(self.tr("off: it is of another desk than the one that is here"))
        elif not self.key.is_complete():
            self.restore_button.refuse(self.key.what_is_missing())
        elif self.confirm_check.isVisible() and not self.confirm_check.isChecked() and not self._ledgers:
            self.restore_button.refuse(self.tr("off until a list of erasures is found, or you say to go on"))
        else:
            self.restore_button.allow()

    def _opener(self) -> Opener | None:
        try:
            return self.key.opener()
        except DeskError as problem:
            self._notice.show_error(problem)
            return None

    def _choose_ledger(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where a list of erasures may lie"))
        if chosen:
            self._ledgers.append(Path(chosen))
            self._follow()

    def _act(self) -> None:
        if self._is_done:
            self.reject()
        else:
            self.put_back()

    def _move(self, job: object, done: int, total: int) -> None:
        if job is self._job:
            self._progress.setRange(0, total)
            self._progress.setValue(done)

    def _stop_job(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._stop.setEnabled(False)

    def _done(self, outcome: Restored) -> None:
        self._is_done = True
        self.key.forget()
        sentence, advice = outcome_words(outcome, self._folder)
        self._notice.show_words(sentence, advice, "tint")
        for widget in (self.confirm_check, self.ledger_button, self._leave, self.choose_button, self.list, self.key):
            widget.hide()

    def _refuse(self, error: DeskError) -> None:
        self._notice.show_error(error)
        if error.code == "restore_without_ledger":
            self.confirm_check.show()
            self.ledger_button.show()

    def _rest(self) -> None:
        self._job = None
        self._set_busy(busy=False)
        if self._is_done:
            self.restore_button.button.setText(self.tr("Go to the locked desk"))
            self.restore_button.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._notice.code() == "restore_without_ledger":
            self.confirm_check.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._notice.text():
            self.key.focus_again()
        else:
            self._notice.show_words(self.tr("It was stopped; nothing was replaced."), tone="tint")
        self._follow()

    def _set_busy(self, *, busy: bool) -> None:
        self._progress.setVisible(busy)
        self._stop.setVisible(busy)
        self._stop.setEnabled(busy)
        self._progress.setRange(0, 0)
        for widget in (self.choose_button, self.list, self.key, self.confirm_check, self.ledger_button):
            widget.setEnabled(not busy)
        if busy:
            self.restore_button.refuse(self.tr("being restored"))
