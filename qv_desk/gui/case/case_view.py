"""The page of one case: head, Next card, six steps, eight tabs, and the letter desk over all of it.

    view = CaseView(workplace, case_id, tab="letters")

It asks for its case itself and asks again whenever ``Jobs.changed`` names it. ``set_back(True)`` shows the way back to
the list where the page takes its place; ``wide_wanted`` asks the shell for the whole window (the letter desk needs it).
"""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.cases.no_reply import CLOSING_LETTER
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import DeskError
from qv_desk.gui.case import case_menu
from qv_desk.gui.case.case_steps import steps_of
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.draft_card import DraftCard
from qv_desk.gui.case.next_card import NextCard
from qv_desk.gui.case.sealed_page import SealedPage
from qv_desk.gui.case.summary_tab import SummaryTab
from qv_desk.gui.case.tab_list import tabs_of
from qv_desk.gui.disposal import disposal_words
from qv_desk.gui.disposal.disposal_card import DisposalCard
from qv_desk.gui.letters.letter_desk_view import LetterDeskView
from qv_desk.gui.look import typeface
from qv_desk.gui.parts import case_head
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.faces import wear
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.page_tabs import PageTabs
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.step_bar import StepBar
from qv_desk.gui.parts.view import View
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care.dispose import Disposal
from qv_desk.services.cases import close_case, review
from qv_desk.services.cases.review import CaseFile

_KEYS = 9
"""Alt+1 to Alt+9 open the tabs."""

_TAB_OF_STEP = {
    "freeze": "minor",
    "age": "minor",
    "delete": "minor",
    "received": "summary",
    "identity": "identity",
    "search": "search",
    "decide": "decision",
    "answer": "letters",
    "close": "journal",
}
_TAB_OF_NEXT = {
    NextStep.FREEZE_ACCOUNT: "minor",
    NextStep.FIND_AGE: "minor",
    NextStep.DELETE_ACCOUNT: "minor",
    NextStep.LOOK_FOR_CONSENT: "minor",
    NextStep.DELETE_REST: "minor",
    NextStep.LIFT_FREEZE: "minor",
    NextStep.SETTLE_AGE: "minor",
    NextStep.LOOK_INTO: "complaint",
    NextStep.CHECK_DEMAND: "demand",
    NextStep.ASSESS_DEMAND: "demand",
    NextStep.GIVE_DATA: "demand",
    NextStep.WAIT_FOR_FINDINGS: "complaint",
    NextStep.WAIT_FOR_DISCLOSURE: "demand",
    NextStep.CHECK_IDENTITY: "identity",
    NextStep.WAIT_FOR_PROOF: "identity",
    NextStep.WEIGH_CATEGORIES: "identity",
    NextStep.DESTROY_EVIDENCE: "identity",
    NextStep.REFUSE_UNPROVED: "decision",
    NextStep.SEARCH: "search",
    NextStep.DECIDE: "decision",
    NextStep.WAIT_FOR_APPROVAL: "decision",
    NextStep.POST_LETTER: "letters",
}

MINOR_STEPS = frozenset(step for step, tab in _TAB_OF_NEXT.items() if tab == "minor")
"""The steps of a child's report: its own card speaks of them in the place of the Next card."""


class CaseView(View):
    """One case.

    Args:
        workplace: the desk, the store thread and the ways out.
        case_id: which case.
        tab: the code of the tab to open first; empty for the summary.

    Signals:
        back_wanted: the officer wants the list again.
        window_wanted: the case's identifier, to be shown in a window of its own.
        wide_wanted: True while the letter desk is open and wants the whole width, False afterwards.
        shown: the case file, each time the page shows it anew.
        gone: the case was erased; nothing of it may be shown any longer.
    """

    back_wanted = Signal()
    window_wanted = Signal(str)
    wide_wanted = Signal(bool)
    shown = Signal(object)
    gone = Signal()

    def __init__(self, workplace: Workplace, case_id: str, tab: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self._case_id = case_id
        self._file: CaseFile | None = None
        self._letter_desk: LetterDeskView | None = None
        self._sealed: SealedPage | None = None
        page = QWidget()
        load("case_view", page)
        self._page = page
        self._area = scrolled(page)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._area)
        self._build_head()
        self._half_written = DraftCard(workplace.drafts, case_id)
        self._half_written.letter_wanted.connect(self.open_letter_desk)
        self._half_written.form_wanted.connect(self.go_on)
        workplace.drafts.arrived.connect(self._half_written.look)
        child(page, QVBoxLayout, "notice_layout").addWidget(self._half_written)
        self._disposal = DisposalCard(workplace)
        self._disposal.disposed.connect(self._disposed)
        child(page, QVBoxLayout, "notice_layout").addWidget(self._disposal)
        self._next = NextCard(workplace.desk)
        self._next.step_wanted.connect(self._take_step)
        self._next.letter_wanted.connect(self.open_letter_desk)
        child(page, QVBoxLayout, "next_layout").addWidget(self._next)
        self._steps = StepBar()
        self._steps.chosen.connect(lambda code: self.open_tab(_TAB_OF_STEP[code]))
        child(page, QVBoxLayout, "steps_layout").addWidget(self._steps)
        self._build_tabs(tab or "summary")
        workplace.jobs.changed.connect(self._follow)
        self._page.hide()
        self.retranslate()
        self.refresh()

    def _build_head(self) -> None:
        self._name = child(self._page, Para, "name_para")
        wear(self._name, typeface.TITLE, typeface.SEMIBOLD)
        self._name.set_ink("text")
        self._facts = child(self._page, Para, "facts_para")
        self._reference = child(self._page, Label, "reference_label")
        self._reference.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._own_window = child(self._page, Button, "window_button")
        self._own_window.set_kind("quiet")
        self._own_window.set_icon("window")
        self._own_window.clicked.connect(lambda: self.window_wanted.emit(self._case_id))
        self._back = child(self._page, Button, "back_button")
        self._back.set_icon("back")
        self._back.clicked.connect(self.back_wanted)
        self._back.hide()
        self._more = child(self._page, Button, "more_button")
        self._more.set_kind("quiet")
        self._more.set_icon("more")
        self._more.clicked.connect(self._open_menu)
        self._more.setVisible(bool(case_menu.offered(self._workplace)))
        self._notice = Notice()
        child(self._page, QVBoxLayout, "notice_layout").addWidget(self._notice)

    def _build_tabs(self, first: str) -> None:
        self._bar = PageTabs()
        child(self._page, QVBoxLayout, "tabs_layout").addWidget(self._bar)
        self._tabs: dict[str, CaseTab] = {}
        self._pages = child(self._page, QVBoxLayout, "pages_layout")
        self._wanted = first
        self._kinds = tabs_of(None)
        self._name_tabs()
        self._open_wanted()
        self._bar.currentChanged.connect(self._turn)
        for number in range(_KEYS):
            shortcut = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda number=number: self._bar.setCurrentIndex(number))

    def retranslate(self) -> None:
        """Word the tabs and the head."""
        self._name_tabs()
        self._bar.setAccessibleName(self.tr("Parts of the case"))
        if self._file is not None:
            self._show_head(self._file)

    def _name_tabs(self) -> None:
        self._bar.set_words(tuple(kind.name for kind in self._kinds))

    def _open_wanted(self) -> None:
        """Open the tab that was asked for, as soon as the case is known to have it."""
        if self._wanted in self._codes:
            self._bar.setCurrentIndex(self._codes.index(self._wanted))
            self._wanted = ""

    def _fit_tabs(self, file: CaseFile) -> None:
        """Show the tabs that this case has; the open one stays open."""
        kinds = tabs_of(file.case)
        if kinds != self._kinds:
            self._wanted = self._wanted or self.current_tab()
            self._kinds = kinds
            with QSignalBlocker(self._bar):
                self._name_tabs()
                self._open_wanted()

    @property
    def _codes(self) -> tuple[str, ...]:
        return tuple(kind.code for kind in self._kinds)

    def first_focus(self) -> QWidget | None:
        """The Next card's button, else the tabs; on a closed file what is to be done there."""
        if self._sealed is not None:
            return self._sealed.first_focus()
        return self._next.first_focus() or self._bar

    @property
    def case_id(self) -> str:
        """Which case is shown."""
        return self._case_id

    def area(self) -> QScrollArea:
        """What is scrolled under the head of the window."""
        return self._area

    def current_tab(self) -> str:
        """The code of the open tab."""
        return self._codes[self._bar.currentIndex()]

    def set_back(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's own setters
        """Show the way back to the list, where the page stands in its place; the keyboard goes to the page then."""
        newly = shown and self._back.isHidden()
        self._back.setVisible(shown)
        if self._sealed is not None:
            self._sealed.set_back(shown=shown)
        if newly:
            QTimer.singleShot(0, self, self._take_keyboard)

    def set_own_window(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's own setters
        """Offer a window of its own; not where it already has one."""
        self._own_window.setVisible(shown)

    def refresh(self) -> None:
        """Ask for the case as it stands now."""
        desk, case_id = self._workplace.desk, self._case_id
        self._workplace.jobs.ask(self, lambda: review.look(desk, case_id), self._show, failed=self._fail)

    def open_tab(self, code: str) -> None:
        """Open a tab and put the keyboard on what is to be done there."""
        if code in self._codes:
            self._bar.setCurrentIndex(self._codes.index(code))
            target = self._tab(code).first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_letter_desk(self, kind: str = "", language: str = "") -> None:
        """Open the letter desk on this case, for a kind of letter or for the one that is due."""
        if self._file is None or self._letter_desk is not None:
            return
        desk = LetterDeskView(self._workplace, self._file, kind, language)
        desk.back_wanted.connect(self.close_letter_desk)
        desk.issued.connect(self._letter_issued)
        self._letter_desk = desk
        self._stack.addWidget(desk)
        self._stack.setCurrentWidget(desk)
        self.wide_wanted.emit(True)  # noqa: FBT003 - a Qt signal
        target = desk.first_focus()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_letter_desk(self) -> None:
        """Go back to the case; what was written is kept by the letter desk itself."""
        desk, self._letter_desk = self._letter_desk, None
        if desk is not None:
            self._stack.setCurrentWidget(self._area)
            self._stack.removeWidget(desk)
            desk.deleteLater()
            self._half_written.look()
            self.wide_wanted.emit(False)  # noqa: FBT003 - a Qt signal

    def letter_desk(self) -> LetterDeskView | None:
        """The open letter desk, if any."""
        return self._letter_desk

    def _tab(self, code: str) -> CaseTab:
        """A tab, made when it is first needed."""
        tab = self._tabs.get(code)
        if tab is None:
            tab = self._kinds[self._codes.index(code)].make(self._workplace.desk, self._workplace.jobs)
            tab.letter_wanted.connect(self.open_letter_desk)
            tab.place_wanted.connect(self._go_to)
            tab.case_wanted.connect(lambda case_id: self._workplace.case_wanted.emit(case_id, ""))
            tab.form_ready.connect(self._follow_form)
            self._tabs[code] = tab
            self._pages.addWidget(tab)
            if self._file is not None:
                tab.show_file(self._file)
        return tab

    def _turn(self, number: int) -> None:
        code = self._codes[number]
        current = self._tab(code)
        for tab in self._tabs.values():
            tab.setVisible(tab is current)

    def _follow(self, case_id: str) -> None:
        if case_id in {"", self._case_id}:
            self.refresh()

    def _show(self, file: CaseFile) -> None:
        self._unseal()
        self._file = file
        self._notice.clear()
        if file.case.status is CaseStatus.CLOSED:
            self._half_written.give_up()
        self._half_written.look()
        self._show_head(file)
        self._fit_tabs(file)
        self._next.show_file(file)
        self._next.setVisible(file.next not in MINOR_STEPS)
        self._disposal.show_file(file)
        for tab in self._tabs.values():
            tab.show_file(file)
        self._turn(self._bar.currentIndex())
        if self._letter_desk is not None:
            self._letter_desk.show_file(file)
        first = self._page.isHidden()
        self._page.show()
        if first and not self._back.isHidden():
            self._take_keyboard()
        self.shown.emit(file)

    def _follow_form(self, name: str, form: FormInputs) -> None:
        """What is half written in a form of this case is kept, and put back after a lock."""
        self._workplace.drafts.follow(form, f"case/{self._case_id}/{name}", self._case_id)

    def go_on(self, form: str) -> None:
        """Go on with a form that is half filled in: the tab it stands on, or ``amend``."""
        tab = self._tab("summary") if form == "amend" else None
        if isinstance(tab, SummaryTab):
            tab.amend_person()
        else:
            self.open_tab(form)

    def _take_keyboard(self) -> None:
        """Put the keyboard on the content, where no list beside the page wants it."""
        if self._page.isVisible() and not self._back.isHidden():
            target = self.first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_head(self, file: CaseFile) -> None:
        self._name.setText(case_head.person_words(file.case))
        self._facts.setText(case_head.fact_words(file.case))
        self._reference.setText(file.case.reference)
        self._steps.show_steps(steps_of(file, self._workplace.desk))

    def menu(self) -> QMenu:
        """What can be done with the case as a whole, and seldom is."""
        menu = QMenu(self)
        if self._file is not None:
            case_menu.fill(menu, self._workplace, self._file, self.window())
            for action in menu.actions():
                if action.objectName() == "dispose" and self._disposal.waits():
                    action.setEnabled(False)
        return menu

    def _open_menu(self) -> None:
        self.menu().popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _disposed(self, done: Disposal) -> None:
        self._workplace.said.emit(" ".join(part for part in disposal_words.gone(done) if part))

    def _fail(self, error: DeskError) -> None:
        if error.code == "case_unknown" and self._file is not None:
            self._file = None
            self._half_written.give_up()
            self._page.hide()
            self.gone.emit()
            return
        if error.code == "minor_file_needs_approval":
            self._seal()
            return
        self._page.show()
        self._notice.show_error(error)

    def _seal(self) -> None:
        """A child's file is closed, or closed again: show its lane in the place of the case."""
        if self._sealed is not None:
            return
        self.close_letter_desk()
        self._file = None
        while self._tabs:  # what they show must not stay in the window's memory longer than it may be seen
            _, tab = self._tabs.popitem()
            self._pages.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        page = SealedPage(self._workplace, self._case_id)
        page.back_wanted.connect(self.back_wanted)
        page.open_wanted.connect(self.refresh)
        page.set_back(shown=not self._back.isHidden())
        self._sealed = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def _unseal(self) -> None:
        page, self._sealed = self._sealed, None
        if page is not None:
            self._stack.setCurrentWidget(self._area)
            self._stack.removeWidget(page)
            page.deleteLater()

    def _take_step(self, code: str) -> None:
        step = NextStep(code)
        if step is NextStep.WRITE_ANSWER:
            self.open_letter_desk("")
        elif step is NextStep.WRITE_CLOSING:
            self.open_letter_desk(CLOSING_LETTER)
        elif step is NextStep.CLOSE:
            self._close_case()
        elif step in _TAB_OF_NEXT:
            self.open_tab(_TAB_OF_NEXT[step])

    def _close_case(self) -> None:
        desk, case_id = self._workplace.desk, self._case_id
        self._workplace.jobs.change(
            self,
            lambda: close_case.close(desk, case_id),
            lambda case: self._workplace.said.emit(self.tr("{reference} is closed.").format(reference=case.reference)),
            case_id=case_id,
            failed=self._notice.show_error,
        )

    def _letter_issued(self) -> None:
        self.close_letter_desk()
        self._workplace.said.emit(self.tr("Issued. The letter waits in the print room."))
        self.open_tab("letters")

    def _go_to(self, place: str) -> None:
        if place in self._codes:
            self.open_tab(place)
        else:
            self._workplace.place_wanted.emit(place)
