"""One matter opened: what is asked, on what ground, with which facts, and what a second person says to it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from qv_desk.domain.cases.approval import IN_WRITING, SETTLED_ELSEWHERE, Approval, ApprovalKind
from qv_desk.domain.letters.answer import answering_kind
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.errors import DeskError
from qv_desk.gui.approvals import matter_words
from qv_desk.gui.disposal.erase_dialog import EraseDialog
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import column, hairline, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.queue.queue_lines import line_of
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import approve, matters, review
from qv_desk.services.frame.permissions import may
from qv_desk.services.letters import correspond, letter_languages
from qv_desk.services.words.names import country_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from qv_desk.gui.parts.pdf_page_list import PdfPageList

_NOTE_HEIGHT: Final = 84
_LETTER_HEIGHT: Final = 480
_TEMPLATES: Final = "templates"
"""The place where wordings are read and approved."""


class MatterView(View):
    """One matter.

    Args:
        work: desk, store thread and the ways out.
        matter: what waits.
        parent: Qt's owner.

    Signals:
        back_wanted: back to the list.
        settled: what was said of it, in words.
        disposed: a ``Disposal``: the case file is gone.
    """

    back_wanted = Signal()
    settled = Signal(str)
    disposed = Signal(object)

    def __init__(self, work: Workplace, matter: matters.Matter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work, self._matter = work, matter
        self._kind = matter.approval.kind
        self._is_mine = matter.approval.asked_by == work.desk.user.user_id
        self._letter: PdfPageList | None = None
        self._back = Button(kind="link", icon="back")
        self._back.clicked.connect(self.back_wanted)
        self._title = Para(size=typeface.TITLE, weight=typeface.SEMIBOLD, ink="text")
        self._whose = Para()
        self.facts = FactsGrid(128)
        self.case_button = Button(kind="plain")
        self.case_button.clicked.connect(self._open_it)
        self._is_elsewhere = self._kind in SETTLED_ELSEWHERE
        self.case_button.setVisible(self._kind in matter_words.WITH_CASE or self._is_elsewhere)
        self._consequence = Para(ink="text")
        self._note_label = small("")
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.note.textChanged.connect(self._check)
        self.agree = ReasonedButton(kind="filled")
        self.agree.clicked.connect(self._agree)
        self.send_back = ReasonedButton(kind="plain")
        self.send_back.clicked.connect(self._send_back)
        self.withdraw = Button(kind="plain")
        self.withdraw.clicked.connect(self._withdraw)
        self.notice = Notice()
        self._letter_head = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute")
        self._letter_head.hide()
        self._letter_place = column()
        decides = QWidget()
        decides.setLayout(
            column(self._consequence, 12, self._note_label, 4, self.note, 12, self.agree, 8, self.send_back)
        )
        decides.setVisible(may(work.desk.user, "approve.grant"))
        for part in (self._note_label, self.note, self.send_back):
            part.setVisible(not self._is_mine and not self._is_elsewhere)
        self.agree.setVisible(not self._is_elsewhere)
        self.withdraw.setVisible(self._is_mine and not self._is_elsewhere)
        body = QWidget()
        body.setLayout(
            column(
                row(self._back, None), 4, self._title, 2, self._whose, 16, self.facts, 12, row(self.case_button, None),
                16, hairline(), 16, decides, row(self.withdraw, None), 12, self.notice, 12, self._letter_head, 4,
                self._letter_place, None, margins=(40, 16, 40, 24),
            )
        )  # fmt: skip
        self.setLayout(column(scrolled(body)))
        self.retranslate()
        if self._kind is ApprovalKind.REFUSAL and may(work.desk.user, "correspond.draft"):
            self._ask_letter()

    @property
    def approval_id(self) -> str:
        """Which matter."""
        return self._matter.approval.approval_id

    def first_focus(self) -> QWidget | None:
        """The way to the case, or the words."""
        return self.note if self.case_button.isHidden() else self.case_button

    def retranslate(self) -> None:
        """Say it in the current language."""
        matter = self._matter
        self._back.setText(self.tr("Back to the list"))
        self._title.setText(matter_words.what(matter))
        self._whose.setText(matter_words.whose(matter))
        self.case_button.setText(
            self.tr("Open the letter templates") if self._is_elsewhere else self.tr("Open the case")
        )
        self._consequence.setText(matter_words.consequence(self._kind))
        label = self.tr("How it is resolved") if self._in_writing else self.tr("Your words (needed to send it back)")
        self._note_label.setText(label)
        self.note.setAccessibleName(label)
        is_disposal = self._kind is ApprovalKind.DISPOSAL
        self.agree.button.setText(self.tr("Approve and erase …") if is_disposal else self.tr("Approve"))
        self.send_back.button.setText(self.tr("Send back"))
        self.withdraw.setText(self.tr("Take it back"))
        self._letter_head.setText(self.tr("The letter that would tell it, without what the officer still fills in"))
        self.facts.show_facts(self._rows())
        self._check()

    @property
    def _in_writing(self) -> bool:
        return self._kind in IN_WRITING

    def _open_it(self) -> None:
        """Open the case, or the page where a wording is read whole before anything is said of it."""
        if self._is_elsewhere:
            self._work.place_wanted.emit(f"{_TEMPLATES}:{self._matter.approval.subject}")
        else:
            self._work.case_wanted.emit(self._matter.approval.object_id, self._tab())

    def _tab(self) -> str:
        return {
            ApprovalKind.REFUSAL: "decision",
            ApprovalKind.CLOCK_CLASH: "clocks",
            ApprovalKind.COMPLAINT_FINDINGS: "complaint",
            ApprovalKind.DISCLOSURE: "demand",
        }.get(self._kind, "")

    def _rows(self) -> list[tuple[str, str]]:
        matter, approval = self._matter, self._matter.approval
        zone = self._work.zone
        facts = matter.decision.facts if matter.decision is not None else ""
        rows = [
            (self.tr("Asked by"), dates.joined(matter.asked_by, dates.moment(approval.asked_at, zone))),
            (self.tr("Ground"), matter_words.ground_words(matter)),
            (self.tr("Facts"), facts),
        ]
        if approval.reason != facts:
            rows.append((self.tr("Why"), approval.reason))
        if matter.line is not None:
            line = line_of(matter.line, self._work.today, zone)
            rows += [
                (self.tr("Due"), dates.joined(line.due, line.left, line.why)),
                (self.tr("Asked for"), line.what),
                (self.tr("Country"), said(country_name(matter.line.summary.country)) if line.country else ""),
            ]
        return rows

    def _check(self) -> None:
        if self._is_mine:
            self.agree.refuse(self.tr("You asked for this yourself: another supervisor has to read it."))
            return
        words = self.note.toPlainText().strip()
        if self._in_writing and not words:
            if self._kind is ApprovalKind.CLOCK_CLASH:
                self.agree.refuse(self.tr("Off until it is written how the clash is resolved."))
            else:
                self.agree.refuse(self.tr("Off until your words say why it is agreed to."))
        else:
            self.agree.allow()
        if words:
            self.send_back.allow()
        else:
            self.send_back.refuse(self.tr("Off until your words say why."))

    def _ask_letter(self) -> None:
        desk, case_id = self._work.desk, self._matter.approval.object_id
        decision = self._matter.decision
        kind = answering_kind(decision) if decision is not None else LetterKind.REFUSAL

        def work() -> bytes:
            language = letter_languages.language_for(review.look(desk, case_id).case)
            return correspond.preview(correspond.draft(desk, case_id, kind, language, {}))

        self._work.jobs.ask(self, work, self._show_letter, failed=lambda _error: None)

    def _show_letter(self, pages: bytes) -> None:
        # Lazy, measured: the pages bring QtPdf, which a start must not wait for.
        from qv_desk.gui.parts.pdf_page_list import PdfPageList  # noqa: PLC0415

        self._letter = PdfPageList()
        self._letter.setFixedHeight(_LETTER_HEIGHT)
        self._letter_place.addWidget(self._letter)
        self._letter_head.show()
        self._letter.show_pdf(pages)

    def _agree(self) -> None:
        if self._kind is ApprovalKind.DISPOSAL:
            self._dispose()
            return
        desk, approval_id, words = self._work.desk, self.approval_id, self.note.toPlainText().strip()
        self._change(lambda: approve.grant(desk, approval_id, words), self.tr("Approved: {what}"))

    def _send_back(self) -> None:
        desk, approval_id, words = self._work.desk, self.approval_id, self.note.toPlainText().strip()
        self._change(lambda: approve.refuse(desk, approval_id, words), self.tr("Sent back: {what}"))

    def _withdraw(self) -> None:
        desk, approval_id = self._work.desk, self.approval_id
        self._change(lambda: approve.withdraw(desk, approval_id), self.tr("Taken back: {what}"))

    def _dispose(self) -> None:
        """Agree and erase in one go: nobody should have to come back for the second half."""
        words = self.note.toPlainText().strip()
        dialog = EraseDialog(self._work, self.approval_id, self._matter.reference, words, self.window())
        dialog.disposed.connect(self.disposed)
        dialog.open()

    def _change(self, work: "Callable[[], Approval]", words: str) -> None:
        said_words = words.format(what=dates.joined(matter_words.what(self._matter), matter_words.whose(self._matter)))
        case_id = self._matter.approval.object_id if self._kind in matter_words.WITH_CASE else ""
        self._set_busy(busy=True)
        self._work.jobs.change(
            self,
            work,
            lambda _approval: self.settled.emit(said_words),
            case_id=case_id,
            failed=self._refuse,
            after=lambda: self._set_busy(busy=False),
        )

    def _refuse(self, error: DeskError) -> None:
        self.notice.show_error(error)
        self.notice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_busy(self, *, busy: bool) -> None:
        for part in (self.agree, self.send_back, self.withdraw, self.note):
            part.setEnabled(not busy)
