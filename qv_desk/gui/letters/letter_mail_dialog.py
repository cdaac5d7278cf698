"""An issued letter as a draft for the mail program: where to, locked or not, and the words that open it, shown once."""

import shutil
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.gui.look import typeface
from qv_desk.gui.parts import clipboard
from qv_desk.gui.parts.act_dialog import ActDialog
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, stand_on
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.sections import left
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.post import mail_letter
from qv_desk.services.post.mail_letter import MailSaved


class LetterMailDialog(ActDialog):
    """Saves the draft, shows the passphrase, and closes.

    Args:
        desk: the open desk.
        jobs: the way to the store thread.
        file: the case.
        letter: which of its letters.
        parent: the window.
    """

    def __init__(
        self, desk: Desk, jobs: Jobs, file: CaseFile, letter: Correspondence, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._case, self._letter = desk, jobs, file.case, letter
        self._is_saved = False
        self.word(
            self.tr("The letter by e-mail"),
            self.tr(
                "The desk sends nothing. It makes a draft with the letter attached: look at the address in your mail "
                "program, and send it from there. The draft is not encrypted, so its subject names the office and the "
                "reference and nothing else."
            ),
            self.tr("Open in the mail program"),
        )
        self._opened: Path | None = None
        self.save = Button(self.tr("Save the draft instead …"), "link")
        self.save.clicked.connect(self._choose)
        address = self._case.data_subject.e_mail or self.tr("no e-mail address in the case")
        self.lock = QCheckBox(self.tr("Lock the attached letter with a passphrase"))
        self.lock.setChecked(True)
        self.add(Para(self.tr("To: {address}").format(address=address), ink="text"), 8, self.lock)
        self.words = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setWordWrap(True)
        copy = Button(self.tr("Copy the words"), "link", icon="copy")
        copy.clicked.connect(lambda: clipboard.copy(self.words.text()))
        self._shown = QWidget()
        stand_on(self._shown, "tint", rounded=True)
        self._shown.setLayout(column(self.words, left(copy), gap=2, margins=(16, 10, 12, 6)))
        self._shown.hide()
        self.add(8, self._shown, left(self.save))
        self.act.clicked.connect(self._go_on)
        self.finished.connect(self._remove)

    def save_to(self, path: Path) -> None:
        """Save the draft there."""
        desk, case_id, letter_id = self._desk, self._case.case_id, self._letter.letter_id
        is_locked = self.lock.isChecked()
        self.notice.clear()
        self.set_busy(busy=True)
        self._jobs.change(
            self,
            lambda: mail_letter.save_draft(desk, case_id, letter_id, path, is_locked=is_locked),
            self._show_saved,
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def open_draft(self) -> None:
        """Make a draft where it is removed again, and hand it to the mail program."""
        desk, case_id, letter_id = self._desk, self._case.case_id, self._letter.letter_id
        is_locked = self.lock.isChecked()
        self.notice.clear()
        self.set_busy(busy=True)
        self._jobs.change(
            self,
            lambda: mail_letter.draft_to_open(desk, case_id, letter_id, is_locked=is_locked),
            self._hand_over,
            case_id=case_id,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _hand_over(self, made: tuple[Path, MailSaved]) -> None:
        self._opened, saved = made
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._opened))):
            self._remove()
            self.notice.show_words(
                self.tr("No program opened the draft."), self.tr("Save it instead, and open it from your mail program.")
            )
            self.settle()
            return
        self._show_saved(saved)
        self._add_to_hint(
            self.tr("Close this once the draft stands in your mail program: the desk then removes its own file.")
        )
        self.settle()

    def _remove(self) -> None:
        """Take the file away that was made for the mail program; locking the desk does so too."""
        if self._opened is not None:
            shutil.rmtree(self._opened.parent, ignore_errors=True)
            self._opened = None

    def _go_on(self) -> None:
        if self._is_saved:
            self.words.clear()
            self.accept()
        else:
            self.open_draft()

    def _choose(self) -> None:
        name = QDir.home().filePath(f"{self._case.reference}.eml")
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save the draft"), name)
        if chosen:
            self.save_to(Path(chosen))

    def _show_saved(self, saved: MailSaved) -> None:
        self._is_saved = True
        self.lock.hide()
        self.save.hide()
        self.leave.hide()
        self.act.button.setText(self.tr("Close"))
        if saved.passphrase:
            self.words.setText(saved.passphrase)
            self.words.setAccessibleName(saved.passphrase)
            self._shown.show()
            self.hint.setText(
                self.tr(
                    "The draft is made. The letter opens with these words; they are shown only here and kept nowhere. "
                    "Tell them to the person another way, by telephone for example, and not by e-mail."
                )
            )
        else:
            self.hint.setText(self.tr("The draft is made. The attached letter opens without a passphrase."))
        if self._letter.dispatched_on is None:
            self._add_to_hint(
                self.tr("Once it is sent, press Mark as sent beside the letter, so that its day is noted.")
            )
        self.settle()

    def _add_to_hint(self, words: str) -> None:
        self.hint.setText(f"{self.hint.plain_text()}\n{words}")
