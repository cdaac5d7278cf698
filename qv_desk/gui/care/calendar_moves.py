"""What a notice would move, as a table model: the case, the rule, the day before and after."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.services.care.calendar_moves import Move
from qv_desk.services.words.names import rule_name

_Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 4


class CalendarMoves(QAbstractTableModel):
    """One row a clock whose day becomes another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._moves: tuple[Move, ...] = ()

    def show_moves(self, moves: tuple[Move, ...]) -> None:
        """Show these, in their order."""
        self.beginResetModel()
        self._moves = moves
        self.endResetModel()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """One row a clock."""
        return 0 if parent.isValid() else len(self._moves)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Case, rule, before, after."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        move = self._moves[index.row()]
        match index.column():
            case 0:
                return move.reference
            case 1:
                return said(rule_name(move.rule))
            case 2:
                return dates.long_day(move.before, year=True)
            case _:
                return dates.long_day(move.after, year=True)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        headings = (self.tr("Case"), self.tr("Rule"), self.tr("Before"), self.tr("From now on"))
        return headings[section] if 0 <= section < len(headings) else None
