"""The messages that were found, as a table: where each lies, what became of it, what it seems to be, and why."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from qv_desk.gui.look import palette
from qv_desk.gui.parts.tips import cut, plain_tip
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, colon, listed, said, screen_language
from qv_desk.services.incoming.bulk_intake import BulkOutcome, BulkRow, why_of
from qv_desk.services.incoming.look_through import Found
from qv_desk.services.words.names import country_name, kind_name, right_name

_Index = QModelIndex | QPersistentModelIndex
_FILE, _OUTCOME, _WHAT, _PERSON, _WHY = range(5)
_ROLE = Qt.ItemDataRole


class MessageListModel(QAbstractTableModel):
    """One row a message, in the order in which they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[Found] = []

    def found(self) -> tuple[Found, ...]:
        """Everything in the list."""
        return tuple(self._found)

    def show_found(self, found: Sequence[Found]) -> None:
        """Show these in place of what is there."""
        self.beginResetModel()
        self._found = list(found)
        self.endResetModel()

    def put(self, row: int, found: Found) -> None:
        """Something became of a message."""
        self._found[row] = found
        self.dataChanged.emit(self.index(row, 0), self.index(row, _WHY))

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.beginResetModel()
        self.endResetModel()

    def outcome_words(self, outcome: BulkOutcome) -> str:
        """What became of a message, in a word or two."""
        match outcome:
            case BulkOutcome.READ:
                return self.tr("ready")
            case BulkOutcome.NEEDS_PERSON:
                return self.tr("unsure")
            case BulkOutcome.DUPLICATE:
                return self.tr("seen before")
            case BulkOutcome.OPENED:
                return self.tr("case opened")
            case BulkOutcome.KEPT:
                return self.tr("kept with its case")
            case BulkOutcome.REFUSED:
                return self.tr("not readable")

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """One row a message."""
        return 0 if parent.isValid() else len(self._found)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """File, outcome, what, person, why."""
        return 0 if parent.isValid() else _WHY + 1

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        """The words of a cell, its colour, and the whole of what is cut."""
        if not index.isValid():
            return None
        row = self._found[index.row()].row
        if role in {_ROLE.DisplayRole, _ROLE.AccessibleTextRole}:
            return cut(self._words(row, index.column()))
        if role == _ROLE.ToolTipRole:
            return plain_tip(self._words(row, index.column()))
        if role == _ROLE.ForegroundRole:
            if row.outcome is BulkOutcome.REFUSED and index.column() in {_OUTCOME, _WHY}:
                return QBrush(palette.colour("brick"))
            if row.outcome is BulkOutcome.NEEDS_PERSON and index.column() == _OUTCOME:
                return QBrush(palette.colour("amber"))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        """The headings."""
        if role != _ROLE.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        headings = (self.tr("File"), self.tr("Outcome"), self.tr("What it seems to be"), self.tr("Person"))
        return (*headings, self.tr("Why, and what to do"))[section]

    def _words(self, row: BulkRow, column: int) -> str:
        match column:
            case 0:
                return self.tr("{file}, line {line}").format(file=row.file, line=row.line) if row.line else row.file
            case 1:
                return self.outcome_words(row.outcome)
            case 2:
                rights = listed(said(right_name(right)) for right in row.rights)
                return capital(rights or (said(kind_name(row.kind)) if row.kind else ""))
            case 3:
                return dates.joined(row.name, said(country_name(row.country)) if row.country else "")
            case _:
                return self._why(row)

    def _why(self, row: BulkRow) -> str:
        if row.outcome is BulkOutcome.DUPLICATE:
            return self.tr("The same message is there already{colon}{where}").format(colon=colon(), where=row.reference)
        if row.outcome in {BulkOutcome.OPENED, BulkOutcome.KEPT}:
            return row.reference
        return dates.joined(row.reference, why_of(row, screen_language()))
