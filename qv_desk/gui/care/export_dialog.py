"""Handing the journal out: with or without its words, which name people and need a second person's agreement."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QRadioButton, QWidget

from qv_desk.domain.cases.approval import ApprovalKind
from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care.journal_book import JOURNAL
from qv_desk.services.cases import approve

_WIDTH = 560


class ExportDialog(QDialog):
    """Asks what goes out, and for the agreement where it is needed.

    Args:
        workplace: the desk and the store thread.
        parent: the window.

    Signals:
        wanted: the new folder, and whether the entries' words go out too.
    """

    wanted = Signal(Path, bool)

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hand the journal out"))
        self.setMinimumWidth(_WIDTH)
        self._workplace = workplace
        self._is_agreed = False
        self.bare = QRadioButton(self.tr("Without words: who, when, what kind of step, fingerprints, signatures"))
        self.bare.setChecked(True)
        self.full = QRadioButton(self.tr("With the words of the entries, which may name people"))
        self.full.toggled.connect(self._follow)
        self._why_label = Label(self.tr("Why are the words needed?"), ink="mute")
        self.why_edit = QLineEdit()
        self.why_edit.setAccessibleName(self._why_label.text())
        self.why_edit.textChanged.connect(self._follow)
        self.ask_button = Button(self.tr("Ask for a supervisor's agreement"))
        self.ask_button.clicked.connect(self._ask)
        self._notice = Notice()
        self.write_button = ReasonedButton(self.tr("Choose where to write it …"), "filled")
        self.write_button.clicked.connect(self._choose)
        leave = Button(self.tr("Leave it here"), "quiet")
        leave.clicked.connect(self.reject)
        buttons = row(self.write_button, leave, gap=12)
        buttons.setStretch(0, 1)
        self.setLayout(
            column(
                Label(self.tr("Hand the journal out"), size=typeface.TITLE, weight=typeface.SEMIBOLD),
                4,
                Para(
                    self.tr(
                        "It is written into a new folder with a program that checks it without this desk. What lies "
                        "there is not encrypted. The journal says that it was handed out."
                    )
                ),
                16, self.bare, 4, self.full, 8, self._why_label, 4, self.why_edit, 8, row(self.ask_button, None), 12,
                self._notice, 16, buttons, margins=(24, 20, 24, 20),
            )
        )  # fmt: skip
        self._follow()
        desk = workplace.desk
        workplace.jobs.ask(self, lambda: approve.usable(desk, ApprovalKind.EXPORT, JOURNAL), self._agreed, failed=_not)

    def notice(self) -> Notice:
        """What was asked, or could not be."""
        return self._notice

    def _agreed(self, _approval: object) -> None:
        self._is_agreed = True
        self._follow()

    def _follow(self) -> None:
        needs = self.full.isChecked() and not self._is_agreed
        for widget in (self._why_label, self.why_edit, self.ask_button):
            widget.setVisible(needs)
        self.ask_button.setEnabled(bool(self.why_edit.text().strip()))
        if needs:
            self.write_button.refuse(self.tr("off until another supervisor has agreed"))
        else:
            self.write_button.allow()
        self.adjustSize()

    def _ask(self) -> None:
        desk, why = self._workplace.desk, self.why_edit.text().strip()
        self.ask_button.setEnabled(False)
        self._workplace.jobs.change(
            self,
            lambda: approve.ask(desk, ApprovalKind.EXPORT, JOURNAL, reason=why),
            lambda _approval: self._notice.show_words(
                self.tr("The agreement was asked for."),
                self.tr("Once a supervisor has agreed, hand the journal out within a day."),
                "tint",
            ),
            case_id="",
            failed=self._notice.show_error,
            after=self._follow,
        )

    def _choose(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("A new folder for the journal"), self.tr("journal"), "", options=_FOLDER
        )
        if chosen:
            self.wanted.emit(Path(chosen), self.full.isChecked())
            self.accept()


_FOLDER = QFileDialog.Option.DontConfirmOverwrite


def _not(_error: DeskError) -> None:
    """No agreement is there to be used: it has to be asked for."""
