"""What leaves the desk from a case: the package for the person, and the dossier for whoever checks the work."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QRadioButton, QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.parts.search_task import SearchOutcome
from qv_desk.domain.terms.document import DocumentRole
from qv_desk.domain.terms.vault_slot import Role
from qv_desk.gui.parts.act_dialog import ActDialog
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.save_copy import ask_where
from qv_desk.gui.words.saying import screen_language
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import dossier, hand_over


class LeavingFileDialog(ActDialog):
    """Asks where to, and writes it; dialogs say what they write.

    Args:
        work: desk, store thread and the ways out.
        case: the case.
        parent: the window.
    """

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.work, self.case = work, case

    def save(self, name: str, write: Callable[[Path], object], words: str) -> None:
        """Warn, ask where to, write on the store thread.

        Args:
            name: the proposed file name.
            write: writes the file.
            words: what is said afterwards.
        """
        path = ask_where(self, name)
        if path is None:
            return

        def told(_made: object) -> None:
            self.work.said.emit(words)
            self.accept()

        self.set_busy(busy=True)
        self.work.jobs.change(
            self,
            lambda: write(path),
            told,
            case_id=self.case.case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )


class PackageDialog(LeavingFileDialog):
    """The person's data in a form that other programs can read. Law: GDPR 20; PIPL 45."""

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(work, case, parent)
        self.setObjectName("package_dialog")
        self.word(
            self.tr("The data of {name} as a package").format(name=case.data_subject.name),
            self.tr(
                "One ZIP file that other programs can read: the data as JSON with its schema and as a table, the "
                "files found, and a list with the digest of each. GDPR 20; PIPL 45."
            ),
            self.tr("Save the package …"),
        )
        sources = sum(task.outcome is SearchOutcome.FOUND for task in case.search)
        files = sum(document.role is DocumentRole.FOUND for document in case.documents)
        self.add(Para(self.tr("Sources in which something was found: {number}").format(number=sources), ink="text"))
        self.add(Para(self.tr("Files that go along: {number}").format(number=files), ink="text"))
        if not files:
            self.add(
                8,
                Para(
                    self.tr(
                        "No file was added as found in a search, so the package tells only what was found where. Use "
                        "“Add files …” first if the data themselves belong into it."
                    ),
                    ink="amber",
                ),
            )
        self.act.clicked.connect(self._save)

    def _save(self) -> None:
        desk, case_id = self.work.desk, self.case.case_id
        self.save(
            f"{self.case.reference}-package.zip",
            lambda path: hand_over.portability_package(desk, case_id, path),
            self.tr("The package is saved; the journal says so."),
        )


class DossierDialog(LeavingFileDialog):
    """What was done in a case, when, by whom and under which period. Law: GDPR 5(2)."""

    def __init__(self, work: Workplace, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(work, case, parent)
        self.setObjectName("dossier_dialog")
        self.word(
            self.tr("The dossier of {reference}").format(reference=case.reference),
            self.tr(
                "For whoever checks how the case was handled: every step with its day and who took it, the periods "
                "with their working, the letters and the journal, and the digest of each paper."
            ),
            self.tr("Save the dossier …"),
        )
        self.masked = QRadioButton(self.tr("Masked: initials in place of the name, and nothing that anybody wrote"))
        self.whole = QRadioButton(self.tr("Whole: with the person’s name, the documents and the letters"))
        self.masked.setChecked(True)
        may_take_all = work.desk.user.role is Role.SUPERVISOR
        self.whole.setEnabled(may_take_all)
        self.add(self.masked, 4, self.whole)
        if not may_take_all:
            self.add(4, Para(self.tr("Off: the whole dossier is taken out by supervisors alone."), ink="mute"))
        self.act.clicked.connect(self._save)

    def first_focus(self) -> QWidget | None:
        """The choice."""
        return self.masked

    def _save(self) -> None:
        desk, case_id, is_masked = self.work.desk, self.case.case_id, self.masked.isChecked()
        self.save(
            f"{self.case.reference}-dossier.zip",
            lambda path: dossier.save_dossier(desk, case_id, path, screen_language(), is_masked=is_masked),
            self.tr("The dossier is saved; the journal says so."),
        )
