"""Demands of authorities and courts: their log, apart from the cases of people."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.kinds.demand_log import DemandEntry
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row, scrolled
from qv_desk.gui.parts.notice import Notice
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.record_rows import Cell, RecordRows
from qv_desk.gui.parts.sections import left
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, said
from qv_desk.gui.work.places import Page, Place
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.cases import demands
from qv_desk.services.frame.permissions import may
from qv_desk.services.words.names import kind_name


class DemandsPage(Page):
    """The page.

    Args:
        work: desk, store thread and the ways out.

    Signals:
        listed: the page shows the log, as asked for.
    """

    listed = Signal()

    def __init__(self, work: Workplace) -> None:
        super().__init__()
        self._work = work
        self._entries: tuple[DemandEntry, ...] | None = None
        self._title = Label(size=typeface.TITLE, weight=typeface.SEMIBOLD)
        self._hint = Para()
        self.new_button = Button(icon="plus")
        self.new_button.clicked.connect(work.new_case_wanted)
        self.new_button.setVisible(may(work.desk.user, "register.open_case"))
        self.notice = Notice()
        self.rows = RecordRows((2, 3, 3, 3, 3, 2))
        body = QWidget()
        body.setLayout(
            column(
                row(self._title, None, self.new_button),
                2,
                self._hint,
                16,
                self.notice,
                8,
                self.rows,
                None,
                margins=(40, 24, 40, 24),
            )
        )
        self.setLayout(column(scrolled(body)))
        work.jobs.changed.connect(self._follow)
        self.retranslate()

    def enter(self, place: Place) -> None:  # noqa: ARG002 - one place only
        """Show the log."""
        self.refresh()

    def refresh(self) -> None:
        """Ask again."""
        desk = self._work.desk
        self._work.jobs.ask(self, lambda: demands.log(desk), self._show, failed=self.notice.show_error)

    def retranslate(self) -> None:
        """Word the page."""
        self._title.setText(self.tr("Demands of authorities and courts"))
        self._hint.setText(
            self.tr(
                "They stand apart from what people ask for, and count in no figure on requests. A line stays when its "
                "case is disposed of."
            )
        )
        self.new_button.setText(self.tr("New case"))
        if self._entries is not None:
            self._show(self._entries)

    def first_focus(self) -> QWidget | None:
        """The newest demand; where there is none, the way to enter one."""
        return self.rows.findChild(Button) or (self.new_button if not self.new_button.isHidden() else None)

    def _show(self, entries: tuple[DemandEntry, ...]) -> None:
        self._entries = entries
        headings = (
            self.tr("Case"),
            self.tr("Authority"),
            self.tr("Law cited"),
            self.tr("Received"),
            self.tr("Their deadline"),
            self.tr("Given"),
        )
        self.rows.show_rows(headings if entries else (), [self._cells(entry) for entry in reversed(entries)])
        if entries:
            self.notice.clear()
        else:
            self.notice.show_words(self.tr("No authority or court has demanded anything."), self._advice(), tone="tint")
        self.listed.emit()

    def _advice(self) -> str:
        """How a demand comes here; nothing for those who open no cases."""
        if self.new_button.isHidden():
            return ""
        return self.tr("A demand is a case: open its message, or press New case and choose “{kind}”.").format(
            kind=capital(said(kind_name(CaseKind.AUTHORITY_DEMAND)))
        )

    def _cells(self, entry: DemandEntry) -> tuple[Cell, ...]:
        case = Button(entry.reference, "link")
        case.clicked.connect(partial(self._work.case_wanted.emit, entry.case_id, "demand"))
        deadline = dates.short_day(entry.answer_by, year=True) if entry.answer_by else ""
        received = dates.short_day(entry.received_on, year=True)
        given = said(demands.demand_word(entry.disclosure))
        return (left(case), entry.authority or "–", entry.legal_basis, received, deadline, given)

    def _follow(self, _case_id: str) -> None:
        if self.isVisible():
            self.refresh()
