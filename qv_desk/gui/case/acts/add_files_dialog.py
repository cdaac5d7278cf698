"""Add files to a case: what a search brought to light, what the person sent later, a note of the office."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import listed
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming.add_files import ROLES, add_files, read_file


class AddFilesDialog(ActDialog):
    """Asks for the files and what they are.

    Args:
        desk: the open desk.
        jobs: the store thread.
        case: the case.
        parent: the window.
    """

    def __init__(self, desk: Desk, jobs: Jobs, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._case = desk, jobs, case
        self._paths: tuple[Path, ...] = ()
        self.setObjectName("add_files_dialog")
        self.word(
            self.tr("Add files to {reference}").format(reference=case.reference),
            self.tr(
                "They are kept in the encrypted store with their digests, and nothing opens them. What was found in a "
                "search goes into the person’s package; notes and what the person sent do not."
            ),
            self.tr("Add them"),
        )
        self.pick = Button(self.tr("Choose files …"))
        self.pick.clicked.connect(self._choose)
        self.names = Para(ink="mute")
        self.role = QComboBox()
        refill(self.role, [(role.value, self._role(role)) for role in ROLES])
        self.body.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.names, 12, small(self.tr("What they are"), self.role), self.role)
        self.act.clicked.connect(self._add)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The files."""
        return self.pick

    def take(self, paths: Sequence[Path]) -> None:
        """Take these files in place of those chosen before."""
        self._paths = tuple(paths)
        self.names.setText(listed(path.name for path in self._paths))
        self.notice.clear()
        self._check()
        self.settle()

    def _choose(self) -> None:
        found, _kind = QFileDialog.getOpenFileNames(self, self.tr("Choose files"))
        if found:
            self.take([Path(file) for file in found])

    def _role(self, role: DocumentRole) -> str:
        words = {
            DocumentRole.FOUND: self.tr("Found in a search: the person’s data"),
            DocumentRole.ATTACHMENT: self.tr("Sent by the person, or for them"),
            DocumentRole.NOTE: self.tr("A note of the office"),
        }
        return words[role]

    def _check(self) -> None:
        number = len(self._paths)
        self.act.button.setText(plural(number, self.tr("Add the file"), self.tr("Add {number} files")))
        if number:
            self.act.allow()
        else:
            self.act.button.setText(self.tr("Add them"))
            self.act.refuse(self.tr("Off until files are chosen."))

    def _add(self) -> None:
        desk, case_id, paths, role = self._desk, self._case.case_id, self._paths, DocumentRole(chosen(self.role))
        self.set_busy(busy=True)
        self._jobs.change(
            self,
            lambda: add_files(desk, case_id, [read_file(path) for path in paths], role),
            lambda _case: self.accept(),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
