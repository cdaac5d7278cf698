"""One clock of a case: where it stands, what it asks for, and each of its days."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.clocks.clock import WITHOUT_DELAY, Clock, days_left, running_for
from qv_desk.domain.clocks.regime import Basis, Regime
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.deadline_words import clock_mark, due_day, left_words
from qv_desk.gui.parts.due_mark import DueLine
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import column, row, stand_on
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.parts.working_panel import WorkingPanel
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import capital, said
from qv_desk.services.frame.desk import Desk
from qv_desk.services.words.names import outcome_name


def clock_source(clock: Clock) -> Wording:
    """Where the rule and the calendar were published, and how sure they are, for below the working."""
    rule = clock.rule
    sure = rule.confidence.wording
    calendar = None if clock.working is None else clock.working.calendar
    en, zh = f"{rule.citation.en} ({sure.en})", f"{rule.citation.zh}（{sure.zh}）"
    if calendar is not None:
        en = f"{en}; {calendar.source.en} ({calendar.confidence.wording.en})"
        zh = f"{zh}；{calendar.source.zh}（{calendar.confidence.wording.zh}）"
    return Wording(f"{en}.", f"{zh}。")


class ClockCard(View):
    """One clock.

    Signals:
        extension_wanted: the officer wants to prepare the notice that extends this period; carries its rule.
    """

    extension_wanted = Signal(str)

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
        self._extend.clicked.connect(self._want_extension)
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
        passed = running_for(clock, self._now)
        if passed is not None and clock.is_open:
            left = said(passed.wording)
        self._due.show_due(clock_mark(clock, self._now), left or capital(state))
        self._date.setText(self._date_words(clock, state))
        flags = [] if rule.confidence.is_confirmed else [said(rule.confidence.wording)]
        if clock.provisional:
            flags.append(self.tr("provisional: the days off of that year are not in the calendar yet"))
        if clock.law_is_silent is not None:
            flags.append(self.tr("not confirmed: no law says it"))
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
        if clock.is_without_number and clock.started_at is not None:
            return capital(said(WITHOUT_DELAY))
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
        if acknowledge and clock.acknowledge_provisional:
            acknowledge = self.tr("{day} (provisional)").format(day=acknowledge)
        if acknowledge and clock.acknowledged_at is not None:
            acknowledge = self.tr("{day}; confirmed on {when}").format(
                day=acknowledge, when=dates.moment(clock.acknowledged_at, self._desk.zone)
            )
        paused = (
            plural(clock.paused_days, self.tr("1 day so far"), self.tr("{number} days so far"))
            if clock.paused_days
            else ""
        )
        extension = "" if rule.extension is None else said(rule.extension.notice)
        return [
            (self.tr("Starts with"), started),
            (self.tr("Taken up again"), said(clock.law_is_silent) if clock.law_is_silent else ""),
            (self.tr("Stood still"), paused),
            (self.tr("Extended until"), extended),
            (self.tr("Not extended"), self._ignored(clock)),
            (self.tr("Confirm receipt"), acknowledge),
            (self.tr("Besides"), said(rule.duty)),
            (self.tr("If missed"), said(rule.consequence)),
            (self.tr("Extension"), extension),
            (self.tr("Note"), said(rule.note)),
            (self.tr("Source"), self._source(rule)),
        ]

    def _source(self, rule: Regime) -> str:
        """Where the rule was read, and when; of a day that the case itself names, who named it."""
        source = said(rule.citation)
        if rule.basis is Basis.NAMED:
            return source
        return self.tr("{source}, checked {day}").format(source=source, day=dates.short_day(rule.checked_on, year=True))

    def _ignored(self, clock: Clock) -> str:
        """What an extension did not do, so that nobody counts on it."""
        if not clock.ignored:
            return ""
        return plural(
            len(clock.ignored),
            self.tr("1 extension moved nothing: it came too late, or this law has none"),
            self.tr("{number} extensions moved nothing: they came too late, or this law has none"),
        )

    def _want_extension(self) -> None:
        if self._clock is not None:
            self.extension_wanted.emit(self._clock.rule.code)

    def _unfold(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._why.set_icon("up" if is_open else "down")
        self._working.setVisible(is_open and self._clock is not None and self._clock.working is not None)
