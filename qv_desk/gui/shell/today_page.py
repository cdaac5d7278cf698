"""The start page: what needs somebody now in order of urgency, then quiet figures, then what is worth doing."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QListView, QSizePolicy, QVBoxLayout, QWidget

from qv_desk.domain.cases.case_summary import CaseView
from qv_desk.gui.case.case_places import tab_for
from qv_desk.gui.look import palette, typeface
from qv_desk.gui.parts import due_mark
from qv_desk.gui.parts.buttons import Button, Kind
from qv_desk.gui.parts.due_mark import DueMark, DueState
from qv_desk.gui.parts.layouts import clear, column, hairline, row, scrolled
from qv_desk.gui.parts.paragraph import ElidedLabel, Label, Para
from qv_desk.gui.queue.queue_lines import line_of
from qv_desk.gui.shell import due_beside
from qv_desk.gui.shell.approvals_line import ApprovalsLine
from qv_desk.gui.shell.certificate_line import CertificateLine
from qv_desk.gui.shell.chasers_line import ChasersLine
from qv_desk.gui.shell.evidence_line import EvidenceLine
from qv_desk.gui.shell.receipts_line import ReceiptsLine
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import review, start_page

if TYPE_CHECKING:
    from qv_desk.gui.look.palette import Ink

_BUTTON_WIDTH: Final = 152
_DUE_WIDTH: Final = 152
_CAP: Final = 1000
_AFTER_THE_PAGE_MS: Final = 400
"""When the page asks for what needs a whole case: it stands by then, and nobody waits for it."""


class TodayPage(Page):
    """The start page.

    Args:
        place: desk, jobs and the ways out.

    Signals:
        shown: the page shows how the day stands, as asked for.
    """

    shown = Signal()

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self._place = place
        self._today: start_page.Today | None = None
        self._is_new = True
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._summary = Para()
        self._approvals = ApprovalsLine()
        self._approvals.opened.connect(lambda: place.place_wanted.emit("approvals"))
        self._chasers = ChasersLine()
        self._chasers.opened.connect(place.case_wanted)
        self._receipts = ReceiptsLine()
        self._receipts.opened.connect(place.case_wanted)
        self._evidence = EvidenceLine()
        self._evidence.opened.connect(place.case_wanted)
        self._certificate = CertificateLine()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self._figures_head = _heading()
        self._figures = row(gap=32)
        self._ahead_head = _heading()
        self._ahead = DaysAhead()
        self._spare_head = _heading()
        self._spare = column(gap=8)
        figures = column(self._figures_head, 8, self._figures, None)
        ahead = column(self._ahead_head, 8, self._ahead)
        both = row(figures, ahead, gap=40)
        both.setStretch(0, 1)
        both.setStretch(1, 1)
        body = QWidget()
        body.setLayout(
            column(
                self._title, 2, self._summary, 12, self._approvals, self._receipts, self._evidence, self._chasers,
                self._certificate, self._lines, 8, hairline(), 20, both, 20, self._spare_head, 8, self._spare, None,
                margins=(40, 24, 40, 16),
            )
        )  # fmt: skip
        self._area = scrolled(body)
        self.setLayout(column(self._area))
        self._later = QTimer(self, singleShot=True, interval=_AFTER_THE_PAGE_MS)
        self._later.timeout.connect(self._ask_for_reminders)
        place.jobs.changed.connect(self.refresh)
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Ask how the day stands."""
        self._is_new = True
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._place.desk
        self._place.jobs.ask(self, lambda: start_page.today(desk), self._show)
        self._place.jobs.ask(self, lambda: start_page.to_approve(desk), self._approvals.show_count)

    def _ask_for_reminders(self) -> None:
        desk = self._place.desk
        self._place.jobs.ask(self, lambda: due_beside.receipts(desk), self._receipts.show_due)
        self._place.jobs.ask(self, lambda: due_beside.chasers(desk), self._chasers.show_due)
        self._place.jobs.ask(self, lambda: due_beside.evidence(desk), self._evidence.show_due)
        self._certificate.look(self._place)

    def retranslate(self) -> None:
        """Word the page."""
        self._figures_head.setText(self.tr("The desk"))
        self._ahead_head.setText(self.tr("Answers due in the next 14 days"))
        self._spare_head.setText(self.tr("When there is time"))
        if self._today is not None:
            self._show(self._today)

    def first_focus(self) -> QWidget | None:
        """The first button of the list."""
        for place in range(self._lines.count()):
            item = self._lines.itemAt(place)
            widget = item.widget() if item is not None else None
            if isinstance(widget, TodayLine):
                return widget.button
        return None

    def _show(self, today: start_page.Today) -> None:
        self._today = today
        self._title.setText(dates.long_day(today.day))
        self._summary.setText(self._in_words(today))
        focused = QApplication.focusWidget()
        takes_focus = self._is_new or (focused is not None and self.isAncestorOf(focused))
        clear(self._lines)
        for number, entry in enumerate(today.rows):
            if number:
                self._lines.addWidget(hairline())
            line = TodayLine(entry, today.day, self._place, kind="plain" if number else "filled")
            line.opened.connect(self._place.case_wanted)
            self._lines.addWidget(line)
        self._show_figures(today)
        self._ahead.show_days(today.due_by_day)
        self._show_spare(today)
        first = self.first_focus()
        if takes_focus and first is not None and self.isVisible() and not isinstance(focused, QListView):
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._is_new:
            self._is_new = False
            QTimer.singleShot(0, self._area, lambda: self._area.verticalScrollBar().setValue(0))
        self._later.start()
        self.shown.emit()

    def _in_words(self, today: start_page.Today) -> str:
        if not today.rows:
            return self.tr("Nothing needs you now. No date is near, and nothing is late.")
        late = sum(entry.urgency is review.Urgency.OVERDUE for entry in today.rows)
        due = sum(entry.urgency is review.Urgency.TODAY and entry.left is not None for entry in today.rows)
        parts = [plural(len(today.rows), self.tr("One thing needs you."), self.tr("{number} things need you."))]
        if due:
            parts.append(plural(due, self.tr("One must leave today."), self.tr("{number} must leave today.")))
        if late:
            parts.append(plural(late, self.tr("One is late."), self.tr("{number} are late.")))
        return ("" if typeface.speaks_chinese() else " ").join(parts)

    def _show_figures(self, today: start_page.Today) -> None:
        clear(self._figures)
        shown: tuple[tuple[CaseView, str, Ink], ...] = (
            (CaseView.ALL_OPEN, self.tr("open"), "text"),
            (CaseView.OVERDUE, self.tr("overdue"), "brick"),
            (CaseView.DUE_THIS_WEEK, self.tr("due this week"), "text"),
            (CaseView.WAITING_FOR_THEM, self.tr("waiting for them"), "text"),
        )
        for view, word, ink in shown:
            number = today.counts.get(view, 0)
            figure = Label(capped(number), size=typeface.TITLE, weight=typeface.SEMIBOLD, ink=ink if number else "text")
            self._figures.addLayout(column(figure, Label(word, size=typeface.SMALL, ink="mute")))
        self._figures.addStretch(1)

    def _show_spare(self, today: start_page.Today) -> None:
        clear(self._spare)
        if today.provisional_year is not None:
            what = self.tr("Working days of {year}").format(year=today.provisional_year)
            note = self.tr(
                "The days off of {year} are not in yet, so dates in it are provisional. China's notice usually comes "
                "in November; bring it in at Working days."
            ).format(year=today.provisional_year)
            self._spare.addLayout(_spare_line(what, note))
        what = self.tr("A backup")
        note = self.tr("A copy on another disk saves the desk when this one fails: Care of the desk, Back up now.")
        self._spare.addLayout(_spare_line(what, note))


class TodayLine(QWidget):
    """One line: what, whose, by when, why it is here, one button.

    Signals:
        opened: the case (identifier) and the tab to open it at.
    """

    opened = Signal(str, str)

    def __init__(self, entry: review.QueueRow, today: date, place: Workplace, *, kind: Kind) -> None:
        super().__init__()
        line = line_of(entry, today, place.zone)
        what = Label(said(entry.next.title_undated), weight=typeface.SEMIBOLD)
        whose = ElidedLabel(dates.joined(line.person, line.reference), ink="mute")
        why = ElidedLabel(dates.joined(line.left, line.why, line.what), ink="soft")
        due = Label(line.due, weight=typeface.MEDIUM, ink=due_mark.ink_of(line.state))
        due.setFixedWidth(_DUE_WIDTH)
        self.button = Button(said(entry.next.button) if entry.next.button else self.tr("Open the case"), kind)
        self.button.setMinimumWidth(_BUTTON_WIDTH)
        self.button.setAccessibleDescription(line.spoken)
        tab = tab_for(entry.summary.next_step)
        self.button.clicked.connect(lambda: self.opened.emit(line.case_id, tab))
        first = row(what, whose, gap=12)
        first.setStretch(1, 1)
        words = column(first, 2, why)
        mark = column(4, DueMark(line.state), None)
        whole = row(mark, 16, words, 16, column(due, None), 16, column(None, self.button, None), margins=(0, 12, 0, 12))
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


class DaysAhead(QWidget):
    """How many answers fall due on each of the next days: one mark each, its shape says how near the day is."""

    _MARK: Final = 10
    _MOST: Final = 5
    _BASE: Final = 66

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[tuple[date, int, review.Urgency], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(88)

    def show_days(self, days: tuple[tuple[date, int, review.Urgency], ...]) -> None:
        """Show these days: the day, how many, how near."""
        self._days = days
        words = [f"{dates.short_day(day)}: {count}" for day, count, _ in days if count]
        self.setAccessibleName(self.tr("Answers due in the next 14 days"))
        self.setAccessibleDescription("; ".join(words) or self.tr("none"))
        self.setToolTip("\n".join(words))
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for its days."""
        return QSize(420, 88)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the days."""
        painter = QPainter(self)
        width = self.width() / max(len(self._days), 1)
        for place, (day, count, urgency) in enumerate(self._days):
            left = place * width
            for number in range(min(count, self._MOST)):
                top = self._BASE - 14 - number * 12
                due_mark.draw(painter, left + (width - self._MARK) / 2, top, DueState(urgency.value), self._MARK)
            painter.setFont(typeface.face(typeface.SMALL, typeface.SEMIBOLD if not place else typeface.REGULAR))
            if count > self._MOST:
                painter.setPen(palette.colour("soft"))
                painter.drawText(QRectF(left, 0, width, 14), Qt.AlignmentFlag.AlignHCenter, str(count))
            painter.fillRect(QRectF(left, self._BASE, width, 1), palette.colour("hair"))
            painter.setPen(palette.colour("mute" if place else "text"))
            painter.drawText(QRectF(left, self._BASE + 2, width, 20), Qt.AlignmentFlag.AlignCenter, str(day.day))
        painter.end()


def capped(number: int) -> str:
    """A count as it is shown: beyond a thousand nobody needs the exact one."""
    return f"{_CAP}+" if number > _CAP else str(number)


def _heading() -> Label:
    return Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute")


def _spare_line(what: str, note: str) -> QVBoxLayout:
    layout = column(Label(what, weight=typeface.MEDIUM), Para(note, ink="mute"))
    layout.setSpacing(2)
    return layout
