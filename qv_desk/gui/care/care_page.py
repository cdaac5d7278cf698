"""Care of the desk: the last backup and the next, backups that are there, getting one back, the check of the store."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from qv_desk.gui.care import care_words
from qv_desk.gui.care.backup_list import BackupList
from qv_desk.gui.care.care_jobs import CareJobs
from qv_desk.gui.care.plan_dialog import PlanDialog
from qv_desk.gui.care.put_back_dialog import PutBackDialog
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import hairline, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import screen_language
from qv_desk.gui.work.titled_page import TitledPage, heading
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.backups import back_up, backup_drill
from qv_desk.services.backups.back_up import BackupState
from qv_desk.services.backups.backup_drill import BackupFound
from qv_desk.services.frame.permissions import PERMISSIONS
from qv_desk.services.words.say import said_of

_LABELS = 128


class CarePage(TitledPage):
    """The page.

    Args:
        work: the desk, the store thread and the ways out.
    """

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        self._state: BackupState | None = None
        self._folder = ""
        role = work.desk.user.role
        self._makes, self._plans = role in PERMISSIONS["back_up.back_up"], role in PERMISSIONS["back_up.set_plan"]
        self._build()
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The first button."""
        return self.now_button if self._makes else self.check_button

    def facts(self) -> dict[str, str]:
        """What is said of the backups, by its label."""
        return dict(self._facts.facts())

    def refresh(self) -> None:
        """Ask again how it stands."""
        desk = self._work.desk
        self._work.jobs.ask(self, lambda: back_up.state(desk), self._show, failed=self._notice.show_error)

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Care of the desk"))
        self._lead.setText(
            self.tr(
                "A backup on another disk brings the desk back when this one fails. It is as encrypted as the desk."
            )
        )
        self._backups_head.setText(self.tr("Backups"))
        self.now_button.setText(self.tr("Back up now"))
        self.elsewhere_button.setText(self.tr("Back up to another folder …"))
        self.plan_button.setText(self.tr("Change the plan …"))
        self._kept.setText(
            self.tr(
                "Kept are the last backups of seven days and of four weeks. No backup is kept longer than 35 days: "
                "that is the time that people whose data was erased are told. A desk closed for a while keeps as many."
            )
        )
        self._there_head.setText(self.tr("Backups that are there"))
        self.look_button.setText(self.tr("Look in another folder …"))
        self._back_head.setText(self.tr("Getting one back"))
        self._back.setText(
            self.tr(
                "Trying one out opens it where it lies and checks it from end to end; nothing is changed. Putting one "
                "back replaces this desk and keeps it aside. On another computer the first window offers it."
            )
        )
        self.back_button.setText(self.tr("Put a backup back …"))
        self._store_head.setText(self.tr("The store"))
        self.check_button.setText(self.tr("Check the store now"))
        if self._state is not None:
            self._show(self._state)

    def _build(self) -> None:
        self._care = CareJobs(self._work, self._notice, self)
        self._backups_head, self._there_head, self._back_head, self._store_head = (heading() for _ in range(4))
        self._facts = FactsGrid(_LABELS)
        self.now_button = Button(kind="filled")
        self.now_button.clicked.connect(self._back_up_now)
        self.elsewhere_button, self.plan_button = Button(), Button()
        self.elsewhere_button.clicked.connect(self._back_up_elsewhere)
        self.plan_button.clicked.connect(self._change_plan)
        self._kept = Para(ink="mute")
        self.backups = BackupList(self._work.zone)
        self.backups.trial_wanted.connect(self._care.try_out)
        self.look_button = Button()
        self.look_button.clicked.connect(self._look_elsewhere)
        self._back = Para()
        self.back_button = Button()
        self.back_button.clicked.connect(self._put_back)
        self._verified = Para(ink="text")
        self.check_button = Button()
        self.check_button.clicked.connect(self._care.check_store)
        hidden = () if self._makes else (self.now_button, self.elsewhere_button)
        for button in (*hidden, *(() if self._plans else (self.plan_button, self.back_button))):
            button.hide()
        self._lay_out(
            16, self._backups_head, 8, self._facts, 12,
            row(self.now_button, self.elsewhere_button, self.plan_button, None, gap=8), 12, self._kept, 20,
            hairline(), 16, self._there_head, 8, self.backups, 8, row(self.look_button, None), 20,
            hairline(), 16, self._back_head, 4, self._back, 8, row(self.back_button, None), 20,
            hairline(), 16, self._store_head, 4, self._verified, 8, row(self.check_button, None), None,
        )  # fmt: skip

    def _show(self, state: BackupState) -> None:
        self._state = state
        desk, zone = self._work.desk, self._work.zone
        last = self.tr("No backup has been made yet.")
        if state.last_at is not None and state.age is not None:
            last = dates.joined(dates.moment(state.last_at, zone, year=True), care_words.ago(state.age))
        problem = str(said_of(state.problem, screen_language())) if state.problem else ""
        self._facts.show_facts(
            (
                (self.tr("Last backup"), last),
                (self.tr("Where"), state.last_folder),
                (self.tr("Checked"), self.tr("opened and verified when it was made") if state.last_at else ""),
                (self.tr("By itself"), care_words.plan_words(state)),
                (self.tr("Last attempt"), problem),
            )
        )
        verified = care_words.verified_words(state.verified_at, desk.now(), zone)
        at = dates.moment(state.verified_at, zone, year=True) if state.verified_at is not None else ""
        self._verified.setText(dates.joined(verified[:1].upper() + verified[1:], at))
        known = state.plan.folder or (str(Path(state.last_folder).parent) if state.last_folder else "")
        self._look_in(self._folder or known)

    def _look_in(self, folder: str) -> None:
        desk = self._work.desk
        if not folder:
            self.backups.show_backups((), "", desk.now())
            return
        self._work.jobs.ask(
            self,
            lambda: backup_drill.backups_in(desk, Path(folder)),
            lambda found: self._list(found, folder),
            failed=self._notice.show_error,
        )

    def _list(self, found: tuple[BackupFound, ...], folder: str) -> None:
        self.backups.show_backups(found, folder, self._work.desk.now())

    def _back_up_now(self) -> None:
        folder = self._state.plan.folder if self._state is not None else ""
        if folder:
            self._care.back_up(Path(folder))
        else:
            self._back_up_elsewhere()

    def _back_up_elsewhere(self) -> None:
        folder = self._ask_for_folder(self.tr("Where to make the backup"))
        if folder:
            self._folder = folder
            self._care.back_up(Path(folder))

    def _look_elsewhere(self) -> None:
        folder = self._ask_for_folder(self.tr("Where backups lie"))
        if folder:
            self._folder = folder
            self._look_in(folder)

    def _change_plan(self) -> None:
        if self._state is not None:
            dialog = PlanDialog(self._work, self._state.plan, self.window())
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _put_back(self) -> None:
        dialog = PutBackDialog(str(self._work.desk.folder), self.window())
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self._work.lock_wanted.emit()

    def _ask_for_folder(self, title: str) -> str:
        return QFileDialog.getExistingDirectory(self.window(), title, self._folder)
