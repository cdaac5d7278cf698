"""The card of a child's report: the minutes since the discovery, the one thing to do next, and the lock on the file."""

from datetime import datetime, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.approval import ApprovalState
from qv_desk.domain.cases.next_step import NextStep
from qv_desk.domain.minors.minor_deeds import AgeFinding
from qv_desk.gui.case.minors.minor_deed import Deed, worded
from qv_desk.gui.case.minors.minor_deeds import KEEP, deed_for
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.layouts import column, row, stand_on
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.services.cases.minor_outline import Outline
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.permissions import may
from qv_desk.services.words.minor_words import hours_and_minutes

_CLOCK = 30.0
_CLOCK_WIDTH = 196
_TICK = 5_000
"""Milliseconds between two looks at the clock; the words change each minute."""

_ELSEWHERE = frozenset({NextStep.SEARCH, NextStep.WRITE_ANSWER, NextStep.CHECK_IDENTITY})


class MinorCard(View):
    """The card.

    Args:
        desk: the open desk, for its zone and its clock.

    Signals:
        deed_wanted: a ``Deed`` is to be recorded.
        step_wanted: the code of a next step that is taken elsewhere on the page.
    """

    deed_wanted = Signal(object)
    step_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="alarm_tint")
        stand_on(self, "alarm_tint", rounded=True)
        self._desk = desk
        self._seen: Outline | None = None
        self._clock_head = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="brick")
        self._clock = Label(size=_CLOCK, weight=typeface.SEMIBOLD)
        self._clock_foot = Para(size=typeface.SMALL)
        left = QWidget()
        left.setLayout(column(self._clock_head, 2, self._clock, 2, self._clock_foot, None))
        left.setFixedWidth(_CLOCK_WIDTH)
        self._heading = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="brick")
        self._title = Para(size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self._why = Para()
        self.act = ReasonedButton(kind="filled")
        self.act.clicked.connect(self._go)
        self.keep = Button(kind="plain")
        self.keep.clicked.connect(lambda: self.deed_wanted.emit(KEEP))
        self._keeping = Para(size=typeface.SMALL)
        right = column(
            self._heading, 4, self._title, 4, self._why, 12, self.act, 8,
            row(self.keep, self._keeping, gap=12), None,
        )  # fmt: skip
        whole = row(left, 12, right, margins=(20, 16, 20, 16))
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._show_clock)
        self.retranslate()

    def show_outline(self, seen: Outline) -> None:
        """Show how far a report is."""
        self._seen = seen
        self._timer.start()
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self._heading.setText(self.tr("Next"))
        self.keep.setText(worded(KEEP.button))
        seen = self._seen
        if seen is None:
            return
        self._title.setText(said(seen.next_words.title_undated))
        self._why.setText(said(seen.next_words.why))
        self._show_clock()
        self._show_act(seen)
        self._show_keeping(seen)
        self.setAccessibleName(self.tr("Next: {title}").format(title=self._title.plain_text()))

    def first_focus(self) -> QWidget | None:
        """The filled button."""
        return self.act.button if not self.act.isHidden() and self.act.button.isEnabled() else None

    def clock_words(self) -> str:
        """What the clock shows."""
        return self._clock.text()

    def title(self) -> str:
        """The sentence that is shown."""
        return self._title.plain_text()

    def _show_clock(self) -> None:
        seen = self._seen
        if seen is None:
            return
        report, end = seen.report, self._end(seen)
        start = report.discovered_at.replace(second=0, microsecond=0)
        taken = (end or self._desk.now()) - start
        words = hours_and_minutes(taken)
        found = dates.moment(report.discovered_at, self._desk.zone)
        if words != self._clock.text():
            self._clock.setText(words)
        running = self.tr("Since the discovery")
        self._clock_head.setText(running if end is None else self.tr("From the discovery to the end"))
        self._clock_head.set_ink("brick" if end is None else "soft")
        self._clock_foot.setText(self.tr("hours : minutes, discovered {when}").format(when=found))
        hours, minutes = divmod(max(0, int(taken / timedelta(minutes=1))), 60)
        self._clock.setAccessibleName(
            self.tr("{head}: {hours} hours {minutes} minutes").format(
                head=self._clock_head.text(), hours=hours, minutes=minutes
            )
        )

    def _end(self, seen: Outline) -> datetime | None:
        """When the minutes stopped: deleted, kept by approval, or found to be of age."""
        report = seen.report
        if report.account_deleted_at is not None:
            return report.account_deleted_at
        if report.kept is not None and seen.next is not NextStep.DELETE_ACCOUNT:
            return report.kept.at
        if report.finding is not None and report.finding.finding is AgeFinding.OF_AGE:
            return report.finding.at
        return None

    def _deed(self) -> Deed | None:
        return None if self._seen is None else deed_for(self._seen)

    def _show_act(self, seen: Outline) -> None:
        deed = self._deed()
        elsewhere = seen.next in _ELSEWHERE
        words = worded(deed.button) if deed is not None else ""
        if deed is None and elsewhere and seen.next_words.button is not None:
            words = said(seen.next_words.button)
        self.act.setVisible(bool(words))
        self.act.button.setText(words)
        if not seen.may_work or (deed is not None and not may(self._desk.user, deed.call)):
            self.act.refuse(self.tr("{name} works on this report; a supervisor can take the step.").format(
                name=seen.officer
            ))  # fmt: skip
        elif elsewhere and seen.is_sealed and seen.opened_until is None:
            self.act.refuse(self.tr("Off until the file is open for you."))
        else:
            self.act.allow()

    def _show_keeping(self, seen: Outline) -> None:
        report, asked = seen.report, seen.keeping
        waits = asked is not None and asked.state is ApprovalState.WAITING
        can_ask = report.is_frozen and report.account_deleted_at is None and report.kept is None and not waits
        self.keep.setVisible(can_ask and seen.may_work and report.is_under_age)
        words = ""
        if waits:
            words = self.tr("Keeping it as evidence waits for a supervisor; the deletion is due meanwhile.")
        elif report.kept is not None and report.kept.words:
            words = self.tr("{who}: {words}").format(
                who=seen.user_names.get(report.kept.approved_by, report.kept.approved_by), words=report.kept.words
            )
        elif asked is not None and asked.state is ApprovalState.REFUSED:
            words = self.tr("Not to be kept: {words}").format(words=asked.note)
        elif not self.keep.isHidden():
            words = self.tr("needs a supervisor's words")
        self._keeping.setText(words)
        self._keeping.setVisible(bool(words))

    def _go(self) -> None:
        deed = self._deed()
        if deed is not None:
            self.deed_wanted.emit(deed)
        elif self._seen is not None:
            self.step_wanted.emit(self._seen.next.value)
