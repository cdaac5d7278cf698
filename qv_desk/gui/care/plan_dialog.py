"""The plan: whether the desk backs itself up once a day, where to, and from which time of day on."""

from datetime import time
from pathlib import Path

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QTimeEdit, QWidget

from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.backups import back_up
from qv_desk.services.backups.back_up import BackupPlan

_WIDTH = 520
_LEFT = 8


class PlanDialog(QDialog):
    """Changes the plan.

    Args:
        workplace: the desk and the store thread.
        plan: what is planned now.
        parent: the window.

    Signals:
        kept: the plan was changed.
    """

    kept = Signal()

    def __init__(self, workplace: Workplace, plan: BackupPlan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups by themselves"))
        self.setMinimumWidth(_WIDTH)
        self._workplace = workplace
        self.is_on = QCheckBox(self.tr("The desk backs itself up once a day"))
        self.is_on.setChecked(plan.is_on)
        self.is_on.toggled.connect(self._follow)
        self._folder = plan.folder
        self._place = Para(ink="text")
        self.choose_button = Button(self.tr("Choose the folder …"))
        self.choose_button.clicked.connect(self._choose)
        self.is_timed = QCheckBox(self.tr("From this time of day on:"))
        self.is_timed.setChecked(plan.after is not None)
        self.is_timed.toggled.connect(self._follow)
        after = plan.after or time(18)
        self.after = QTimeEdit(QTime(after.hour, after.minute))
        self.after.setDisplayFormat("HH:mm")
        self.after.lineEdit().setTextMargins(_LEFT, 0, 0, 0)  # see NumberField
        self.after.setAccessibleName(self.tr("Time of day"))
        self._notice = Notice()
        self.keep_button = Button(self.tr("Keep this plan"), "filled")
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self._keep)
        leave = Button(self.tr("Leave it as it is"), "quiet")
        leave.clicked.connect(self.reject)
        self.setLayout(
            column(
                Label(self.tr("Backups by themselves"), size=typeface.TITLE, weight=typeface.SEMIBOLD),
                4,
                Para(
                    self.tr(
                        "The desk makes the day's backup by itself when it has been open for five minutes, and tries "
                        "again a quarter of an hour later if it fails. Choose a folder on another disk, a stick or a "
                        "network drive."
                    )
                ),
                16, self.is_on, 12, self._place, 4, row(self.choose_button, None), 12,
                row(self.is_timed, self.after, None, gap=12), 12, self._notice, 16,
                row(leave, None, self.keep_button, gap=12),
                margins=(24, 20, 24, 20),
            )
        )  # fmt: skip
        self._follow()

    def notice(self) -> Notice:
        """What could not be done."""
        return self._notice

    def wish(self) -> BackupPlan:
        """The plan as it is filled in."""
        shown = self.after.time()
        after = time(shown.hour(), shown.minute()) if self.is_timed.isChecked() else None
        return BackupPlan(self._folder, self.is_on.isChecked(), after)

    def set_folder(self, folder: str) -> None:
        """Say where the backups go."""
        self._folder = folder
        self._follow()

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where backups are kept"), self._folder)
        if chosen:
            self.set_folder(chosen)

    def _follow(self) -> None:
        self._place.setText(
            self.tr("To {folder}").format(folder=self._folder) if self._folder else self.tr("No folder is chosen yet.")
        )
        for widget in (self.choose_button, self.is_timed):
            widget.setEnabled(self.is_on.isChecked())
        self.after.setEnabled(self.is_on.isChecked() and self.is_timed.isChecked())
        self.keep_button.setEnabled(not self.is_on.isChecked() or bool(self._folder))

    def _keep(self) -> None:
        desk, wish = self._workplace.desk, self.wish()
        if wish.is_on:
            wish = BackupPlan(str(Path(wish.folder).absolute()), is_on=True, after=wish.after)
        self.keep_button.setEnabled(False)
        self._workplace.jobs.change(
            self, lambda: back_up.set_plan(desk, wish), lambda _nothing: self._done(), failed=self._refuse
        )

    def _done(self) -> None:
        self.kept.emit()
        self.accept()

    def _refuse(self, error: DeskError) -> None:
        self._notice.show_error(error)
        self._follow()
