"""Clocks: every rule that binds the case, where it stands, and each of its days."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from qv_desk.domain.approval import ApprovalKind
from qv_desk.domain.clock import Clock, days_left
from qv_desk.domain.regime import Regime
from qv_desk.domain.wording import Wording
from qv_desk.gui.case.case_tab import CaseTab
from qv_desk.gui.case.clash_card import ClashCard
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.deadline_words import clock_mark, due_day, left_words
from qv_desk.gui.parts.due_mark import DueLine
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import clear, column, row, stand_on
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.parts.working_panel import WorkingPanel
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.jobs import Jobs
from qv_desk.services.cases import approve
from qv_desk.services.cases.review import CaseFile
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words.names import outcome_name


def clock_source(clock: Clock) -> Wording:
    """Where the rule and the calendar were published, and how sure they are, for below the working."""
    rule = clock.rule
    parts = [(f"{rule.source}, {rule.article}" if rule.article else rule.source, rule.confidence.wording)]
    calendar = None if clock.working is None else clock.working.calendar
    en = "; ".join(f"{text} ({sure.en})" for text, sure in parts)
    zh = "；".join(f"{text}（{sure.zh}）" for text, sure in parts)
    if calendar is not None:
        en = f"{en}; {calendar.source.en} ({calendar.confidence.wording.en})"
        zh = f"{zh}；{calendar.source.zh}（{calendar.confidence.wording.zh}）"
    return Wording(f"{en}.", f"{zh}。")


class ClockCard(View):
    """One clock.

    Signals:
        extension_wanted: the officer wants to prepare the notice that extends this period.
    """

    extension_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="tint")
        stand_on(self, "tint", rounded=True)
        self._desk = desk
        self._clock: Clock | None = None
        self._now = desk.now()
        self._is_binding = False
        self._name = Para(size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self._due = DueLine()
        self._flag = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="amber")
        self._date = Para(weight=typeface.MEDIUM, ink="text")
        self._facts = FactsGrid()
        self._why = Button(kind="link", icon="down")
        self._why.setCheckable(True)
        self._why.toggled.connect(self._unfold)
        self._extend = Button(kind="link")
        self._extend.clicked.connect(self.extension_wanted)
        self._working = WorkingPanel()
        self._working.hide()
        head = row(self._name, 16, self._due)
        head.setStretch(0, 1)
        actions = row(self._why, self._extend, None, gap=8)
        self.setLayout(
            column(
                head,
                row(self._date, 12, self._flag),
                4,
                self._facts,
                actions,
                self._working,
                gap=4,
                margins=(20, 14, 20, 12),
            )
        )

    def show_clock(self, clock: Clock, *, now: datetime, is_binding: bool, can_extend: bool) -> None:
        """Show a clock as it stands.

        Args:
            clock: the clock.
            now: the present moment.
            is_binding: whether it is the earliest date that binds.
            can_extend: whether the case is open, so that an extension may be told.
        """
        self._clock, self._now, self._is_binding = clock, now, is_binding
        self._extend.setVisible(
            can_extend and clock.is_open and clock.rule.extension is not None and clock.due_on is not None
        )
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        clock = self._clock
        if clock is None:
            return
        rule = clock.rule
        self._name.setText(said(rule.name))
        state = said(outcome_name(f"clock.{clock.state}"))
        left = left_words(days_left(clock, self._now)) if clock.is_open else ""
        self._due.show_due(clock_mark(clock, self._now), left or capital(state))
        self._date.setText(self._date_words(clock, state))
        flags = [] if rule.confidence.is_confirmed else [said(rule.confidence.wording)]
        if clock.provisional:
            flags.append(self.tr("provisional: the days off of that year are not announced yet"))
        self._flag.setText(dates.joined(*flags))
        self._flag.setVisible(bool(flags))
        self._facts.show_facts(self._rows(clock, rule))
        has_working = clock.working is not None
        self._why.setVisible(has_working)
        self._why.setText(self.tr("Day by day"))
        self._why.setAccessibleName(self.tr("Day by day: {rule}").format(rule=said(rule.name)))
        self._extend.setText(self.tr("Prepare the extension notice"))
        if clock.working is not None:
            today = self._now.astimezone(clock.zone).date()
            self._working.show_working(clock.working, today, start=clock.reason_for_start, source=clock_source(clock))
        self._working.setVisible(has_working and self._why.isChecked())
        self.setAccessibleName(f"{said(rule.name)}: {self._due.text()}")

    def _date_words(self, clock: Clock, state: str) -> str:
        day = due_day(clock, self._desk.zone, long=True)
        if not day:
            return capital(state)
        words = self.tr("by {day}").format(day=day) if clock.is_open else self.tr("was due {day}").format(day=day)
        if self._is_binding:
            words = self.tr("{date}, the earliest that binds").format(date=words)
        return capital(words)

    def _rows(self, clock: Clock, rule: Regime) -> list[tuple[str, str]]:
        started = said(clock.reason_for_start)
        if clock.started_at is not None:
            started = dates.joined(dates.moment(clock.started_at, self._desk.zone, year=True), started)
        extended = "" if clock.extended_until is None else dates.long_day(clock.extended_until, year=True)
        acknowledge = "" if clock.acknowledge_by is None else dates.long_day(clock.acknowledge_by)
        paused = (
            plural(clock.paused_days, self.tr("1 day so far"), self.tr("{number} days so far"))
            if clock.paused_days
            else ""
        )
        extension = "" if rule.extension is None else said(rule.extension.notice)
        return [
            (self.tr("Starts with"), started),
            (self.tr("Stood still"), paused),
            (self.tr("Extended until"), extended),
            (self.tr("Confirm receipt"), acknowledge),
            (self.tr("Besides"), said(rule.duty)),
            (self.tr("If missed"), said(rule.consequence)),
            (self.tr("Extension"), extension),
            (self.tr("Note"), said(rule.note)),
            (
                self.tr("Source"),
                self.tr("{source}, checked {day}").format(
                    source=dates.joined(rule.source, rule.article), day=dates.short_day(rule.checked_on, year=True)
                ),
            ),
        ]

    def _unfold(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._why.set_icon("up" if is_open else "down")
        self._working.setVisible(is_open and self._clock is not None and self._clock.working is not None)


class ClocksTab(CaseTab):
    """Every clock of one case, the binding one first."""

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(desk, jobs, parent)
        self._hint = Para(ink="soft")
        self._clash = ClashCard(desk)
        self._clash.asked.connect(self._ask)
        self._notice = Notice()
        self._new_forms["clocks/clash"] = self._clash.inputs
        self._place = column(gap=12)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self._hint)
        outer.addWidget(self._clash)
        outer.addWidget(self._notice)
        outer.addLayout(self._place)
        outer.addStretch(1)
        self._cards: dict[str, ClockCard] = {}
        self.retranslate()

    def retranslate(self) -> None:
        """Word the hint and the case."""
        self._hint.setText(
            self.tr("Several laws run at once; work to the earliest date. The desk computes, it gives no legal advice.")
        )
        super().retranslate()

    def _fill(self, file: CaseFile) -> None:
        now = self._desk.now()
        self._clash.show_file(file)
        clocks = sorted(file.clocks, key=lambda clock: clock != file.binding)
        if list(self._cards) != [clock.rule.code for clock in clocks]:
            clear(self._place)
            self._cards = {clock.rule.code: ClockCard(self._desk) for clock in clocks}
            for card in self._cards.values():
                card.extension_wanted.connect(lambda: self.letter_wanted.emit("extension"))
                self._place.addWidget(card)
        can_extend = file.case.status == "open" and self._may("correspond.issue")
        for clock in clocks:
            self._cards[clock.rule.code].show_clock(
                clock, now=now, is_binding=clock == file.binding, can_extend=can_extend
            )

    def _ask(self, question: str) -> None:
        if self._file is None:
            return
        desk, case_id = self._desk, self._file.case.case_id
        self._jobs.change(
            self,
            lambda: approve.ask(desk, ApprovalKind.CLOCK_CLASH, case_id, reason=question),
            lambda _approval: self._was_asked(),
            case_id=case_id,
            failed=self._notice.show_error,
        )

    def _was_asked(self) -> None:
        self._notice.clear()
        self._clash.settle()
