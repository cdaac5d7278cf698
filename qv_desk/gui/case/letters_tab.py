"""Letters: what was issued, how far it is on its way, and the pages themselves."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.domain.cases.letter_return import returns_of
from qv_desk.domain.letters.letter_posting import carrier_number_of
from qv_desk.domain.letters.letter_withdrawal import LetterWithdrawn
from qv_desk.domain.parts.correspondence import Correspondence
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.letters.letter_mail_dialog import LetterMailDialog
from qv_desk.gui.letters.mark_sent_dialog import MarkSentDialog
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.pdf_page_list import PdfPageList
from qv_desk.gui.parts.record_rows import Cell, RecordRows
from qv_desk.gui.parts.save_copy import ask_where
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import listed, said
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import documents
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.letters import correspond
from qv_desk.services.letters.letter_languages import language_name
from qv_desk.services.letters.returned_mail import reason_name as return_reason_name
from qv_desk.services.post import copy_letter, mail_letter
from qv_desk.services.post.withdraw_letter import reason_name as withdrawal_reason_name
from qv_desk.services.words.names import letter_kind_name

_PREVIEW_HEIGHT = 560


class LettersTab(CaseTab):
    """The letters of one case."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        load("letters_tab", self)
        self._heading = child(self, Label, "heading")
        wear(self._heading, typeface.HEADING, typeface.SEMIBOLD)
        self._hint = child(self, Para, "hint")
        self._prepare = child(self, Button, "prepare_button")
        self._prepare.set_icon("pen")
        self._prepare.clicked.connect(lambda: self.letter_wanted.emit(""))
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)
        self._rows = RecordRows((4, 3, 4, 0))
        child(self, QVBoxLayout, "rows_layout").addWidget(self._rows)
        self._preview = PdfPageList(is_issued=True)
        self._preview.setFixedHeight(_PREVIEW_HEIGHT)
        self._preview.hide()
        child(self, QVBoxLayout, "preview_layout").addWidget(self._preview)
        self._read: str = ""
        self._without_paper: frozenset[str] = frozenset()
        self._ways_on: list[Button] = []  # what sends a waiting letter on its way, the newest first
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """What sends a waiting letter on its way; where none waits, the button that prepares one."""
        return self._ways_on[0] if self._ways_on else self._prepare

    def _fill(self, file: CaseFile) -> None:
        letters = file.case.correspondence
        self._heading.setText(
            plural(len(letters), self.tr("1 letter issued"), self.tr("{number} letters issued"))
            if letters
            else self.tr("No letter has been issued yet")
        )
        waiting = sum(letter.dispatched_on is None for letter in letters)
        self._hint.setText(
            self.tr("An issued letter waits to leave, in the place Post to print; the clocks stop on the day it does.")
            if waiting
            else self.tr("A letter is kept here exactly as it went out.")
        )
        self._prepare.setVisible(file.case.status == "open" and self._may("correspond.issue"))
        self._show_rows(file)
        if waiting and self._may("mail_letter.without_paper"):
            desk, case_id = self._desk, file.case.case_id
            self._jobs.ask(
                self,
                lambda: mail_letter.without_paper(desk, case_id),
                self._show_without_paper,
                failed=self._notice.show_error,
            )
        if self._read not in {letter.letter_id for letter in letters}:
            self._preview.hide()

    def _show_without_paper(self, letter_ids: frozenset[str]) -> None:
        """Which letters may be noted as sent: asked for beside the case, which does not say it."""
        if letter_ids != self._without_paper:
            self._without_paper = letter_ids
            had_keyboard = self.focusWidget() in self._ways_on
            if self._file is not None:
                self._show_rows(self._file)
            if had_keyboard and self._ways_on:
                self._ways_on[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self, file: CaseFile) -> None:
        letters = file.case.correspondence
        self._ways_on = []
        headings = (self.tr("Letter"), self.tr("Issued"), self.tr("On its way"), "")
        gone = file.case.facts_of(LetterWithdrawn)
        lines = [self._line(letter) for letter in reversed(letters)] + [self._gone(note) for note in reversed(gone)]
        self._rows.show_rows(headings, lines)
        self._rows.setVisible(bool(lines))

    def _line(self, letter: Correspondence) -> tuple[Cell, ...]:
        name = said(letter_kind_name(letter.kind))
        pages = plural(letter.pages, self.tr("1 page"), self.tr("{number} pages"))
        language = self.tr("in {language}").format(language=said(language_name(letter.language)))
        read = Button(self.tr("Read"), "link")
        read.setAccessibleName(self.tr("Read: {letter}").format(letter=name))
        read.clicked.connect(lambda: self._show(letter))
        save = Button(self.tr("Save a copy …"), "link")
        save.setAccessibleName(self.tr("Save a copy: {letter}").format(letter=name))
        save.clicked.connect(lambda: self._save(letter))
        parts: list[QWidget | int] = [read, save] if self._may("documents.save_copy") else [read]
        if self._file is not None and self._file.case.data_subject.e_mail and self._may("mail_letter.save_draft"):
            mail = Button(self.tr("E-mail …"), "link")
            mail.setAccessibleName(self.tr("By e-mail: {letter}").format(letter=name))
            mail.clicked.connect(lambda: self._mail(letter))
            parts.append(mail)
        if self._may_be_sent(letter) and self._may("print_letters.mark_posted"):
            sent = Button(self.tr("Mark as sent …"), "link")
            sent.setAccessibleName(self.tr("Mark as sent: {letter}").format(letter=name))
            sent.clicked.connect(lambda: self._mark_sent(letter))
            self._ways_on.append(sent)
            parts.append(sent)
        elif letter.dispatched_on is None and self._may("print_letters.waiting"):
            post = Button(self.tr("Print and post …"), "link")
            post.setAccessibleName(self.tr("Print and post: {letter}").format(letter=name))
            self._ways_on.append(post)
            post.clicked.connect(lambda: self.place_wanted.emit("post"))
            parts.append(post)
        actions = QWidget()
        actions.setLayout(row(None, *parts, gap=4))
        return (
            dates.joined(name, listed((pages, language))),
            self._who_when(letter.issued_by, letter.issued_at),
            self._way(letter),
            actions,
        )

    def _gone(self, note: LetterWithdrawn) -> tuple[Cell, ...]:
        """A letter that was taken back: why, by whom; its page lies among the documents."""
        name, why = said(letter_kind_name(note.kind)), said(withdrawal_reason_name(note.reason))
        return (
            name,
            self._who_when(note.issued_by, note.issued_at),
            dates.joined(
                self.tr("taken back: {why}").format(why=why),
                note.because,
                self._who_when(note.withdrawn_by, note.withdrawn_at),
            ),
            "",
        )

    def _way(self, letter: Correspondence) -> str:
        if letter.dispatched_on is not None:
            left = self.tr("sent {day}") if letter.printed_at is None else self.tr("posted {day}")
            posted = left.format(day=dates.short_day(letter.dispatched_on))
            return dates.joined(posted, self._carrier_number(letter), self._came_back(letter))
        if letter.printed_at is not None:
            return self.tr("printed {moment}, not posted yet").format(moment=self._moment(letter.printed_at))
        return self.tr("not noted as sent yet") if self._may_be_sent(letter) else self.tr("waits to be printed")

    def _may_be_sent(self, letter: Correspondence) -> bool:
        """Whether it may have left without paper, and nobody noted that it did."""
        return letter.dispatched_on is None and letter.letter_id in self._without_paper

    def _carrier_number(self, letter: Correspondence) -> str:
        return carrier_number_of(self._file.case, letter.letter_id) if self._file is not None else ""

    def _came_back(self, letter: Correspondence) -> str:
        """That it did not arrive, and what became of it; empty for a letter that did not come back."""
        every = returns_of(self._file.case) if self._file is not None else ()
        back = next((one for one in every if one.letter_id == letter.letter_id), None)
        if back is None:
            return ""
        day, why = dates.short_day(back.came_back_on), said(return_reason_name(back.reason))
        settled = self.tr("sent anew") if back.sent_anew_as else back.left_because
        return dates.joined(self.tr("came back {day}: {why}").format(day=day, why=why), settled)

    def _show(self, letter: Correspondence) -> None:
        if self._file is None:
            return
        case_id = self._file.case.case_id
        self._read = letter.letter_id
        self._jobs.ask(
            self,
            lambda: correspond.pdf_of(self._desk, case_id, letter.letter_id),
            self._show_pages,
            failed=self._notice.show_error,
        )

    def _show_pages(self, content: bytes) -> None:
        self._notice.clear()
        self._preview.show()
        self._preview.show_pdf(content)

    def _saved(self, case_id: str, letter: Correspondence, path: Path) -> None:
        """What was posted and leaves the house again says on each page that it is a copy."""
        if letter.dispatched_on is not None:
            copy_letter.save_marked_copy(self._desk, case_id, letter.letter_id, path)
        else:
            documents.save_copy(self._desk, case_id, letter.sha256, path)

    def _mail(self, letter: Correspondence) -> None:
        if self._file is not None:
            LetterMailDialog(self._desk, self._jobs, self._file, letter, self.window()).open()

    def _mark_sent(self, letter: Correspondence) -> None:
        if self._file is not None:
            MarkSentDialog(self._desk, self._jobs, self._file.case.case_id, letter, self.window()).open()

    def _save(self, letter: Correspondence) -> None:
        if self._file is None:
            return
        case = self._file.case
        path = ask_where(self, f"{case.reference}-{letter.kind}.pdf")
        if path is not None:
            self._jobs.change(
                self,
                lambda: self._saved(case.case_id, letter, path),
                lambda _value: self._notice.show_words(
                    self.tr("It was saved outside the desk, marked as a copy; the journal says so.")
                    if letter.dispatched_on is not None
                    else self.tr("A copy was saved outside the desk; the journal says so."),
                    tone="tint",
                ),
                case_id=case.case_id,
                failed=self._notice.show_error,
            )
