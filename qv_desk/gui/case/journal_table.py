"""The journal of a case as a table model: newest first."""

from collections.abc import Callable
from datetime import tzinfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qv_desk.domain.terms.journal import JournalEntry
from qv_desk.gui.parts.tips import cut, plain_tip
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.services.words.names import journal_action_name

_Index = QModelIndex | QPersistentModelIndex
_COLUMNS = 4


class JournalTable(QAbstractTableModel):
    """When, who, what, and the detail that may have been erased.

    Args:
        zone: the office's zone.
        who: the name of a user.
    """

    def __init__(self, zone: tzinfo, who: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._who = who
        self._entries: tuple[JournalEntry, ...] = ()

    def show_entries(self, entries: tuple[JournalEntry, ...]) -> None:
        """Show these entries, given in the order of the journal."""
        self.beginResetModel()
        self._entries = tuple(reversed(entries))
        self.endResetModel()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """One row an entry."""
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """When, who, what, detail."""
        return 0 if parent.isValid() else _COLUMNS

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid() or role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        words = self._words(self._entries[index.row()], index.column())
        return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else cut(words)

    def _words(self, entry: JournalEntry, column: int) -> str:
        match column:
            case 0:
                return dates.moment(entry.at, self._zone, year=True)
            case 1:
                return self._who(entry.user)
            case 2:
                return said(journal_action_name(entry.action))
            case _:
                return self.tr("(erased)") if entry.detail is None else _detail(entry)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The headings, and the number of each entry."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return str(self._entries[section].sequence) if 0 <= section < len(self._entries) else None
        headings = (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Detail"))
        return headings[section] if 0 <= section < len(headings) else None


def _detail(entry: JournalEntry) -> str:
    """The detail in the reader's language; the entry itself keeps its codes."""
    # Lazy, measured: the words for all that is ever written down cost 0.2 s, and a case opens without its journal.
    from qv_desk.services.words.journal_words import detail_words  # noqa: PLC0415

    return said(detail_words(entry.action, entry.detail or ""))
