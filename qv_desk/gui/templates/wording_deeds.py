"""What is done with a wording on the desk: kept, sent, approved, sent back, taken back, given up, retired."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.letters.office_template import OfficeTemplate
from qv_desk.errors import DeskError
from qv_desk.gui.parts.words_dialog import WordsDialog
from qv_desk.gui.templates.approve_dialog import ApproveDialog
from qv_desk.gui.templates.written import HalfWritten
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.desk import Desk
from qv_desk.services.templates import template_drafts
from qv_desk.services.templates.templates import TemplateView


class WordingDeeds(QObject):
    """The deeds, each a job of its own.

    Args:
        work: desk and store thread.
        owner: the editor; dialogs open over its window.

    Signals:
        kept: an ``OfficeTemplate``: the draft that was kept, and the ``HalfWritten`` that it was kept from.
        settled: what was done, in words; the wording stands otherwise now.
        failed: a ``DeskError``: nothing was done, or no more than was kept.
        busy: whether something is under way.
    """

    kept = Signal(object, object)
    settled = Signal(str)
    failed = Signal(object)
    busy = Signal(bool)

    def __init__(self, work: Workplace, owner: QWidget) -> None:
        super().__init__(owner)
        self._work, self._owner = work, owner

    def keep(self, view: TemplateView, half: HalfWritten) -> None:
        """Keep what is written as the office's draft."""
        desk = self._work.desk
        words = self.tr("Kept as draft no. {number}.")

        def done(entry: OfficeTemplate) -> None:
            self.kept.emit(entry, half)
            self.settled.emit(words.format(number=entry.number))

        self._run(lambda: _kept(desk, view, half), done)

    def send(self, view: TemplateView, half: HalfWritten, *, is_half: bool) -> None:
        """Lay the draft before a second person; what is not kept yet is kept first."""
        desk, entry = self._work.desk, view.draft
        words = self.tr("Wording no. {number} waits for a second person.")
        came: list[OfficeTemplate] = []

        def work() -> OfficeTemplate:
            draft = entry
            if is_half or draft is None:
                draft = _kept(desk, view, half)
                came.append(draft)
            return template_drafts.send_for_approval(desk, draft.entry_id, seen=draft.revision)

        def done(sent: OfficeTemplate) -> None:
            self.kept.emit(sent, half)
            self.settled.emit(words.format(number=sent.number))

        def failed(error: DeskError) -> None:
            if came:  # kept, and not sent
                self.kept.emit(came[0], half)
            self.failed.emit(error)

        self._run(work, done, failed)

    def take_back(self, entry: OfficeTemplate) -> None:
        """Take a wording back from approval."""
        desk = self._work.desk
        words = self.tr("Taken back: draft no. {number}.").format(number=entry.number)
        self._run(lambda: template_drafts.take_back(desk, entry.entry_id), lambda _entry: self.settled.emit(words))

    def approve(self, view: TemplateView, entry: OfficeTemplate) -> None:
        """Put a wording into force, after each confirmation."""
        dialog = ApproveDialog(self._work, view, entry, self._owner.window())
        words = self.tr("Wording no. {number} is in force.").format(number=entry.number)
        dialog.approved.connect(lambda: self.settled.emit(words))
        dialog.open()

    def send_back(self, entry: OfficeTemplate) -> None:
        """Do not approve, and say why."""
        desk = self._work.desk
        self._ask_words(
            WordsDialog(
                self.tr("Send wording no. {number} back").format(number=entry.number),
                self.tr("It becomes a draft again. Whoever wrote it reads what you write here."),
                self.tr("What has to be mended"),
                self.tr("Send it back"),
                self._owner.window(),
            ),
            lambda why: template_drafts.return_draft(desk, entry.entry_id, why, seen=entry.revision),
            self.tr("Wording no. {number} was sent back.").format(number=entry.number),
        )

    def give_up(self, entry: OfficeTemplate) -> None:
        """Give the office's draft up."""
        desk = self._work.desk
        self._ask_words(
            WordsDialog(
                self.tr("Give draft no. {number} up").format(number=entry.number),
                self.tr("It stays in the history, and its words can be taken over from there."),
                self.tr("Why"),
                self.tr("Give it up"),
                self._owner.window(),
            ),
            lambda why: template_drafts.discard_draft(desk, entry.entry_id, seen=entry.revision, why=why),
            self.tr("Draft no. {number} was given up.").format(number=entry.number),
        )

    def retire(self, view: TemplateView) -> None:
        """Letters are made from the shipped wording again."""
        desk, kind, language = self._work.desk, view.kind, view.language
        self._ask_words(
            WordsDialog(
                self.tr("Back to the shipped wording"),
                self.tr("Letters are made from it at once. Ours stays in the history."),
                self.tr("Why"),
                self.tr("Take ours out of force"),
                self._owner.window(),
            ),
            lambda why: template_drafts.retire_template(desk, kind, language, why),
            self.tr("Letters are made from the shipped wording again."),
        )

    def _ask_words(self, dialog: WordsDialog, act: Callable[[str], OfficeTemplate], words: str) -> None:
        def said(why: str) -> None:
            dialog.set_busy(busy=True)
            self._work.jobs.change(
                dialog,
                lambda: act(why),
                lambda _entry: done(),
                case_id="",
                failed=dialog.refuse,
                after=lambda: dialog.set_busy(busy=False),
            )

        def done() -> None:
            dialog.accept()
            self.settled.emit(words)

        dialog.said.connect(said)
        dialog.open()

    def _run(
        self,
        work: Callable[[], OfficeTemplate],
        done: Callable[[OfficeTemplate], None],
        failed: Callable[[DeskError], None] | None = None,
    ) -> None:
        self.busy.emit(True)  # noqa: FBT003 - Qt's signal
        self._work.jobs.change(
            self,
            work,
            done,
            case_id="",
            failed=failed or self.failed.emit,
            after=lambda: self.busy.emit(False),  # noqa: FBT003 - Qt's signal
        )


def _kept(desk: Desk, view: TemplateView, half: HalfWritten) -> OfficeTemplate:
    """What is written, kept as the office's draft if it goes on from the one that is there.

    Raises:
        DeskError: as ``template_drafts.keep_draft``.
    """
    return template_drafts.keep_draft(
        desk,
        view.kind,
        view.language,
        half.written.title,
        half.written.blocks,
        seen=half.revision,
        entry_id=half.entry_id,
        note=half.note,
    )
