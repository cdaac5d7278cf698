"""Which periods a notice of extension moves: every period of the case, ticked where it moves, with its new day.

A period that cannot be moved stands there too, off, with what its law says; so nobody looks for it elsewhere.
"""

from datetime import date, timedelta
from functools import partial
from typing import Final

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QVBoxLayout, QWidget

from qv_desk.domain.clocks.extension_choice import ExtensionOption, ExtensionWish
from qv_desk.errors import DeskError
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.layouts import clear, column
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said, screen_language
from qv_desk.services.words.say import said as in_words

NOT_ANY_MORE: Final = frozenset(
    {
        "extension_law_unknown",
        "extension_not_provided",
        "extension_not_running",
        "extension_too_late",
        "extension_used_up",
    }
)
"""Refusals after which a law cannot be named any more, whatever day is written."""

_DAY = timedelta(days=1)
_INDENT = 30
"""Pixels, so that what belongs to a tick stands below its words."""


class LetterExtensionBox(View):
    """The choice among the periods of a case; hidden while another letter is written.

    Signals:
        changed: another choice; :meth:`wishes` has it.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self.setObjectName("extension_box")
        self._options: tuple[ExtensionOption, ...] = ()
        self._named: dict[str, date | None] = {}
        self._obstacle: DeskError | None = None
        self._rows: dict[str, _PeriodRow] = {}
        self._title = Label(size=typeface.SMALL, weight=typeface.MEDIUM, ink="soft")
        self._refused = Para(size=typeface.SMALL, ink="amber")
        self._place = column(gap=8)
        self._hint = Para(size=typeface.SMALL, ink="mute")
        self.setLayout(column(self._title, self._refused, self._place, self._hint, gap=6))
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the title, each period and the hint."""
        self._title.setText(self.tr("Periods that this notice extends"))
        self._hint.setText(
            self.tr("Each law extends its own period alone. With none ticked it is the one that ends first.")
        )
        self._refused.setText("" if self._obstacle is None else str(in_words(self._obstacle, screen_language())))
        self._refused.setVisible(self._obstacle is not None)
        for option in self._options:
            self._rows[option.clock.rule.code].show_option(option)

    def wishes(self) -> tuple[ExtensionWish, ...]:
        """What the officer names; empty for what ends first."""
        return tuple(ExtensionWish(code, until) for code, until in self._named.items())

    def show_wishes(self, wishes: tuple[ExtensionWish, ...]) -> None:
        """Show what was named before; no signal is sent."""
        self._named = {wish.law: wish.until for wish in wishes}
        self._obstacle = None
        self.retranslate()

    def show_options(self, options: tuple[ExtensionOption, ...]) -> None:
        """Show the periods as the letter would move them now, those that cannot be moved last; with none it goes."""
        options = tuple(sorted(options, key=lambda option: option.obstacle is not None))
        codes = [option.clock.rule.code for option in options]
        if codes != list(self._rows):
            clear(self._place)
            self._rows = {code: self._row(code) for code in codes}
        self._options = options
        self.setVisible(bool(options))
        self.retranslate()

    def refuse(self, obstacle: DeskError) -> None:
        """What was named cannot be moved any more: say why, and name nothing; no signal is sent."""
        self._named, self._obstacle = {}, obstacle
        self.retranslate()

    def _row(self, code: str) -> "_PeriodRow":
        row = _PeriodRow()
        row.chosen.connect(partial(self._choose, code))
        row.dated.connect(partial(self._date, code))
        self._place.addWidget(row)
        return row

    def _choose(self, code: str, is_moved: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._name_what_is_moved()
        if is_moved:
            self._named[code] = None
        else:
            self._named.pop(code, None)
        self._tell()

    def _date(self, code: str, day: date) -> None:
        self._name_what_is_moved()
        self._named[code] = day
        self._tell()

    def _name_what_is_moved(self) -> None:
        """The first choice keeps what would have moved without any."""
        if not self._named:
            movable = [option for option in self._options if option.is_moved and option.obstacle is None]
            self._named = {option.clock.rule.code: None for option in movable}

    def _tell(self) -> None:
        self._obstacle = None
        self._refused.hide()
        self.changed.emit()


class _PeriodRow(QWidget):
    """One period.

    Signals:
        chosen: whether the notice is to move it.
        dated: its new last day.
    """

    chosen = Signal(bool)
    dated = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._tick = QCheckBox()
        self._tick.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._tick.clicked.connect(self.chosen)
        self._words = Para(size=typeface.SMALL, ink="mute")
        self._day = DateField(date.today())  # noqa: DTZ011 - a stand-in until the period is shown
        self._day.dateChanged.connect(lambda _day: self.dated.emit(self._day.day()))
        below = QVBoxLayout()
        below.setContentsMargins(_INDENT, 0, 0, 0)
        below.setSpacing(2)
        below.addWidget(self._words)
        below.addWidget(self._day)
        self.setLayout(column(self._tick, below, gap=2))

    def show_option(self, option: ExtensionOption) -> None:
        """Show the period; a day that is being typed is not overwritten."""
        name, due_on = said(option.clock.rule.name), option.clock.due_on
        words = self._said(option)
        self._tick.setText(name)
        self._tick.setAccessibleDescription(words)
        self._tick.setChecked(option.is_moved)
        self._tick.setEnabled(option.obstacle is None)
        self._words.setText(words)
        has_day = option.is_moved and option.obstacle is None and option.until is not None
        self._day.setVisible(has_day)
        self._day.setAccessibleName(self.tr("New last day: {rule}").format(rule=name))
        if has_day and option.until is not None and due_on is not None and not self._day.hasFocus():
            blocked = QSignalBlocker(self._day)
            self._day.clearMinimumDate()
            self._day.clearMaximumDate()
            self._day.setMinimumDate(_of(due_on + _DAY))
            if option.latest_on is not None:
                self._day.setMaximumDate(_of(option.latest_on))
            self._day.set_day(option.until)
            blocked.unblock()

    def _said(self, option: ExtensionOption) -> str:
        if option.obstacle is not None:
            return in_words(option.obstacle, screen_language()).sentence
        due_on, latest_on = option.clock.due_on, option.latest_on
        if due_on is None:
            return ""
        day = dates.long_day(due_on, year=True)
        if latest_on is not None:
            words = self.tr("ends on {day}, can be extended to {latest}")
            return words.format(day=day, latest=dates.long_day(latest_on, year=True))
        if option.is_moved and option.until is None:
            return self.tr("ends on {day}; the law sets no number of days: enter the new date below").format(day=day)
        return self.tr("ends on {day}, can be extended to the day that the notice names").format(day=day)


def _of(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
