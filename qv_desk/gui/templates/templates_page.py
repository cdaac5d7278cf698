"""Letter templates: how the office words its letters. The list of all wordings, and over it the editor of one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStackedWidget, QWidget

from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import FALLBACK_LANGUAGE
from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.look.typeface import speaks_chinese
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.plain_table import PlainTable
from qv_desk.gui.templates import wording_list
from qv_desk.gui.templates.wording_editor import WordingEditor
from qv_desk.gui.templates.wording_list import Wanted, WordingList
from qv_desk.gui.templates.written import kept_name
from qv_desk.gui.words.plural import plural
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import may
from qv_desk.services.templates import templates
from qv_desk.services.templates.templates import TemplateLine, TemplateView

_MARGIN = 40
_WIDTHS = (270, 150, 310, 290)
"""Of the columns, in pixels, on a wide page; a narrower one divides what it has in the same way."""


class TemplatesPage(Page):
    """The page.

    Args:
        work: desk, store thread and the ways out.

    Attributes:
        words: narrows the list by the name of the letter.
        language: by its language.
        state: by how it stands.
        table: the wordings.
        waiting_button: shows those that wait for approval.

    Signals:
        shown: the list shows how the wordings stand.
        opened: a wording is open in the editor.
    """

    shown = Signal()
    opened = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._editor: WordingEditor | None = None
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._lead = Para()
        self.notice = Notice()
        self.words, self.language, self.state = QLineEdit(), QComboBox(), QComboBox()
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._narrow)
        for combo in (self.language, self.state):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            combo.currentIndexChanged.connect(self._narrow)
        self.list = WordingList(work.zone, self)
        self.table = PlainTable(self.list, _WIDTHS)
        self.table.row_opened.connect(self._open_row)
        self._nothing = Para(ink="mute")
        self._nothing.hide()
        self.open_button = Button(kind="plain", icon="pen")
        self.open_button.clicked.connect(lambda: self._open_row(self.table.chosen_row()))
        self.waiting_button = Button(kind="link")
        self.waiting_button.clicked.connect(self.show_waiting)
        self.waiting_button.hide()
        filters = row(self.words, 8, self.language, 8, self.state, 8, self.open_button)
        filters.setStretch(0, 1)
        body = column(
            self._title, 2, self._lead, row(self.waiting_button, None), 8, self.notice, 4, filters, 8, self._nothing,
            self.table, margins=(_MARGIN, 24, _MARGIN, 24),
        )  # fmt: skip
        body.setStretch(body.count() - 1, 1)
        whole = QWidget()
        whole.setLayout(body)
        self._stack = QStackedWidget()
        self._stack.addWidget(whole)
        self.setLayout(column(self._stack))
        work.jobs.changed.connect(self._follow)
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Ask how the wordings stand; one that is open stays open."""
        self.notice.clear()
        self.refresh()
        if self._editor is not None:
            self._editor.reload()

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Letter templates"))
        self._lead.setText(
            self.tr("How letters are worded. What the office changes holds once a second person has approved it.")
        )
        self.words.setPlaceholderText(self.tr("Filter by letter"))
        self.words.setAccessibleName(self.tr("Filter by letter"))
        self.language.setAccessibleName(self.tr("Language of the letter"))
        self.state.setAccessibleName(self.tr("How it stands"))
        self.table.setAccessibleName(self.tr("Wordings of letters"))
        self.open_button.setText(
            self.tr("Open") if not may(self._work.desk.user, "template_drafts.keep_draft") else self.tr("Word it")
        )
        self._nothing.setText(self.tr("No wording is like that."))
        refill(
            self.state,
            [
                (wording_list.ALL, self.tr("All")),
                (wording_list.OURS, self.tr("Worded by us")),
                (wording_list.IN_WORK, self.tr("Being written")),
                (wording_list.WAITING, self.tr("Waiting for approval")),
                (wording_list.SHORT, self.tr("Falling short, or shipped anew")),
            ],
        )
        self._show_languages()
        self.list.word_anew()
        self._show_waiting()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each column its share, so that none lies beyond the edge."""
        super().resizeEvent(event)
        room = event.size().width() - 3 * _MARGIN
        for place, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(place, width * room // sum(_WIDTHS))

    def first_focus(self) -> QWidget | None:
        """The editor's words, else the list."""
        return self._editor.first_focus() if self._editor is not None else self.table

    def focus_filter(self) -> bool:
        """The filter by words."""
        if self._editor is not None:
            return False
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def refresh(self) -> None:
        """Ask again how the wordings stand."""
        desk = self._work.desk
        self._work.jobs.ask(self, lambda: templates.template_lines(desk), self._show, failed=self.notice.show_error)

    def show_waiting(self) -> None:
        """Narrow the list to what waits for approval."""
        self.words.clear()
        choose(self.language, "")
        choose(self.state, wording_list.WAITING)

    def editor(self) -> WordingEditor | None:
        """The wording that is open."""
        return self._editor

    def open_at(self, spot: str) -> None:
        """Open a wording by its key: ``refusal/en``."""
        letter, _, language = spot.partition("/")
        if letter in set(LetterKind):
            self.open_wording(LetterKind(letter), language)

    def open_wording(self, kind: LetterKind, language: str) -> None:
        """Open a wording over the list."""
        desk = self._work.desk
        self._work.jobs.ask(
            self, lambda: templates.look_at_template(desk, kind, language), self._edit, failed=self._refuse
        )

    def back(self) -> None:
        """To the list."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        at = editor.view()
        self._stack.setCurrentIndex(0)
        self._stack.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self._choose_row(self.list.row_of(at.kind, at.language))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def _edit(self, view: TemplateView) -> None:
        self.back()
        editor = WordingEditor(self._work, view)
        editor.back_wanted.connect(self.back)
        self._editor = editor
        self._stack.addWidget(editor)
        self._stack.setCurrentWidget(editor)
        target = editor.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def _refuse(self, error: DeskError) -> None:
        self.notice.show_error(error)

    def _open_row(self, place: int) -> None:
        line = self.list.line_at(place)
        if line is not None:
            self.open_wording(line.kind, line.language)

    def _follow(self, _case_id: str) -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, lines: tuple[TemplateLine, ...]) -> None:
        chosen_line = self.list.line_at(self.table.chosen_row())
        half = frozenset(
            (line.kind, line.language)
            for line in lines
            if self._work.drafts.value(kept_name(line.kind, line.language)) is not None
        )
        self.list.show_lines(lines, half)
        self._show_languages()
        self._show_waiting()
        self._narrowed()
        if chosen_line is not None:
            self._choose_row(self.list.row_of(chosen_line.kind, chosen_line.language))
        self.shown.emit()

    def _show_languages(self) -> None:
        is_first = self.language.count() <= 1
        refill(self.language, [("", self.tr("All languages")), *self.list.languages()])
        if is_first:
            choose(self.language, "zh-Hans" if speaks_chinese() else FALLBACK_LANGUAGE)

    def _show_waiting(self) -> None:
        number = self.list.waiting()
        self.waiting_button.setVisible(bool(number))
        self.waiting_button.setText(
            plural(number, self.tr("One wording waits for approval"), self.tr("{number} wordings wait for approval"))
        )

    def _narrow(self) -> None:
        self.list.narrow(Wanted(self.words.text(), chosen(self.language), chosen(self.state)))
        self._narrowed()

    def _narrowed(self) -> None:
        rows = self.list.rowCount()
        self._nothing.setVisible(not rows)
        self.table.setVisible(bool(rows))
        self.open_button.setEnabled(bool(rows))
        self._choose_row(0)

    def _choose_row(self, place: int) -> None:
        if 0 <= place < self.list.rowCount():
            self.table.selectRow(place)
            self.table.scrollTo(self.list.index(place, 0))
