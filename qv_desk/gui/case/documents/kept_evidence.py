"""Evidence of identity that is kept in a case: until when, and the button that destroys it."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from qv_desk.domain.cases.case import Case
from qv_desk.domain.identifying.stored_evidence import StoredEvidence
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.record_rows import Cell, RecordRows
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.services.words.tie_words import method_words


class KeptEvidence(View):
    """The files, those that are destroyed too; the heading alone where there are none.

    Signals:
        store_wanted: keep a file of evidence.
        destroy_wanted: the identifier of the evidence to destroy.
    """

    store_wanted = Signal()
    destroy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self._today = date.min
        self._may = False
        self._heading = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD, ink="text")
        self._hint = Para(size=typeface.SMALL, ink="mute")
        self._store = Button("", "link")
        self._store.clicked.connect(self.store_wanted)
        self._rows = RecordRows((4, 5, 0))
        self.setLayout(column(row(self._heading, None, self._store), 4, self._hint, 8, self._rows))
        self.retranslate()

    def show_case(self, case: Case, today: date, *, may: bool, may_store: bool) -> None:
        """Show what is kept.

        Args:
            case: the case.
            today: the present day at the office.
            may: whether the person at the desk may destroy.
            may_store: whether something can be stored now.
        """
        self._case, self._today, self._may = case, today, may
        self._store.setVisible(may_store)
        self.setVisible(may_store or bool(case.facts_of(StoredEvidence)))
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self._heading.setText(self.tr("Stored evidence"))
        self._store.setText(self.tr("Store a file …"))
        self._hint.setText(
            self.tr("The exception: it has a day on which it is destroyed, and the case does not close before.")
        )
        kept = self._case.facts_of(StoredEvidence) if self._case is not None else ()
        headings = (self.tr("What"), self.tr("Until when"), "") if kept else ()
        self._rows.show_rows(headings, [self._row(one) for one in kept])

    def _row(self, one: StoredEvidence) -> tuple[Cell, ...]:
        what = dates.joined(said(method_words(one.method)), one.name) if one.name else said(method_words(one.method))
        if one.destroyed_at is not None:
            return (
                what,
                self.tr("destroyed on {day}").format(day=dates.long_day(one.destroyed_at.date(), year=True)),
                "",
            )
        if self._case is not None and one.is_due(self._case, self._today):
            until = self.tr("to be destroyed now")
        elif one.destroy_on is not None:
            until = dates.long_day(one.destroy_on, year=True)
        else:
            until = self.tr("until the check is decided")
        if not self._may:
            return what, until, ""
        button = Button(self.tr("Destroy"))
        button.setAccessibleName(self.tr("Destroy: {what}").format(what=what))
        button.clicked.connect(partial(self._ask, one.evidence_id))
        return what, until, button

    def _ask(self, evidence_id: str) -> None:
        self.destroy_wanted.emit(evidence_id)
