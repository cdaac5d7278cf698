"""Bring in a version of the privacy policy: read the text, see what it lacks, say from when it holds."""

from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from qv_desk.errors import DeskError, InputError
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.sections import left
from qv_desk.gui.words.saying import listed
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import policy_versions


class PolicyDialog(ActDialog):
    """Asks for the text, its day, its first day in force and what is new.

    Args:
        work: desk and store thread.
        parent: the window.
    """

    def __init__(self, work: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._text = b""
        self.word(
            self.tr("Bring in a version of the privacy policy"),
            self.tr(
                "A case cites the version in force on the day it was received. A version is kept for ever and never "
                "replaced."
            ),
            self.tr("Keep this version"),
        )
        self.file_button = Button(self.tr("Choose its text …"), icon="file")
        self.file_button.clicked.connect(self._choose)
        self.found = Para()
        self.found.hide()
        today = work.desk.today
        self.day, self.start = DateField(today), DateField(today)
        self.start.setMinimumDate(QDate(today.year, today.month, today.day))
        self.changes = QLineEdit()
        self.major = QCheckBox(self.tr("A major change: people with open cases are to be told"))
        self.add(
            left(self.file_button),
            4,
            self.found,
            12,
            small(self.tr("The day that stands on it"), self.day),
            self.day,
            12,
        )
        self.add(small(self.tr("In force from"), self.start), self.start, 12)
        self.add(small(self.tr("What is new"), self.changes), self.changes, 12, self.major)
        self.changes.textChanged.connect(self._check)
        self.act.clicked.connect(self._keep)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The text."""
        return self.file_button

    def read(self, path: Path) -> None:
        """Read a file and say what it is; nothing is kept."""
        self.notice.clear()
        self._text = b""
        try:
            content = path.read_bytes()
            reading = policy_versions.read_policy(content)
        except OSError:
            self.refuse(InputError("policy_file_unreadable", file=path.name))
        except DeskError as error:
            self.refuse(error)
        else:
            self._text = content
            words = [self.tr("{file}: {number} sections.").format(file=path.name, number=len(reading.sections))]
            if reading.duties_without_section:
                codes = listed(duty.code for duty in reading.duties_without_section)
                lacking = self.tr("It lacks the sections of these duties; read whether they still hold: {duties}.")
                words.append(lacking.format(duties=codes))
            self.found.setText(" ".join(words))
            self.found.show()
        self.settle()
        self._check()

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileName(self, self.tr("The text of the policy"), "", "*.txt *.md")
        if chosen:
            self.read(Path(chosen))

    def _check(self) -> None:
        if not self._text:
            self.act.refuse(self.tr("Off until its text is chosen."))
        elif not self.changes.text().strip():
            self.act.refuse(self.tr("Off until it says what is new."))
        else:
            self.act.allow()

    def _keep(self) -> None:
        desk, content, changes = self._work.desk, self._text, self.changes.text()
        name, start, is_major = self.day.day(), self.start.day(), self.major.isChecked()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: policy_versions.bring_in(
                desk, content, name=name, in_force_from=start, is_major=is_major, changes=changes
            ),
            lambda _version: self.accept(),
            case_id="",
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
