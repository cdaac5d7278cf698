"""The Next card: one sentence, what is left, the duty behind it, one filled button, and "Why this day?" in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.clocks.regime import Basis
from qv_desk.domain.searching.search_detail import chases
from qv_desk.domain.telling.recipient_notice import RecipientNotice
from qv_desk.gui.case.clocks.clock_card import clock_source
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.deadline_words import due_day, left_words
from qv_desk.gui.parts.due_mark import DueLine, DueState
from qv_desk.gui.parts.layouts import column, hairline, row, stand_on
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.parts.working_panel import WorkingPanel
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import may

_LETTER_OPEN = frozenset({NextStep.CHECK_IDENTITY, NextStep.WAIT_FOR_PROOF})
_LETTER_OFF = frozenset({NextStep.SEARCH, NextStep.DECIDE, NextStep.REFUSE_UNPROVED})


class NextCard(View):
    """What to do next on one case.

    Args:
        desk: the open desk, for its zone and its clock.

    Signals:
        step_wanted: the officer pressed the filled button; carries the code of the next step.
        letter_wanted: the officer wants the letter offered beside it; carries its kind.
    """

    step_wanted = Signal(str)
    letter_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="tint")
        stand_on(self, "tint", rounded=True)
        self._desk = desk
        self._may_work = may(desk.user, "case_change.change_case")
        self._file: CaseFile | None = None
        self._heading = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="accent")
        self._due = DueLine()
        self._why_button = Button(kind="link", icon="down")
        self._why_button.setCheckable(True)
        self._why_button.toggled.connect(self._unfold)
        self._title = Para(size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self._why = Para()
        self._late = Para(weight=typeface.MEDIUM, ink="amber")
        self._step = Button(kind="filled")
        self._step.clicked.connect(self._go)
        self._letter = ReasonedButton(kind="plain")
        self._letter.clicked.connect(lambda: self.letter_wanted.emit(self._letter_kind()))
        self._line = hairline()
        self._working = WorkingPanel()
        self._unfolded = column(16, self._line, 16, self._working)
        actions = row(self._step, self._letter, None, gap=12)
        actions.setStretch(1, 4)
        self.setLayout(
            column(
                row(self._heading, None, self._due, 8, self._why_button),
                4,
                self._title,
                6,
                self._why,
                self._late,
                14,
                actions,
                self._unfolded,
                margins=(20, 14, 20, 16),
            )
        )
        self._show_working(is_open=False)

    def show_file(self, file: CaseFile) -> None:
        """Show what comes next on a case."""
        self._file = file
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self._heading.setText(self.tr("Next"))
        self._why_button.setText(self.tr("Why this day?"))
        file = self._file
        if file is None:
            return
        words = file.next_words
        day = "" if file.binding is None else due_day(file.binding, self._desk.zone, long=True)
        self._title.setText(said(words.title).format(due=day) if day else said(words.title_undated))
        self._why.setText(self._why_words(file))
        late = self._late_words(file)
        self._late.setText(late)
        self._late.setVisible(bool(late))
        state = DueState(file.urgency.value)
        left = left_words(file.left)
        if file.binding is not None and file.binding.provisional:
            left = self.tr("{left}, provisional").format(left=left)
        self._due.show_due(state, left or self._undated(state))
        self._due.setVisible(file.case.status == "open" and not file.case.is_answered)
        self._step.setVisible(words.button is not None and self._may_work)
        if words.button is not None:
            self._step.setText(said(words.button))
        self._show_letter(file.next)
        working = None if file.binding is None else file.binding.working
        self._why_button.setVisible(working is not None and file.case.status == "open")
        if working is not None and file.binding is not None:
            today = self._desk.now().astimezone(file.binding.zone).date()
            self._working.show_working(
                working, today, start=file.binding.reason_for_start, source=clock_source(file.binding)
            )
        self._show_working(is_open=self._why_button.isChecked() and working is not None)
        self.setAccessibleName(self.tr("Next: {title}").format(title=self._title.plain_text()))

    def first_focus(self) -> QWidget | None:
        """The filled button."""
        return self._step if self._step.isVisible() else None

    def unfold(self) -> None:
        """Show why it is this day."""
        self._why_button.setChecked(True)

    def title(self) -> str:
        """The sentence that is shown."""
        return self._title.plain_text()

    def _why_words(self, file: CaseFile) -> str:
        parts = [said(file.next_words.why)]
        if file.receipt is not None and file.receipt.acknowledge_by is not None:
            words = self.tr("First confirm by {day} that the request came in ({rule}).")
            day = dates.long_day(file.receipt.acknowledge_by)
            parts.insert(0, words.format(day=day, rule=said(file.receipt.rule.name)))
        if file.binding is not None and file.case.status == "open":
            rule = file.binding.rule
            running = sum(clock.is_open and clock.due_at is not None for clock in file.clocks)
            if running > 1:
                parts.append(
                    self.tr("{rule} gives the earliest of {number} dates.").format(rule=said(rule.name), number=running)
                )
            elif rule.basis is Basis.NAMED:
                parts.append(self.tr("The demand or the order names this day itself."))
            else:
                parts.append(self.tr("The date comes from {rule}.").format(rule=said(rule.name)))
            missed = self.tr("If it is missed: {consequence}")
            if file.urgency.value == DueState.OVERDUE.value:
                missed = self.tr("The day has passed, so answer now: {consequence}")
            parts.append(missed.format(consequence=said(rule.consequence)))
        space = "" if typeface.speaks_chinese() else " "
        return space.join(parts)

    def _late_words(self, file: CaseFile) -> str:
        """Whose answer the case waits for longer than was meant: colleagues who search, recipients of a notice."""
        today = self._desk.today
        names = [one.asked for one in chases(file.case) if one.chase_on is not None and one.chase_on <= today]
        names += [
            one.name
            for one in file.case.facts_of(RecipientNotice)
            if one.waits_for_reply and one.chase_on is not None and one.chase_on <= today
        ]
        return self.tr("To be reminded: {names}").format(names=dates.joined(*dict.fromkeys(names))) if names else ""

    def _undated(self, state: DueState) -> str:
        return self.tr("paused") if state is DueState.PAUSED else self.tr("no date runs yet")

    def _show_letter(self, step: NextStep) -> None:
        """The plain button: the letter that may go out now, or the answer and why it is off."""
        is_offered = step in _LETTER_OPEN | _LETTER_OFF or step is NextStep.WAIT_FOR_APPROVAL
        self._letter.setVisible(is_offered and self._may_work)
        if step is NextStep.WAIT_FOR_APPROVAL:
            self._letter.button.setText(self.tr("Prepare the letter"))
            self._letter.allow()  # written meanwhile; what holds it back stands beside *Issue*
        elif step in _LETTER_OPEN:
            self._letter.button.setText(self.tr("Ask for proof"))
            self._letter.allow()
        elif step in _LETTER_OFF:
            self._letter.button.setText(self.tr("Prepare the answer"))
            if step is NextStep.SEARCH:
                self._letter.refuse(self.tr("off until the search and the decision are done"))
            else:
                self._letter.refuse(self.tr("off until the decision is made"))

    def _letter_kind(self) -> str:
        return "identity_request" if self._file is not None and self._file.next in _LETTER_OPEN else ""

    def _go(self) -> None:
        if self._file is not None:
            self.step_wanted.emit(self._file.next.value)

    def _unfold(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._why_button.set_icon("up" if is_open else "down")
        self._show_working(is_open=is_open)

    def _show_working(self, *, is_open: bool) -> None:
        self._line.setVisible(is_open)
        self._working.setVisible(is_open)
        for place in (0, 2):
            item = self._unfolded.itemAt(place)
            spacer = None if item is None else item.spacerItem()
            if spacer is not None:
                spacer.changeSize(0, 16 if is_open else 0)
        self._unfolded.invalidate()
