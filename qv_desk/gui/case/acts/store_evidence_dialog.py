"""Keep a file of evidence for a while: which file, for which proof, why, and until when."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.sections import left
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.incoming import evidence_files
from qv_desk.services.incoming.scan_file import scanned


class StoreEvidenceDialog(ActDialog):
    """Asks for the four.

    Args:
        desk: the open desk.
        jobs: the store thread.
        file: the case.
        parent: the window.
    """

    def __init__(self, desk: Desk, jobs: Jobs, file: CaseFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._case = desk, jobs, file.case
        self._path: Path | None = None
        self.setObjectName("store_evidence_dialog")
        self.word(
            self.tr("Store a file of evidence"),
            self.tr(
                "A look is nearly always enough. What is stored is destroyed as soon as the check is decided, or on "
                "the day that you name; backups made before hold it until they are gone."
            ),
            self.tr("Store it"),
        )
        self.pick = Button(self.tr("Choose the file …"))
        self.pick.clicked.connect(self._choose)
        self.name = Para(ink="mute")
        self.method = QComboBox()
        refill(self.method, [(method.code, said(method.name)) for method in file.plan.methods])
        self.why = QLineEdit()
        self.until = QLineEdit()
        self.until.setPlaceholderText(self.tr("as soon as the check is decided"))
        self.add(left(self.pick), self.name, 12, small(self.tr("For which proof"), self.method), self.method, 12)
        self.add(small(self.tr("Why seeing it is not enough"), self.why), self.why, 12)
        self.add(small(self.tr("Until which day, as 2026-12-31"), self.until), self.until)
        self.why.textChanged.connect(self._check)
        self.until.textChanged.connect(self._check)
        self.act.clicked.connect(self._store)
        self._check()

    def first_focus(self) -> QWidget | None:
        """The file."""
        return self.pick

    def take(self, path: Path) -> None:
        """Take this file."""
        self._path = path
        self.name.setText(path.name)
        self._check()

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose the file"))
        if path:
            self.take(Path(path))

    def _day(self) -> date | None:
        return date.fromisoformat(self.until.text().strip()) if self.until.text().strip() else None

    def _check(self) -> None:
        try:
            self._day()
        except ValueError:
            self.act.refuse(self.tr("Off until the day is written as 2026-12-31, or left empty."))
            return
        if self._path is None:
            self.act.refuse(self.tr("Off until a file is chosen."))
        elif not self.why.text().strip():
            self.act.refuse(self.tr("Off until it is written why a look is not enough."))
        else:
            self.act.allow()

    def _store(self) -> None:
        desk, case_id, path, until = self._desk, self._case.case_id, self._path, self._day()
        method, why = chosen(self.method), self.why.text()
        if path is None:
            return
        self.set_busy(busy=True)
        self._jobs.change(
            self,
            lambda: evidence_files.store(desk, case_id, scanned(path), method=method, why=why, destroy_on=until),
            lambda _case: self.accept(),
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )
