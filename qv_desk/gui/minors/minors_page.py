"""Minors: every report on a child, how far it is and how long it took; none is named here."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QSizePolicy, QVBoxLayout, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.minors.audit_card import AuditCard
from qv_desk.gui.minors.report_dialog import ReportDialog
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import clear, column, hairline, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import capital, said, screen_language
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import minor_audit, minor_outline
from qv_desk.services.cases.minor_audit import SheetForm
from qv_desk.services.cases.minor_outline import MinorLine
from qv_desk.services.frame.permissions import may
from qv_desk.services.words.minor_words import hours_and_minutes, minor_word

_CLOCK_WIDTH = 72
_BUTTON_WIDTH = 96
_TICK = 20_000


class MinorsPage(Page):
    """The page.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        listed: the page shows the reports, as asked for.
    """

    listed = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._lines: tuple[MinorLine, ...] | None = None
        user = work.desk.user
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._hint = Para()
        self.new_button = Button(kind="filled", icon="plus")
        self.new_button.clicked.connect(self._take_in)
        self.new_button.setVisible(may(user, "minor_reports.take_in"))
        self.notice = Notice()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.audit = AuditCard(work)
        self.audit.save_wanted.connect(self._save)
        self.audit.setVisible(may(user, "minor_audit.audit"))
        head = row(column(self._title, self._hint, gap=2), column(self.new_button, None), gap=16)
        head.setStretch(0, 1)
        body = QWidget()
        body.setLayout(
            column(
                head, 16, self.notice, 8, self._rows, 24, self.audit, None, margins=(40, 24, 40, 24),
            )
        )  # fmt: skip
        self.setLayout(column(scrolled(body)))
        work.jobs.changed.connect(self._follow)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._follow)
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Ask for the reports."""
        self.notice.clear()
        self.refresh()
        self._timer.start()

    def leave(self) -> None:
        """Ask no longer."""
        self._timer.stop()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk
        self._work.jobs.ask(self, lambda: minor_outline.reports(desk), self._show, failed=self.notice.show_error)
        if not self.audit.isHidden():
            self.audit.refresh()

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Minors"))
        self.new_button.setText(self.tr("Take a report in …"))
        if self._lines is not None:
            self._show(self._lines)

    def first_focus(self) -> QWidget | None:
        """The first report, else what takes one in."""
        lines = self.lines()
        return lines[0].button if lines else self.new_button if not self.new_button.isHidden() else None

    def lines(self) -> tuple["ReportLine", ...]:
        """The reports shown."""
        items = [self._rows.itemAt(place) for place in range(self._rows.count())]
        widgets = [item.widget() for item in items if item is not None]
        return tuple(widget for widget in widgets if isinstance(widget, ReportLine))

    def _follow(self, _case_id: str = "") -> None:
        if self.isVisible():
            self.refresh()

    def _show(self, lines: tuple[MinorLine, ...]) -> None:
        focused = next((line.reference for line in self.lines() if line.button.hasFocus()), "")
        self._lines = lines
        running = sum(line.is_running for line in lines)
        self._hint.setText(self._in_words(len(lines), running))
        clear(self._rows)
        for number, line in enumerate(sorted(lines, key=lambda one: not one.is_running)):
            if number:
                self._rows.addWidget(hairline())
            shown = ReportLine(line, self._work, is_first=line.is_running and number == 0)
            shown.opened.connect(partial(self._work.case_wanted.emit, line.record.case_id, "minor"))
            self._rows.addWidget(shown)
            if shown.reference == focused:
                shown.button.setFocus()
        self.listed.emit()

    def _in_words(self, number: int, running: int) -> str:
        if not number:
            return self.tr("No child's account has been reported. Anybody may report one; it is dealt with at once.")
        if not running:
            return self.tr("The minutes of none are running. Lists name no child.")
        return plural(
            running, self.tr("The minutes of one report are running. Lists name no child."),
            self.tr("The minutes of {number} reports are running. Lists name no child."),
        )  # fmt: skip

    def _take_in(self) -> None:
        dialog = ReportDialog(self._work, self.window())
        dialog.taken_in.connect(lambda case_id: self._work.case_wanted.emit(case_id, "minor"))
        dialog.open()

    def _save(self, year: int, code: str) -> None:
        form = SheetForm(code)
        name = f"minors-{year}.{form.value}"
        path, _ = QFileDialog.getSaveFileName(self.window(), self.tr("Save the audit sheet"), name)
        if path:
            self.save_to(year, form, Path(path))

    def save_to(self, year: int, form: SheetForm, path: Path) -> None:
        """Save the sheet of a year to a file outside the desk."""
        desk, language = self._work.desk, screen_language()
        self._work.jobs.change(
            self,
            lambda: minor_audit.save(desk, year, path, form, language),
            lambda _sheet: self.notice.show_words(self.tr("Saved: {file}").format(file=path.name), tone="tint"),
            failed=self.notice.show_error,
        )


class ReportLine(QWidget):
    """One report: since when or how long, its case, how far, and what comes next.

    Attributes:
        reference: of its case.

    Signals:
        opened: its page is wanted.
    """

    opened = Signal()

    def __init__(self, line: MinorLine, work: Workplace, *, is_first: bool) -> None:
        super().__init__()
        record = line.record
        self.reference = record.reference
        taken = Label(
            hours_and_minutes(line.elapsed),
            size=typeface.HEADING,
            weight=typeface.SEMIBOLD,
            ink="brick" if line.is_running else "soft",
        )
        taken.setFixedWidth(_CLOCK_WIDTH)
        state = self.tr("the minutes run") if line.is_running else self.tr("ended")
        taken.setAccessibleName(f"{taken.text()}, {state}")
        finding = said(minor_word(f"finding.{record.finding.value if record.finding else 'open'}"))
        what = Label(record.reference, weight=typeface.SEMIBOLD)
        reporter = capital(said(minor_word(f"reporter.{record.reporter.value}")))
        age = finding if record.finding else self.tr("age not found out yet")
        about = Para(dates.joined(age, reporter, dates.moment(record.at, work.zone), state), ink="soft")
        step = said(line.next_words.title_undated) if line.next_words is not None else self.tr("The case is erased")
        self.button = Button(self.tr("Open"), "filled" if is_first else "plain")
        self.button.setMinimumWidth(_BUTTON_WIDTH)
        self.button.setAccessibleDescription(f"{record.reference}, {finding}, {step}")
        self.button.setEnabled(line.next is not None)
        self.button.clicked.connect(self.opened)
        words = column(row(what, 12, Para(step, weight=typeface.MEDIUM, ink="text")), 2, about)
        whole = row(column(taken, None), 16, words, 16, column(None, self.button, None), margins=(0, 12, 0, 12))
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
