"""The page of a notice to a child, or to its guardian, while the file is shut: how far it is, and the way into it.

Nothing here names the child: the letter is issued from the incident's list, printed and posted, and the case closed.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.kinds.incident import AffectedRole
from qv_desk.gui.case.case_steps import steps_shown
from qv_desk.gui.case.documents.open_notice_dialog import OpenNoticeDialog
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import column, row, scrolled, stand_on
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.step_bar import StepBar
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import child_notices, close_case
from qv_desk.services.cases.child_notices import NoticeOutline
from qv_desk.services.frame.permissions import may

_LABELS = 128


class ShutNoticePage(View):
    """The page.

    Args:
        workplace: the desk, the store thread and the ways out.
        case_id: which case.

    Signals:
        back_wanted: the officer wants the list again.
    """

    back_wanted = Signal()

    def __init__(self, workplace: Workplace, case_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace, self._case_id = workplace, case_id
        self._seen: NoticeOutline | None = None
        self.back = Button(kind="link", icon="back")
        self.back.clicked.connect(self.back_wanted)
        self._title = Para(size=typeface.TITLE, weight=typeface.SEMIBOLD, ink="text")
        self._about = Para()
        self._reference = Label(ink="soft")
        self._steps = StepBar()
        self._steps.chosen.connect(lambda _code: self._focus())
        self.notice = Notice()
        head = row(column(self._title, 2, self._about), 16, column(self._reference, None))
        head.setStretch(0, 1)
        self._body = QWidget()
        self._body.setLayout(column(self._next_card(), 16, self._lock_card(), 18, self._facts_part(), None))
        page = QWidget()
        page.setLayout(
            column(
                row(self.back, None), 4, head, 14, self._steps, 10, self.notice, self._body, None,
                margins=(28, 20, 28, 24),
            )
        )  # fmt: skip
        self.setLayout(column(scrolled(page)))
        self.back.hide()
        self._body.hide()
        workplace.jobs.changed.connect(self._follow)
        self.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Ask how far it is."""
        desk, case_id = self._workplace.desk, self._case_id
        self._workplace.jobs.ask(
            self, lambda: child_notices.outline(desk, case_id), self._show, failed=self.notice.show_error
        )

    def set_back(self, *, shown: bool) -> None:
        """Show the way back to the list, where the page stands in its place."""
        self.back.setVisible(shown)

    def first_focus(self) -> QWidget | None:
        """What is to be done next, or the way into the file."""
        for button in (self.close_button, self.open_button):
            if button.isVisible():
                return button
        return None

    def outline(self) -> NoticeOutline | None:
        """What is shown."""
        return self._seen

    def retranslate(self) -> None:
        """Say it in the current language."""
        self.back.setText(self.tr("Back to the list"))
        self.close_button.setText(self.tr("Close the case"))
        self.open_button.setText(self.tr("Ask to open the file …"))
        self._next_head.setText(self.tr("Next"))
        seen = self._seen
        if seen is None:
            return
        self._title.setText(self._to(seen))
        self._about.setText(dates.joined(capital(said(seen.letter)), seen.about))
        self._reference.setText(seen.reference)
        self._steps.show_steps(steps_shown(seen.progress))
        self._next_title.setText(said(seen.next_words.title_undated))
        self._next_why.setText(self._why(seen))
        self._show_lock(seen)
        self.facts.show_facts(
            [
                (self.tr("Issued"), dates.long_day(seen.issued_on) if seen.issued_on else ""),
                (self.tr("Posted"), dates.long_day(seen.posted_on) if seen.posted_on else ""),
                (self.tr("Works on it"), seen.officer),
            ]
        )

    def _to(self, seen: NoticeOutline) -> str:
        if seen.to is AffectedRole.UNKNOWN:
            return self.tr("Notice of an incident, perhaps to a child")
        to_guardian = seen.to is AffectedRole.GUARDIAN
        return self.tr("Notice to a child's guardian") if to_guardian else self.tr("Notice to a child")

    def _next_card(self) -> QWidget:
        card = QWidget()
        stand_on(card, "alarm_tint", rounded=True)
        self._next_head = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="brick")
        self._next_title = Para(size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self._next_why = Para()
        self.close_button = Button(kind="filled")
        self.close_button.clicked.connect(self._close_case)
        card.setLayout(
            column(
                self._next_head, 4, self._next_title, 4, self._next_why, 12, row(self.close_button, None),
                margins=(20, 16, 20, 16),
            )
        )  # fmt: skip
        return card

    def _lock_card(self) -> QWidget:
        card = QWidget()
        stand_on(card, "tint", rounded=True)
        self._lock_title = Para(weight=typeface.MEDIUM, ink="text")
        self._lock_words = Para()
        self.open_button = Button(kind="plain")
        self.open_button.clicked.connect(self._ask_to_open)
        line = row(
            column(self._lock_title, self._lock_words, gap=2), self.open_button, gap=16, margins=(16, 10, 12, 10)
        )
        line.setStretch(0, 1)
        card.setLayout(line)
        return card

    def _facts_part(self) -> FactsGrid:
        self.facts = FactsGrid(_LABELS)
        return self.facts

    def _why(self, seen: NoticeOutline) -> str:
        if seen.next is NextStep.WRITE_ANSWER:
            return self.tr("It is issued from the incident's list of people, where nobody has to see the child's name.")
        if seen.next is NextStep.POST_LETTER:
            return self.tr("Printing staff print and post it; the file stays closed for that.")
        return self.tr("The notice has gone out; nobody has to open the file for that.") if seen.may_close else ""

    def _show_lock(self, seen: NoticeOutline) -> None:
        user, zone = self._workplace.desk.user, self._workplace.desk.zone
        self.open_button.setVisible(
            seen.opened_until is None and seen.asked is None and may(user, "minors.ask_to_open")
        )
        if seen.opened_until is not None:
            until = dates.moment(seen.opened_until, zone)
            self._lock_title.setText(self.tr("The file is open for you until {when}.").format(when=until))
            self._lock_words.setText(self.tr("Each opening is recorded with your name."))
            return
        closed = self.tr("The file is closed: its letter names a child. It needs a second person.")
        if seen.to is AffectedRole.UNKNOWN:
            closed = self.tr(
                "The file is closed: the list that said whether its letter names a child was purged. It needs a second "
                "person."
            )
        self._lock_title.setText(closed)
        if seen.asked is not None:
            asked = dates.moment(seen.asked.asked_at, zone)
            self._lock_words.setText(self.tr("You asked on {when}; it waits for a supervisor.").format(when=asked))
        elif not seen.has_other_supervisor:
            self._lock_words.setText(
                self.tr("Nobody else here can agree yet: let a second supervisor in, in the place People.")
            )
        else:
            self._lock_words.setText(self.tr("Printing, posting and closing do not wait for it."))

    def _show(self, seen: NoticeOutline | None) -> None:
        self._seen = seen
        self._body.setVisible(seen is not None)
        if seen is None:
            return
        self.notice.clear()
        may_close = seen.may_close and may(self._workplace.desk.user, "close_case.close")
        self.close_button.setVisible(may_close)
        self.retranslate()

    def _ask_to_open(self) -> None:
        OpenNoticeDialog(self._workplace, self._case_id, self.window()).open()

    def _close_case(self) -> None:
        desk, case_id = self._workplace.desk, self._case_id
        self._workplace.jobs.change(
            self,
            lambda: close_case.close(desk, case_id).reference,
            lambda reference: self._workplace.said.emit(self.tr("{reference} is closed.").format(reference=reference)),
            case_id=case_id,
            failed=self.notice.show_error,
        )

    def _follow(self, case_id: str) -> None:
        if case_id in {"", self._case_id}:
            self.refresh()

    def _focus(self) -> None:
        target = self.first_focus()
        if target is not None:
            target.setFocus()
