"""The issued letters of a list as drafts for the mail program: locked or not, and where the words go that open them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QCheckBox, QFileDialog, QWidget

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.errors import DeskError
from qv_desk.gui.incidents.merge_turns import Turns
from qv_desk.gui.parts.act_dialog import ActDialog
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import screen_language
from qv_desk.gui.work.jobs import Report
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import merge_mail
from qv_desk.services.notices.merge_mail import Mailed
from qv_desk.services.words.say import said as error_words

_MOST = 5


class MergeMailDialog(ActDialog):
    """Saves one draft a person into a folder, and the words that open them into a file of their own.

    Args:
        work: desk and store thread.
        kind: of the list.
        list_id: which incident or mailing.
        folder: where the drafts go.
        parent: the window.
    """

    def __init__(
        self, work: Workplace, kind: MergeKind, list_id: str, folder: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._kind, self._list_id, self._folder = work, kind, list_id, folder
        self._mailed = Mailed((), 0, ())
        self._is_saved = False
        self.word(
            self.tr("The letters as e-mail drafts"),
            self.tr(
                "The desk sends nothing. It saves a draft for each issued letter whose person has an e-mail address; "
                "open them in your mail program, and send them from there. Files that lie in the folder stay as they "
                "are."
            ),
            self.tr("Save the drafts"),
        )
        self.lock = QCheckBox(self.tr("Lock each letter with a passphrase of its own"))
        self.lock.setChecked(True)
        self.said = Para(ink="text")
        self.add(Para(self.tr("Folder: {folder}").format(folder=str(folder)), ink="text"), 8, self.lock, 8, self.said)
        self.said.hide()
        self.act.clicked.connect(self._go_on)

    def save(self) -> None:
        """Save the drafts."""
        desk, kind, list_id, folder = self._work.desk, self._kind, self._list_id, self._folder
        is_locked = self.lock.isChecked()
        self.notice.clear()
        self.set_busy(busy=True)

        def some(lines: Sequence[str], report: Report) -> Mailed:
            return merge_mail.save_drafts(desk, kind, list_id, folder, lines, is_locked=is_locked, report=report)

        turns = Turns(self._work, self, self.tr("Saving the drafts"), some, changes=True)

        def begin(lines: tuple[str, ...]) -> None:
            if lines:
                turns.go(lines, self._add, lambda: None, self.refuse, after=self._end)
            else:
                self._end()

        self._work.jobs.ask(self, lambda: merge_mail.to_mail(desk, kind, list_id), begin, failed=self._fail)

    def save_words(self, path: Path) -> None:
        """Save the words that open the drafts there, and close."""
        try:
            merge_mail.save_passphrases(path, self._mailed.drafts, screen_language())
        except DeskError as problem:
            self.refuse(problem)
            return
        self.accept()

    def _add(self, mailed: Mailed) -> None:
        self._mailed += mailed

    def _fail(self, error: DeskError) -> None:
        self.set_busy(busy=False)
        self.refuse(error)

    def _end(self) -> None:
        """Say what became of it, also where it was stopped."""
        self.set_busy(busy=False)
        self._is_saved = True
        mailed = self._mailed
        drafts = plural(len(mailed.drafts), self.tr("1 draft is saved"), self.tr("{number} drafts are saved"))
        by_post = plural(mailed.by_post, self.tr("1 letter goes by post"), self.tr("{number} letters go by post"))
        problems = [
            f"{reference}: {error_words(problem, screen_language()).sentence}"
            for reference, problem in mailed.problems[:_MOST]
        ]
        self.said.setText("\n".join([dates.joined(drafts, by_post if mailed.by_post else ""), *problems]))
        self.said.show()
        self.lock.hide()
        if self._has_words():
            self.hint.setText(
                self.tr(
                    "Each letter opens with words of its own, which are kept nowhere. Save them into a file now, keep "
                    "it apart from the drafts, and tell each person theirs another way, not by e-mail."
                )
            )
            self.act.button.setText(self.tr("Save the words …"))
            self.leave.hide()
        else:
            self.act.button.setText(self.tr("Close"))
            self.leave.hide()
        self.settle()

    def _has_words(self) -> bool:
        return any(one.passphrase for one in self._mailed.drafts)

    def _go_on(self) -> None:
        if not self._is_saved:
            self.save()
        elif not self._has_words():
            self.accept()
        else:
            name = QDir.home().filePath(self.tr("words.csv"))
            chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save the words"), name)
            if chosen:
                self.save_words(Path(chosen))
