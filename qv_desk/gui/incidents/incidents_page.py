"""Incidents: every security incident, and one of them opened."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from qv_desk.gui.incidents.incident_dialogs import EnterIncidentDialog
from qv_desk.gui.incidents.incident_view import IncidentView
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.record_rows import Cell, RecordRows
from qv_desk.gui.parts.sections import left
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.frame.permissions import may
from qv_desk.services.notices import incidents
from qv_desk.services.notices.incidents import IncidentLine
from qv_desk.services.words.incident_words import state_word


class IncidentsPage(Page):
    """The page.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        listed: the page shows the incidents, as asked for.
    """

    listed = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._lines: tuple[IncidentLine, ...] | None = None
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._hint = Para()
        self.new_button = Button(kind="filled", icon="plus")
        self.new_button.clicked.connect(self._enter)
        self.new_button.setVisible(may(work.desk.user, "incidents.enter"))
        self.notice = Notice()
        self.rows = RecordRows((1, 3, 2, 2))
        head = row(column(self._title, self._hint, gap=2), column(self.new_button, None), gap=16)
        head.setStretch(0, 1)
        body = QWidget()
        body.setLayout(column(head, 16, self.notice, 8, self.rows, None, margins=(40, 24, 40, 24)))
        self.view = IncidentView(work)
        self.view.back_wanted.connect(self._back)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(scrolled(body))
        self._stack.addWidget(self.view)
        work.jobs.changed.connect(self._follow)
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Show the list."""
        self.notice.clear()
        self._stack.setCurrentIndex(0)
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk
        self._work.jobs.ask(self, lambda: incidents.incidents(desk), self._show, failed=self.notice.show_error)

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Incidents"))
        self._hint.setText(
            self.tr(
                "What happened, whom it concerns, and that each of them was told. The desk does not compute when an "
                "authority has to be notified: ask whoever knows the law that applies."
            )
        )
        self.new_button.setText(self.tr("Enter an incident …"))
        if self._lines is not None:
            self._show(self._lines)

    def first_focus(self) -> QWidget | None:
        """What enters one, or what is open."""
        if self._stack.currentIndex():
            return self.view.first_focus()
        return None if self.new_button.isHidden() else self.new_button

    def open_incident(self, incident_id: str) -> None:
        """Show one incident."""
        self.view.show_incident(incident_id)
        self._stack.setCurrentIndex(1)

    def _show(self, lines: tuple[IncidentLine, ...]) -> None:
        self._lines = lines
        headings = (self.tr("Number"), self.tr("What"), self.tr("Found"), self.tr("How far"))
        self.rows.show_rows(headings if lines else (), [self._cells(line) for line in lines])
        if not lines:
            self.notice.show_words(self.tr("No security incident has been entered."), tone="tint")
        self.listed.emit()

    def _cells(self, line: IncidentLine) -> tuple[Cell, ...]:
        incident = line.incident
        number = Button(incident.number, "link")
        number.setAccessibleName(f"{incident.number} {incident.words.title}")
        number.clicked.connect(partial(self.open_incident, incident.entry_id))
        to_tell = plural(line.to_tell, self.tr("1 to be told"), self.tr("{number} to be told")) if line.to_tell else ""
        found = dates.moment(incident.found_at, self._work.zone, year=True)
        return (left(number), incident.words.title, found, dates.joined(said(state_word(incident.state)), to_tell))

    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.refresh()

    def _follow(self, _case_id: str) -> None:
        if self.isVisible():
            if self._stack.currentIndex():
                self.view.refresh()
            else:
                self.refresh()

    def _enter(self) -> None:
        dialog = EnterIncidentDialog(self._work, self.window())
        dialog.accepted.connect(self.notice.clear)
        dialog.finished.connect(lambda _result: self.refresh())
        dialog.open()
