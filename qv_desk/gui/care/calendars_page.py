"""Working days: which years are in, and a new year's notice with every date that it would move, before it counts."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from qv_desk.domain.clocks.calendar import WorkingCalendar
from qv_desk.domain.clocks.calendar_notice import CalendarNotice
from qv_desk.errors import DeskError
from qv_desk.gui.care.calendar_moves import CalendarMoves
from qv_desk.gui.care.law_default_card import LawDefaultCard
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.buttons import Button, ReasonedButton
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.layouts import column, hairline, row
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.plain_table import ROW_HEIGHT, PlainTable
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.jobs import Report
from qv_desk.gui.work.titled_page import TitledPage, heading
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.care import calendars_in, journal_book
from qv_desk.services.care.calendar_file import parsed, read_notice
from qv_desk.services.care.calendar_moves import Preview
from qv_desk.services.frame import law_counted
from qv_desk.services.frame.permissions import may

_LABELS: Final = 208
_WIDTHS: Final = (124, 168, 212)
_MOST_ROWS: Final = 7
"""Rows that the table shows at once; more scroll."""
_HEAD: Final = 46
_COMBO: Final = 224

_Standing = tuple[Mapping[str, WorkingCalendar], tuple[CalendarNotice, ...], dict[str, str]]


class CalendarsPage(TitledPage):
    """The page.

    Args:
        work: the desk, the store thread and the ways out.
    """

    def __init__(self, work: Workplace) -> None:
        super().__init__(work)
        user = work.desk.user
        self._may_look, self._may_keep = may(user, "calendars_in.preview"), may(user, "calendars_in.bring_in")
        self._standing: _Standing = ({}, (), {})
        self._found: Preview | None = None
        self._is_busy, self._has_ended = False, True
        self._build()
        self.retranslate()

    def first_focus(self) -> QWidget | None:
        """The calendar that a notice is for; for those who only look, the page."""
        return self.calendar_combo if self._may_look else None

    def facts(self) -> dict[str, str]:
        """What is said of each calendar, by its place."""
        return dict(self._years.facts())

    def versions(self) -> tuple[tuple[str, str], ...]:
        """What was brought in."""
        return self._versions.facts()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk

        def work() -> _Standing:
            return calendars_in.stand(desk), calendars_in.versions(desk), journal_book.user_names(desk)

        self._work.jobs.ask(self, work, self._show, failed=self._notice.show_error)
        self.law_default.refresh()

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Working days"))
        self._lead.setText(
            self.tr(
                "China announces each November which days of the next year are off, and which weekend days become "
                "working days. Until a year is in, dates that touch it are provisional; it is never guessed."
            )
        )
        self._years_head.setText(self.tr("Years that are in"))
        self._bring_head.setText(self.tr("Bring in a year"))
        self._bring.setText(
            self.tr(
                "A table in UTF-8 with the columns date, kind (off or working) and name, or an .ics file of whole "
                "days. First every date that would move is shown; nothing counts before you say so."
            )
        )
        self._calendar_label.setText(self.tr("Calendar"))
        self.calendar_combo.setAccessibleName(self.tr("The calendar that the notice is for"))
        self.choose_button.setText(self.tr("Choose the notice …"))
        self._moves_head.setText(self.tr("What it would move"))
        self._source_label.setText(self.tr("What the notice is called, and when it was published"))
        self.source_edit.setAccessibleName(self._source_label.text())
        self.keep_button.button.setText(self.tr("Let it count"))
        self.drop_button.setText(self.tr("Put it aside"))
        self.table.setAccessibleName(self.tr("Dates that would move, before and after"))
        self._versions_head.setText(self.tr("Brought in here"))
        self._moves.retranslate()
        self._show(self._standing)
        self._show_found()

    def _build(self) -> None:
        self._bring = Para()
        self._years_head, self._bring_head, self._moves_head, self._versions_head = (heading() for _ in range(4))
        self._years, self._versions = FactsGrid(_LABELS), FactsGrid(_LABELS)
        self.calendar_combo = QComboBox()
        self.calendar_combo.setMinimumWidth(_COMBO)
        self._calendar_label = small("", self.calendar_combo)
        self.choose_button = Button(kind="filled")
        self.choose_button.clicked.connect(self._choose)
        self._summary = Para(ink="text")
        self._moves = CalendarMoves(self)
        self.table = PlainTable(self._moves, _WIDTHS)
        self.source_edit = QLineEdit()
        self.source_edit.textChanged.connect(self._check)
        self._source_label = small("", self.source_edit)
        self.keep_button = ReasonedButton(kind="filled")
        self.keep_button.clicked.connect(self._keep)
        self.drop_button = Button(kind="quiet")
        self.drop_button.clicked.connect(self._put_aside)
        self._preview = QWidget()
        ways = row(self.keep_button, 12, self.drop_button)
        ways.setStretch(0, 1)
        self._preview.setLayout(
            column(
                self._moves_head, 4, self._summary, 8, self.table, 12,
                self._source_label, 4, self.source_edit, 12, ways,
            )
        )  # fmt: skip
        self._bringing = QWidget()
        self._bringing.setLayout(
            column(
                hairline(), 16, self._bring_head, 4, self._bring, 8,
                self._calendar_label, 4, row(self.calendar_combo, 8, self.choose_button, None), 16, self._preview,
            )
        )  # fmt: skip
        self._bringing.setVisible(self._may_look)
        self.law_default = LawDefaultCard(self._work)
        self._brought = QWidget()
        self._brought.setLayout(column(hairline(), 16, self._versions_head, 8, self._versions))
        parts = (self._years_head, 8, self._years, 20, self._bringing, 20, self._brought, 20, self.law_default, None)
        self._lay_out(16, *parts)

    def _show(self, standing: _Standing) -> None:
        self._standing = standing
        calendars, versions, names = standing
        self._years.show_facts([(capital(said(one.region)), self._years_of(one)) for one in calendars.values()])
        refill(self.calendar_combo, [(code, capital(said(one.region))) for code, one in calendars.items()])
        zone = self._work.zone
        self._versions.show_facts(
            [
                (
                    dates.joined(capital(said(calendars[kept.key].region)), str(kept.year)),
                    dates.joined(
                        dates.moment(kept.at, zone, year=True),
                        names.get(kept.imported_by, kept.imported_by),
                        kept.source,
                        plural(kept.moved, self.tr("1 case moved"), self.tr("{number} cases moved")),
                    ),
                )
                for kept in reversed(versions)
                if kept.key in calendars
            ]
        )
        self._brought.setVisible(bool(versions))

    def _years_of(self, calendar: WorkingCalendar) -> str:
        sure = said(calendar.confidence.wording)
        if not calendar.announced_years:
            return self.tr("none yet: plain weekdays are counted, and every date is provisional")
        first, last = min(calendar.announced_years), max(calendar.announced_years)
        years = self.tr("{first} to {last}").format(first=first, last=last)
        return dates.joined(years, said(calendar.source), sure)

    def _choose(self) -> None:
        path, _kinds = QFileDialog.getOpenFileName(
            self.window(), self.tr("The notice of a year"), "", self.tr("Tables and calendars (*.csv *.txt *.ics)")
        )
        if path:
            self.look_into(Path(path))

    def look_into(self, path: Path) -> None:
        """Show what a notice would move."""
        desk, code = self._work.desk, chosen(self.calendar_combo)
        self._put_aside()

        def work(report: Report) -> Preview:
            return calendars_in.preview(desk, parsed(read_notice(path), calendar=code), report=report)

        self._work.jobs.ask_long(
            self, self.tr("Open cases are being counted"), work, self._was_found, failed=self._notice.show_error
        )

    def _was_found(self, found: Preview) -> None:
        self._found = found
        self._show_found()
        self.source_edit.setFocus()

    def _show_found(self) -> None:
        found = self._found
        self._preview.setVisible(found is not None)
        self.choose_button.set_kind("filled" if found is None else "plain")
        if found is None:
            return
        moved = found.moved
        self._moves.show_moves(moved)
        self.table.setVisible(bool(moved))
        self.table.setFixedHeight(_HEAD + ROW_HEIGHT * min(len(moved), _MOST_ROWS))
        words = self.tr(
            "{year}: {days} days that are not ordinary ones. Open cases looked at: {cases}. Dates that move: {moved}. "
            "Dates that stand and are no longer provisional: {settled}."
        ).format(
            year=found.notice.year,
            days=len(found.notice.days),
            cases=found.open_cases,
            moved=found.moved_count,
            settled=found.settled_count,
        )
        instead = self.tr("It takes the place of what stood for that year.") if found.replaces else ""
        caution = said(found.caution) if found.caution else ""
        self._summary.setText("\n".join(part for part in (caution, words, instead) if part))
        self._check()

    def _check(self) -> None:
        if not self._may_keep:
            self.keep_button.refuse(self.tr("Off: a supervisor lets a calendar count."))
        elif self._is_busy:
            self.keep_button.refuse(self.tr("Off while it is being kept."))
        elif not self.source_edit.text().strip():
            self.keep_button.refuse(self.tr("Off until it is said where the days were published."))
        else:
            self.keep_button.allow()

    def _keep(self) -> None:
        found, source, desk = self._found, self.source_edit.text().strip(), self._work.desk
        if found is None or self._is_busy:
            return
        self._is_busy, self._has_ended = True, False
        self._check()
        self._work.jobs.ask_long(
            self,
            self.tr("Every open case is being counted anew"),
            lambda report: calendars_in.bring_in(desk, found.notice, source=source, report=report),
            self._was_kept,
            case_id="",
            failed=self._failed,
            after=self._rest,
        )

    def _was_kept(self, found: Preview) -> None:
        self._has_ended = True
        self._put_aside()
        cases = found.moved_cases
        self._notice.show_words(
            self.tr("{year} counts from now on.").format(year=found.notice.year),
            plural(cases, self.tr("1 case has another date."), self.tr("{number} cases have another date.")),
            "tint",
        )
        self.refresh()

    def _failed(self, error: DeskError) -> None:
        self._has_ended = True
        self._notice.show_error(error)

    def _rest(self) -> None:
        self._is_busy = False
        self._check()
        if not self._has_ended:
            desk = self._work.desk
            self._work.jobs.ask(self, lambda: law_counted.recount_is_due(desk), self._was_stopped)

    def _was_stopped(self, is_unfinished: bool) -> None:  # noqa: FBT001 - an answer of the store
        """Stopped before the first case, nothing was kept; afterwards the notice counts, and the rest follows."""
        if is_unfinished:
            self._put_aside()
            self._notice.show_words(
                self.tr("The notice counts; some open cases still show the earlier dates in the lists."),
                self.tr("Counting them goes on by itself at the next unlock."),
                "tint",
            )
            self.refresh()

    def _put_aside(self) -> None:
        self._found = None
        self._notice.clear()
        self.source_edit.clear()
        self._show_found()
