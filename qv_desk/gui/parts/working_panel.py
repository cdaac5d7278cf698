"""Why this day?: the working of a deadline, with its marks as legend at its right and its source below."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from qv_desk.domain.clocks.period import DayMark, DayStep, Unit, Working
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.layouts import clear, column, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.parts.working_grid import DaySwatch, WorkingGrid
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said

_ONE_DAY = timedelta(days=1)


class WorkingPanel(View):
    """The unfolded answer to "Why this day?"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="tint")
        self._shown: tuple[Working, date, Wording, Wording] | None = None
        self._grid = WorkingGrid()
        self._grid.dwelt.connect(self._say_day)
        self._day = Para(size=typeface.SMALL)
        self._day.setMinimumHeight(18)
        self._source = Para(size=typeface.SMALL, ink="mute")
        self._legend = column(gap=8)
        grid = column(self._grid, 4, self._day, None)
        legend = column(self._legend, None)
        both = row(grid, legend, gap=28)
        both.setStretch(1, 1)
        self._day.setMaximumWidth(self._grid.sizeHint().width())
        self.setLayout(column(both, 8, self._source))

    def show_working(self, working: Working, today: date, *, start: Wording, source: Wording) -> None:
        """Show how one date was counted.

        Args:
            working: the count.
            today: the day in the zone of the count.
            start: what started it, e.g. "identity confirmed".
            source: where the rule and the calendar were published, and how sure they are.
        """
        self._shown = (working, today, start, source)
        self.retranslate()

    def retranslate(self) -> None:
        """Write legend and source in the current language."""
        if self._shown is None:
            return
        working, today, start, source = self._shown
        steps = working.steps
        self._grid.show_steps(steps, today)
        self._grid.setAccessibleName(self.tr("The days counted, arrow keys move"))
        self._grid.setAccessibleDescription(
            " ".join(f"{head}. {body}" for _, head, body in legend(working, today, start))
        )
        clear(self._legend)
        for mark, head, body in legend(working, today, start):
            words = column(Para(head, weight=typeface.MEDIUM, ink="text"), Para(body, size=typeface.SMALL), gap=1)
            entry = row(column(DaySwatch(mark), None), words, gap=10)
            entry.setStretch(1, 1)
            self._legend.addLayout(entry)
        computed = self.tr("Computed; not legal advice.")
        self._source.setText(self.tr("Source: {source}").format(source=said(source)) + _space() + computed)
        self._say_day(None)

    def _say_day(self, day: date | None) -> None:
        if self._shown is None or day is None:
            self._day.setText("")
            return
        step = next((step for step in self._shown[0].steps if step.day == day), None)
        words = "" if step is None else day_in_words(step, self._shown[0].period.unit)
        self._day.setText(words)
        self._grid.setAccessibleDescription(words)


def day_in_words(step: DayStep, unit: Unit) -> str:
    """What one day is: its date, whether it counts, and why."""
    translate = QCoreApplication.translate
    note = "" if step.note is None else said(step.note)
    if step.mark is DayMark.START and step.number == 0:
        what = note or translate("WorkingPanel", "the day of the event, not counted")
    elif unit is Unit.HOURS and step.number is not None:
        what = plural(
            step.number,
            translate("WorkingPanel", "1 hour complete"),
            translate("WorkingPanel", "{number} hours complete"),
        )
    elif step.counted and step.number is not None:
        what = translate("WorkingPanel", "counted, day {number}").format(number=step.number)
        what = f"{what} · {note}" if note else what
    elif step.mark is DayMark.ROLLED:
        what = note
    else:
        what = translate("WorkingPanel", "not counted")
        what = f"{what} · {note}" if note else what
    return f"{dates.short_day(step.day)}{_colon()}{what}"


def legend(working: Working, today: date, start: Wording) -> Iterator[tuple[DayMark | None, str, str]]:
    """Mark, heading and explanation of each kind of day that the working has, in the order of the days."""
    translate = QCoreApplication.translate
    steps = working.steps
    yield DayMark.START, _started(working, start), _start_note(steps[0])
    off = [step for step in steps if step.mark is DayMark.DAY_OFF]
    if off:
        yield (
            DayMark.DAY_OFF,
            plural(
                len(off),
                translate("WorkingPanel", "1 day off, not counted"),
                translate("WorkingPanel", "{number} days off, not counted"),
            ),
            _grouped(off),
        )
    paused = [step.day for step in steps if step.mark is DayMark.PAUSED]
    if paused:
        yield (
            DayMark.PAUSED,
            plural(
                len(paused),
                translate("WorkingPanel", "1 day on which the clock stood still"),
                translate("WorkingPanel", "{number} days on which the clock stood still"),
            ),
            _ranges(paused),
        )
    for step in steps:
        if step.mark is DayMark.MAKE_UP:
            head = translate("WorkingPanel", "{day}, make-up working day").format(day=dates.short_day(step.day))
            yield (
                DayMark.MAKE_UP,
                head,
                translate("WorkingPanel", "Counted, though a {weekday}.").format(weekday=dates.weekday(step.day)),
            )
    yield _last(working, steps)
    if working.start_on <= today <= working.due_on:
        yield (
            None,
            translate("WorkingPanel", "Today, {day}").format(day=dates.short_day(today)),
            _so_far(working, steps, today),
        )


def _started(working: Working, start: Wording) -> str:
    event = said(start)
    at = dates.moment(working.start_at, working.zone)
    if not typeface.speaks_chinese():
        event = event[:1].lower() + event[1:]
    return QCoreApplication.translate("WorkingPanel", "{moment}, {event}").format(moment=at, event=event)


def _start_note(step: DayStep) -> str:
    return "" if step.note is None else said(step.note)


def _last(working: Working, steps: tuple[DayStep, ...]) -> tuple[DayMark, str, str]:
    translate = QCoreApplication.translate
    unit, length = working.period.unit, working.period.length
    days = (working.due_on - working.start_on).days
    after = plural(
        days,
        translate("WorkingPanel", "1 calendar day after the start."),
        translate("WorkingPanel", "{number} calendar days after the start."),
    )
    if unit is Unit.HOURS:
        head = translate("WorkingPanel", "{moment}, after {number} hours")
        return DayMark.LAST, head.format(moment=dates.moment(working.due_at, working.zone), number=length), ""
    last = steps[-1]
    day = translate("WorkingPanel", "{day} 24:00").format(day=dates.short_day(working.due_on))
    if last.mark is DayMark.ROLLED:
        return DayMark.ROLLED, day, "" if last.note is None else said(last.note)
    if unit is Unit.WORKING_DAYS:
        head = translate("WorkingPanel", "{day}, working day {number}")
        return DayMark.LAST, head.format(day=day, number=last.number), after
    if unit is Unit.MONTHS:
        head = plural(
            length,
            translate("WorkingPanel", "{day}, after 1 month").replace("{day}", "{{day}}"),
            translate("WorkingPanel", "{day}, after {number} months").replace("{day}", "{{day}}"),
        )
        return (
            DayMark.LAST,
            head.format(day=day),
            translate("WorkingPanel", "The same date, or the month's last day. ") + after,
        )
    head = translate("WorkingPanel", "{day}, day {number}")
    return DayMark.LAST, head.format(day=day, number=last.number), ""


def _so_far(working: Working, steps: tuple[DayStep, ...], today: date) -> str:
    if working.period.unit is Unit.HOURS:
        return ""
    counted = sum(step.counted for step in steps if step.day <= today)
    left = sum(step.counted for step in steps) - counted
    words = QCoreApplication.translate("WorkingPanel", "{counted} counted, {left} to go.")
    return words.format(counted=counted, left=left)


def _grouped(steps: list[DayStep]) -> str:
    """The days off by their reason: ``25–27 Sep Mid-Autumn, 1–7 Oct National Day``."""
    reasons: dict[str, list[date]] = {}
    for step in steps:
        reasons.setdefault("" if step.note is None else said(step.note), []).append(step.day)
    parts = [f"{_ranges(days)} {reason}".strip() for reason, days in reasons.items()]
    return ("；" if typeface.speaks_chinese() else "; ").join(parts)


def _ranges(days: list[date]) -> str:
    """Days as ranges, the month said once: ``25–27 Sep, 1–7 Oct, 11 Oct``."""
    runs: list[list[date]] = []
    for day in days:
        if runs and day - runs[-1][-1] == _ONE_DAY and day.month == runs[-1][-1].month:
            runs[-1].append(day)
        else:
            runs.append([day])
    chinese = typeface.speaks_chinese()
    written = []
    for place, run in enumerate(runs):
        span = str(run[0].day) if len(run) == 1 else f"{run[0].day}–{run[-1].day}"
        month = run[0].month
        if chinese:
            written.append(f"{month} 月 {span} 日" if place == 0 or runs[place - 1][0].month != month else f"{span} 日")
        else:
            closes = place == len(runs) - 1 or runs[place + 1][0].month != month
            written.append(f"{span} {dates.month_name(month)}" if closes else span)
    return ("、" if chinese else ", ").join(written)


def _colon() -> str:
    return "：" if typeface.speaks_chinese() else ": "


def _space() -> str:
    return "" if typeface.speaks_chinese() else " "
