"""A list of people out of a file: what each column holds, who was read, what cannot be taken; then onto the list.

Nothing is kept before the filled button. What a column holds can be chosen anew, and the preview follows.
"""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from qv_desk.domain.kinds.merge_line import MergeKind
from qv_desk.errors import DeskError
from qv_desk.gui.parts.act_dialog import ActDialog, small
from qv_desk.gui.parts.choices import choose, chosen, refill
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.record_rows import RecordRows
from qv_desk.gui.parts.sections import choice
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import listed, said
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.notices import merge_import
from qv_desk.services.notices.affected import Added
from qv_desk.services.notices.merge_import import Column, InquiryTable, RecipientRow, Understood

_SHOWN: Final = 5
_MOST_FAULTS: Final = 8
_LONGEST: Final = 24
_MOST_COLUMNS: Final = 30
"""How many columns can be chosen here; the others stay as their headings say."""


class MergeImportDialog(ActDialog):
    """Shows what was understood of a list, and puts its people onto that of an incident or a mailing.

    Args:
        work: desk and store thread.
        kind: of the list.
        list_id: which incident or mailing.
        table: the cells of the file.
        parent: the window.

    Signals:
        taken: what became of the list (``Added``).
    """

    taken = Signal(object)

    def __init__(
        self, work: Workplace, kind: MergeKind, list_id: str, table: InquiryTable, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._work, self._kind, self._list_id, self._table = work, kind, list_id, table
        self._understood: Understood | None = None
        self.word(
            self.tr("People from a file"),
            self.tr(
                "This is what the desk understood. Nothing is kept yet: look whether each column holds what it should."
            ),
            self.tr("Put them onto the list"),
        )
        self.columns: list[QComboBox] = []
        self.summary = Para(ink="text")
        self.people = RecordRows((2, 2, 3, 1))
        self.faults = Para(ink="amber")
        self.without_faulty = QCheckBox(self.tr("Leave the lines with a fault out"))
        self.without_faulty.toggled.connect(self._check)
        self.add(self.summary, 4, self.faults, self.without_faulty, 8)
        self._build_columns()
        self.add(12, self.people)
        self.act.clicked.connect(self._take)
        self.act.refuse(self.tr("Off until the list has been read."))
        self._understand(first=True)

    def first_focus(self) -> QWidget | None:
        """The first column."""
        return self.columns[0] if self.columns else self.act.button

    def _build_columns(self) -> None:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        entries = [("", self.tr("left out")), *((one.value, said(merge_import.column_name(one))) for one in Column)]
        for line, heading in enumerate(self._table.headings[:_MOST_COLUMNS]):
            combo = choice()
            refill(combo, entries)
            words = self.tr("Column “{heading}” holds").format(heading=heading[:_LONGEST])
            grid.addWidget(small(words, combo), line, 0)
            grid.addWidget(combo, line, 1)
            combo.currentIndexChanged.connect(lambda _place: self._understand(first=False))
            self.columns.append(combo)
        self.add(holder)

    def _chosen(self) -> tuple[Column | None, ...]:
        picked = tuple(Column(chosen(combo)) if chosen(combo) else None for combo in self.columns)
        return (*picked, *(None for _ in self._table.headings[_MOST_COLUMNS:]))

    def _understand(self, *, first: bool) -> None:
        desk, kind, table = self._work.desk, self._kind, self._table
        columns = None if first else self._chosen()
        self.notice.clear()
        self._work.jobs.ask(
            self,
            lambda: merge_import.understand(desk, kind, table, columns),
            lambda understood: self._show(understood, first=first),
            failed=self._not_understood,
        )

    def _not_understood(self, error: DeskError) -> None:
        self._understood = None
        self._check()
        self.refuse(error)

    def _show(self, understood: Understood, *, first: bool) -> None:
        self._understood = understood
        if first:
            for combo, holds in zip(self.columns, understood.columns, strict=False):
                blocked = combo.blockSignals(True)  # noqa: FBT003 - Qt's own name
                choose(combo, holds.value if holds else "")
                combo.blockSignals(blocked)
        read = plural(len(understood.people), self.tr("1 person was read"), self.tr("{number} people were read"))
        faulty = len(understood.faulty)
        left = plural(faulty, self.tr("1 line cannot be taken"), self.tr("{number} lines cannot be taken"))
        self.summary.setText(dates.joined(read, left if faulty else ""))
        headings = (self.tr("Name"), self.tr("E-mail address"), self.tr("Postal address"), self.tr("Country"))
        rows = [self._cells(one) for one in understood.people[:_SHOWN]]
        self.people.setVisible(bool(rows))
        self.people.show_rows(headings if rows else (), rows)
        self._show_faults(understood)
        self._check()
        self.settle()

    def _cells(self, one: RecipientRow) -> tuple[str, ...]:
        return (one.name, one.e_mail or "–", listed(one.postal_address) or "–", one.country or "–")

    def _show_faults(self, understood: Understood) -> None:
        words = [
            self.tr("Several columns seem to hold “{what}”. Choose one.").format(
                what=said(merge_import.column_name(one))
            )
            for one in understood.doubled
        ]
        for one in understood.faulty[:_MOST_FAULTS]:
            why = said(merge_import.fault_words(one.fault))
            words.append(self.tr("Line {line}: {why}").format(line=one.line, why=why))
        more = len(understood.faulty) - _MOST_FAULTS
        if more > 0:
            words.append(plural(more, self.tr("and 1 more line"), self.tr("and {number} more lines")))
        self.faults.setText("\n".join(words))
        self.faults.setVisible(bool(words))
        self.without_faulty.setVisible(bool(understood.faulty))

    def _check(self) -> None:
        understood = self._understood
        if understood is None:
            self.act.refuse(self.tr("Off until every column holds something of its own."))
        elif Column.NAME not in understood.columns:
            self.act.refuse(self.tr("Off until a column is said to hold the names."))
        elif not understood.people:
            self.act.refuse(self.tr("Off: nobody was read."))
        elif understood.faulty and not self.without_faulty.isChecked():
            self.act.refuse(self.tr("Off until the faults are mended in the file, or the lines are left out."))
        else:
            self.act.allow()

    def _take(self) -> None:
        understood = self._understood
        if understood is None:
            return
        desk, kind, list_id = self._work.desk, self._kind, self._list_id
        without = self.without_faulty.isChecked()
        self.set_busy(busy=True)
        self._work.jobs.change(
            self,
            lambda: merge_import.take_in(desk, kind, list_id, understood, without_faulty=without),
            self._was_taken,
            failed=self.refuse,
            after=lambda: self.set_busy(busy=False),
        )

    def _was_taken(self, added: Added) -> None:
        self.taken.emit(added)
        self.accept()
