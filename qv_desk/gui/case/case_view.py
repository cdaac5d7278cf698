"""The page of one case: head, Next card, six steps, eight tabs, and the letter desk over all of it.

    view = CaseView(workplace, case_id, tab="letters")

It asks for its case itself and asks again whenever ``Jobs.changed`` names it. ``set_back(True)`` shows the way back to
the list where the page takes its place; ``wide_wanted`` asks the shell for the whole window (the letter desk needs it).
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.cases.no_reply import CLOSING_LETTER
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.terms.case_status import CaseStatus
from qv_desk.errors import DeskError
from qv_desk.gui.case import case_menu
from qv_desk.gui.case.case_places import FOR_A_SECOND_PERSON, MINOR_STEPS, TAB_OF_NEXT, TAB_OF_STEP
from qv_desk.gui.case.case_steps import steps_of
from qv_desk.gui.case.case_tabs import CaseTabs
from qv_desk.gui.case.case_top import CaseTop
from qv_desk.gui.case.deciding.draft_card import DraftCard
from qv_desk.gui.case.documents.sealed_page import SealedPage
from qv_desk.gui.case.documents.shut_notice_page import ShutNoticePage
from qv_desk.gui.case.next_card import NextCard
from qv_desk.gui.case.summary_tab import SummaryTab
from qv_desk.gui.disposal import disposal_words
from qv_desk.gui.disposal.disposal_card import DisposalCard
from qv_desk.gui.letters.letter_desk_view import LetterDeskView
from qv_desk.gui.parts.forms import child, load
from qv_desk.gui.parts.layouts import scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.step_bar import StepBar
from qv_desk.gui.parts.view import View
from qv_desk.gui.work.kept_in_view import keep_in_view
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import close_case, review
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.disposal.dispose import Disposal
from qv_desk.services.frame.permissions import may


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
        self._sealed: SealedPage | ShutNoticePage | None = None
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
        self._steps.chosen.connect(lambda code: self.open_tab(TAB_OF_STEP[code]))
        child(page, QVBoxLayout, "steps_layout").addWidget(self._steps)
        self._build_tabs(tab or "summary")
        workplace.jobs.changed.connect(self._follow)
        self._page.hide()
        self.retranslate()
        self.refresh()

    def _build_head(self) -> None:
        self._top = CaseTop(self._page, has_menu=bool(case_menu.offered(self._workplace)))
        self._top.back_wanted.connect(self.back_wanted)
        self._top.window_wanted.connect(lambda: self.window_wanted.emit(self._case_id))
        self._top.menu_wanted.connect(lambda: self._top.open_menu(self.menu()))
        self._notice = Notice()
        child(self._page, QVBoxLayout, "notice_layout").addWidget(self._notice)

    def _build_tabs(self, first: str) -> None:
        pages = child(self._page, QVBoxLayout, "pages_layout")
        self._tabs = CaseTabs(self._workplace, self._case_id, pages, self, first)
        self._tabs.letter_wanted.connect(self.open_letter_desk)
        self._tabs.extension_wanted.connect(self._extend)
        self._tabs.place_wanted.connect(self._workplace.place_wanted)
        child(self._page, QVBoxLayout, "tabs_layout").addWidget(self._tabs.bar)

    def retranslate(self) -> None:
        """Word the tabs and the head."""
        self._tabs.retranslate()
        self._tabs.bar.setAccessibleName(self.tr("Parts of the case"))
        if self._file is not None:
            self._show_head(self._file)

    def first_focus(self) -> QWidget | None:
        """The Next card's button, else the tabs; on a closed file what is to be done there."""
        if self._sealed is not None:
            return self._sealed.first_focus()
        return self._next.first_focus() or self._tabs.bar

    @property
    def case_id(self) -> str:
        """Which case is shown."""
        return self._case_id

    def area(self) -> QScrollArea:
        """What is scrolled under the head of the window."""
        return self._area

    def current_tab(self) -> str:
        """The code of the open tab."""
        return self._tabs.current

    def set_back(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's own setters
        """Show the way back to the list, where the page stands in its place; the keyboard goes to the page then."""
        newly = shown and self._top.back.isHidden()
        self._top.back.setVisible(shown)
        if self._sealed is not None:
            self._sealed.set_back(shown=shown)
        if newly:
            QTimer.singleShot(0, self, self._take_keyboard)

    def set_own_window(self, shown: bool) -> None:  # noqa: FBT001 - as Qt's own setters
        """Offer a window of its own; not where it already has one."""
        self._top.offer_own_window(shown=shown)

    def refresh(self) -> None:
        """Ask for the case as it stands now."""
        desk, case_id = self._workplace.desk, self._case_id
        self._workplace.jobs.ask(self, lambda: review.look(desk, case_id), self._show, failed=self._fail)

    def open_tab(self, code: str) -> None:
        """Open a tab, put the keyboard on what is to be done there, and bring both before whoever looks."""
        self._tabs.open(code)
        QTimer.singleShot(0, self, self._bring_tab)  # a tab that was just made has no height yet

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

    def _extend(self, law: str) -> None:
        """Open the letter desk on the notice that extends this law's period."""
        self.open_letter_desk(LetterKind.EXTENSION.value)
        if self._letter_desk is not None:
            self._letter_desk.extend(law)

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

    def _follow(self, case_id: str) -> None:
        if case_id in {"", self._case_id}:
            self.refresh()

    def _show(self, file: CaseFile) -> None:
        self._unseal()
        has_moved_on = self._file is not None and self._file.next is not file.next
        self._file = file
        self._notice.clear()
        if file.case.status is CaseStatus.CLOSED:
            self._half_written.give_up()
        self._show_head(file)
        self._next.show_file(file)
        self._next.setVisible(file.next not in MINOR_STEPS)
        self._disposal.show_file(file)
        self._tabs.show_file(file)
        self._half_written.look()  # after the tabs: what was just saved is half written no longer
        if self._letter_desk is not None:
            self._letter_desk.show_file(file)
        elif has_moved_on and TAB_OF_NEXT.get(file.next) != self.current_tab():
            self._bring_next()
        first = self._page.isHidden()
        self._page.show()
        if first and not self._top.back.isHidden():
            self._take_keyboard()
        self.shown.emit(file)

    def go_on(self, form: str) -> None:
        """Go on with a form that is half filled in: the tab it stands on, or ``amend``."""
        tab = self._tabs.tab("summary") if form == "amend" else None
        if isinstance(tab, SummaryTab):
            tab.amend_person()
        else:
            self.open_tab(form)

    def _bring_tab(self) -> None:
        """Scroll to the tabs where the page is taller than the window, and on to whatever has the keyboard."""
        self._area.verticalScrollBar().setValue(self._tabs.bar.mapTo(self._page, self._tabs.bar.rect().topLeft()).y())
        target = QApplication.focusWidget()
        if target is not None and self._page.isAncestorOf(target):
            keep_in_view(target)

    def _bring_next(self) -> None:
        """A step is done: show what comes next, with the keyboard on it if it was somewhere on this page."""
        self._area.verticalScrollBar().setValue(0)
        now, target = QApplication.focusWidget(), self.first_focus()
        if target is not None and (now is None or self._page.isAncestorOf(now)):
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_keyboard(self) -> None:
        """Put the keyboard on the content, where no list beside the page wants it."""
        if self._page.isVisible() and not self._top.back.isHidden():
            target = self.first_focus()
            if target is not None:
                target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_head(self, file: CaseFile) -> None:
        self._top.show_case(file.case)
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

    def _disposed(self, done: Disposal) -> None:
        self._workplace.said.emit(" ".join(part for part in disposal_words.gone(done) if part))

    def _fail(self, error: DeskError) -> None:
        if error.code == "case_unknown" and self._file is not None:
            self._file = None
            self._half_written.give_up()
            self._page.hide()
            self.gone.emit()
            return
        if error.code in {"minor_file_needs_approval", "child_notice_needs_approval"}:
            self._seal(is_notice=error.code == "child_notice_needs_approval")
            return
        self._page.show()
        self._notice.show_error(error)

    def _seal(self, *, is_notice: bool) -> None:
        """A child's file is closed, or closed again: show its lane, or its notice, in the place of the case."""
        if self._sealed is not None:
            return
        self.close_letter_desk()
        self._file = None
        self._tabs.forget()
        page: SealedPage | ShutNoticePage
        if is_notice:
            page = ShutNoticePage(self._workplace, self._case_id)
        else:
            page = SealedPage(self._workplace, self._case_id)
            page.open_wanted.connect(self.refresh)
        page.back_wanted.connect(self.back_wanted)
        page.set_back(shown=not self._top.back.isHidden())
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
        elif step in FOR_A_SECOND_PERSON and may(self._workplace.desk.user, "approve.grant"):
            self._workplace.place_wanted.emit("approvals")
        elif step in TAB_OF_NEXT:
            self.open_tab(TAB_OF_NEXT[step])

    def _close_case(self) -> None:
        desk, case_id = self._workplace.desk, self._case_id
        self._workplace.jobs.change(
            self,
            lambda: close_case.close(desk, case_id),
            lambda case: self._workplace.said.emit(self.tr("{reference} is closed.").format(reference=case.reference)),
            case_id=case_id,
            failed=self._not_closed,
        )

    def _not_closed(self, error: DeskError) -> None:
        """Say what is in the way, and show it where it lies on a tab that nobody may have looked at yet."""
        self._notice.show_error(error)
        if error.code in {"recipients_not_considered", "recipient_not_told"}:
            self.open_tab("recipients")

    def _letter_issued(self) -> None:
        self.close_letter_desk()
        self._workplace.said.emit(self.tr("Issued. The letter waits in the place Post to print."))
        self.open_tab("letters")
