"""The letter desk: left what the officer writes, right the page as it will print, above what it must carry.

Each change asks, after a short pause and off the window's thread, for the letter composed anew; what is behind the
last change is thrown away. *Issue* is off until every tick is there, and says why at its side.
"""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from qv_desk.domain.clocks.extension_choice import ExtensionWish
from qv_desk.domain.letters.answer import answered_by
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE
from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import DeskError
from qv_desk.gui.letters.letter_composer import Composed, LetterComposer, Wanted
from qv_desk.gui.letters.letter_drafts import LetterDraft, LetterDrafts
from qv_desk.gui.letters.letter_editors import LetterEditors
from qv_desk.gui.letters.letter_extension_box import NOT_ANY_MORE, LetterExtensionBox
from qv_desk.gui.letters.letter_field_editor import LetterFieldEditor, Value
from qv_desk.gui.letters.letter_issue_gate import LetterIssueGate
from qv_desk.gui.letters.letter_layout_box import LetterLayoutBox
from qv_desk.gui.letters.letter_ticks import LetterTicks
from qv_desk.gui.look import typeface
from qv_desk.gui.parts import case_head
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.capped_area import CappedArea
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.deadline_words import left_words
from qv_desk.gui.parts.due_mark import DueLine, DueState
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.pdf_page_list import PdfPageList
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import listed, said, sentences
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.letters import correspond, letter_languages
from qv_desk.services.letters.letter_drafting import Draft
from qv_desk.services.words.names import letter_kind_name, right_name

_FIELDS = 424
_LEAST_FIELDS = 336
_WIDE = 960

_TICKS_SHARE = 0.4
"""How much of the height the ticks may take at most; the rest is for writing, and for the page."""

_COMBO_LETTERS = 8
"""Least width of the choices, so that a long name of a letter does not widen the pane."""

_LATE = "refusal_in_time"
"""The contract's clause that a reason for lateness can meet."""


class LetterDeskView(View):
    """One letter being written.

    Args:
        workplace: the desk, the store thread and the ways out.
        file: the case.
        kind: the kind of letter to begin with; empty for the one that is due.
        language: its language; empty for the one that was last written in, else the one that fits the case.

    Signals:
        back_wanted: back to the case; what was written is kept.
        issued: the letter was issued.
    """

    back_wanted = Signal()
    issued = Signal()

    def __init__(
        self,
        workplace: Workplace,
        file: CaseFile,
        kind: str = "",
        language: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._file = file
        self._drafts = LetterDrafts(workplace.drafts, file.case.case_id)
        self._mine = LetterDraft()
        self._draft: Draft | None = None
        self._is_divided = False
        load("letter_desk_view", self)
        self._composer = LetterComposer(workplace, file.case.case_id, self)
        self._composer.due.connect(self._compose)
        self._composer.composed.connect(self._show)
        self._composer.failed.connect(self._not_composed)
        self._build_bar()
        self._build_fields()
        self._pages = PdfPageList()
        child(self, QVBoxLayout, "pages_layout").addWidget(self._pages)
        self._splitter = child(self, QSplitter, "splitter")
        self._splitter.splitterMoved.connect(self._divide)
        self._splitter.setStretchFactor(0, 0)
        self._splitter.setStretchFactor(1, 1)
        suggested = correspond.suggested_kind(file.case)
        self._fill_choices()
        choose(self._kind, kind or (suggested.value if suggested else LetterKind.ACKNOWLEDGEMENT.value))
        choose(self._language, letter_languages.language_for(file.case))
        choose(self._language, language or self._drafts.language(chosen(self._kind)))
        self._kind.currentIndexChanged.connect(self._turn)
        self._language.currentIndexChanged.connect(self._turn)
        self.retranslate()
        self._turn()

    def _build_bar(self) -> None:
        back = child(self, Button, "back_button")
        back.set_kind("link")
        back.set_icon("back")
        back.clicked.connect(self.back_wanted)
        self._title = child(self, Para, "title_para")
        wear(self._title, typeface.HEADING, typeface.SEMIBOLD)
        self._due = child(self, DueLine, "due_line")
        self._issue = child(self, ReasonedButton, "issue_button")
        self._issue.clicked.connect(self.issue)
        self._gate = LetterIssueGate(self._issue)
        self._ticks = LetterTicks()
        ticks = CappedArea(self._ticks, self, _TICKS_SHARE)
        child(self, QVBoxLayout, "ticks_layout").addWidget(ticks)
        self._notice = Notice()
        child(self, QVBoxLayout, "notice_layout").addWidget(self._notice)

    def _build_fields(self) -> None:
        panel = QWidget()
        load("letter_fields_panel", panel)
        self._panel = panel
        child(self, QVBoxLayout, "fields_outer").addWidget(scrolled(panel))
        for name in ("kind_label", "language_label", "late_label"):
            wear(child(panel, Label, name), typeface.SMALL, typeface.MEDIUM)
        self._kind = child(panel, QComboBox, "kind_combo")
        self._language = child(panel, QComboBox, "language_combo")
        for combo in (self._kind, self._language):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(_COMBO_LETTERS)
        self._review = child(panel, Para, "review_para")
        wear(self._review, typeface.SMALL)
        self._extension = LetterExtensionBox()
        self._extension.changed.connect(self._extend)
        child(panel, QVBoxLayout, "layout_place").addWidget(self._extension)
        self._layout = LetterLayoutBox()
        self._layout.changed.connect(self._lay_out)
        child(panel, QVBoxLayout, "layout_place").addWidget(self._layout)
        self._late_place = child(panel, QWidget, "late_place")
        self._late = child(panel, QPlainTextEdit, "late_edit")
        self._late_hint = child(panel, Para, "late_hint")
        wear(self._late_hint, typeface.SMALL)
        self._late.textChanged.connect(self._write_late)
        self._late_place.hide()
        place = child(panel, QVBoxLayout, "editors_layout")
        self._editors = LetterEditors(place, self._workplace.desk.today, self)
        self._editors.written.connect(self._write)
        self._ticks.field_wanted.connect(self._editors.go_to)

    def retranslate(self) -> None:
        """Word the bar and the choices."""
        self._fill_choices()
        self._layout.retranslate()
        self._issue.button.setText(self.tr("Issue"))
        self._kind.setAccessibleName(self.tr("Kind of letter"))
        self._language.setAccessibleName(self.tr("Language of the letter"))
        self._late.setAccessibleName(self.tr("Why the letter goes out late"))
        self._late_hint.setText(
            self.tr("Told late is better than never. The reason stands in the journal; a supervisor reads it there.")
        )
        self._show_head()
        if self._draft is not None:
            self._gate.show_draft(self._draft, self._to_approve())
            self._show_cautions(self._draft.cautions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the width until the officer does; the date, which the case page shows too, goes for want of room."""
        super().resizeEvent(event)
        self._ticks.fit(self.height())
        if not self._is_divided:
            fields = min(_FIELDS, max(_LEAST_FIELDS, self.width() * 2 // 5))
            self._splitter.setSizes([fields, max(self.width() - fields, 1)])
        self._due.setVisible(self._file.left is not None and self.width() >= _WIDE)

    def first_focus(self) -> QWidget | None:
        """The kind of letter."""
        return self._kind

    def show_file(self, file: CaseFile) -> None:
        """The case has changed: compose anew."""
        self._file = file
        self._show_head()
        self._composer.wait()

    def writing(self) -> tuple[str, str]:
        """Kind and language of the letter that is being written."""
        return chosen(self._kind), chosen(self._language)

    def draft(self) -> Draft | None:
        """The letter as last composed."""
        return self._draft

    def editor(self, name: str) -> LetterFieldEditor | None:
        """The input of a field."""
        return self._editors.editor(name)

    def issue(self) -> None:
        """Issue the letter as it stands."""
        self._composer.rest()
        self._issue.button.setEnabled(False)
        desk, case_id = self._workplace.desk, self._file.case.case_id
        wanted = self._wanted()
        self._workplace.jobs.change(
            self,
            lambda: correspond.issue(
                desk,
                case_id,
                wanted.kind,
                wanted.language,
                wanted.written,
                late_because=wanted.late_because,
                layout=wanted.layout,
                extends=wanted.extends,
            ),
            lambda _letter: self._was_issued(wanted.kind),
            case_id=case_id,
            failed=self._not_issued,
        )

    def _was_issued(self, kind: LetterKind) -> None:
        self._drafts.drop(kind)
        self.issued.emit()

    def _not_issued(self, error: DeskError) -> None:
        self._notice.show_error(error)
        if self._draft is not None:
            self._gate.show_draft(self._draft, self._to_approve())

    def _fill_choices(self) -> None:
        refill(
            self._kind, [(kind.value, said(letter_kind_name(kind))) for kind in correspond.kinds_for(self._file.case)]
        )
        refill(
            self._language, [(language.code, said(language.name)) for language in letter_languages.letter_languages()]
        )

    def _show_head(self) -> None:
        case = self._file.case
        self._title.setText(
            dates.joined(said(letter_kind_name(chosen(self._kind))), case_head.person_words(case), case.reference)
        )
        self._due.show_due(DueState(self._file.urgency.value), left_words(self._file.left))
        self._due.setVisible(self._file.left is not None and self.width() >= _WIDE)

    def _show_cautions(self, cautions: tuple[Wording, ...]) -> None:
        """What the officer should know before issuing: of the language, of the authority."""
        self._review.setText(sentences(said(caution) for caution in cautions))
        self._review.setVisible(bool(cautions))

    def _turn(self) -> None:
        """Another kind or language."""
        self._draft = None
        self._notice.clear()
        self._mine = self._drafts.read(chosen(self._kind), chosen(self._language))
        blocked = QSignalBlocker(self._late)
        self._late.setPlainText(self._mine.late_because)
        blocked.unblock()
        self._layout.show_wish(self._mine.layout)
        self._extension.show_options(())
        self._extension.show_wishes(self._mine.extends)
        self._gate.composing()
        self._show_head()
        self._show_cautions(())
        self._compose()

    def _write(self, name: str, value: Value) -> None:
        self._mine.written[name] = value
        self._keep()
        self._gate.composing()
        self._composer.wait()

    def _write_late(self) -> None:
        self._mine.late_because = self._late.toPlainText().strip()
        self._keep()
        self._composer.wait()

    def _lay_out(self) -> None:
        self._mine.layout = self._layout.wish()
        self._keep()
        self._gate.composing()
        self._composer.wait()

    def extend(self, law: str) -> None:
        """Name a law that the notice is to extend besides what was named before."""
        if law not in {wish.law for wish in self._mine.extends}:
            self._extension.show_wishes((*self._mine.extends, ExtensionWish(law)))
            self._extend()

    def _extend(self) -> None:
        self._mine.extends = self._extension.wishes()
        self._keep()
        self._gate.composing()
        self._composer.wait()

    def _keep(self) -> None:
        self._drafts.keep(chosen(self._kind), chosen(self._language), self._mine)

    def _wanted(self) -> Wanted:
        kind, language = self.writing()
        mine = self._mine
        return Wanted(LetterKind(kind), language, dict(mine.written), mine.late_because, mine.layout, mine.extends)

    def _compose(self) -> None:
        self._composer.compose(self._wanted())

    def _not_composed(self, error: DeskError) -> None:
        is_of_extension = error.code in NOT_ANY_MORE or (self._draft is None and error.code.startswith("extension_"))
        if self._mine.extends and is_of_extension:
            self._extension.refuse(error)
            self._extend()
            return
        self._notice.show_error(error)
        self._gate.not_composed()
        self._pages.say(self._notice.text())

    def _show(self, made: Composed) -> None:
        draft = self._draft = made.draft
        self._editors.show_draft(draft, self.writing())
        self._show_cautions(draft.cautions)
        self._extension.show_options(draft.extensions)
        self._layout.show_layout(draft.letter.layout, is_english=draft.letter.language == FALLBACK_LANGUAGE)
        self._ticks.show_clauses(draft.clauses, draft.gaps, draft.laws)
        has_late_gap = any(gap.code == _LATE for gap in draft.gaps)
        self._late_place.setVisible(has_late_gap or bool(self._mine.late_because))
        if made.problem is not None:
            self._notice.show_error(made.problem)
            self._pages.say(self._notice.text())
            self._gate.not_set()
            return
        self._notice.clear()
        self._pages.show_pdf(made.pages)
        self._gate.show_draft(draft, self._to_approve())

    def _to_approve(self) -> str:
        """The refusals that this letter would tell and that nobody else has read, by the names of their rights."""
        told = set(answered_by(self._file.case, LetterKind(chosen(self._kind))))
        return listed(
            said(right_name(made.right)) for made in self._file.case.refusals_to_approve if made.right in told
        )

    def _divide(self) -> None:
        self._is_divided = True
