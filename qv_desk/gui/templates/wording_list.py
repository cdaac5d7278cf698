"""Every kind of letter in every language, as a table: what it is made from, and what is being written."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qv_desk.domain.letters.letter import SHIPPED, LetterKind
from qv_desk.domain.letters.office_template import TemplateState
from qv_desk.gui.parts.tips import plain_tip
from qv_desk.gui.templates import template_words
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import capital, said
from qv_desk.services.templates.templates import TemplateLine

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_KIND, _LANGUAGE, _IN_FORCE, _IN_WORK = range(4)

ALL: Final = ""
OURS: Final = "ours"
IN_WORK: Final = "in_work"
WAITING: Final = "waiting"
SHORT: Final = "short"
"""Which wordings are listed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the list is narrowed to.

    Attributes:
        words: in the name of the letter, or in its code.
        language: BCP 47 tag; empty for all.
        state: one of the codes above.
    """

    words: str = ""
    language: str = ""
    state: str = ALL


class WordingList(QAbstractTableModel):
    """The lines that are wanted.

    Args:
        zone: the office's.
        parent: Qt's owner.
    """

    def __init__(self, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._all: tuple[TemplateLine, ...] = ()
        self._shown: tuple[TemplateLine, ...] = ()
        self._half: frozenset[tuple[LetterKind, str]] = frozenset()
        self._wanted = Wanted()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """The wordings."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """Letter, language, in force, in work."""
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The words over the columns."""
        if role != _ROLE.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("Letter"), self.tr("Language"), self.tr("Made from"), self.tr("Being written"))[section]

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - Qt's signature
        """The words of a cell."""
        line = self.line_at(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == _ROLE.DisplayRole:
            return self._words(line, index.column())
        if role == _ROLE.ToolTipRole:
            return plain_tip(self._words(line, index.column()))
        return None

    def show_lines(self, lines: Sequence[TemplateLine], half: frozenset[tuple[LetterKind, str]]) -> None:
        """Show these wordings; ``half`` are those that the person has half written."""
        self._all, self._half = tuple(lines), half
        self.narrow(self._wanted)

    def narrow(self, wanted: Wanted) -> None:
        """Show those that are wanted."""
        self.beginResetModel()
        self._wanted = wanted
        self._shown = tuple(line for line in self._all if self._fits(line))
        self.endResetModel()

    def line_at(self, row: int) -> TemplateLine | None:
        """The wording in a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, kind: LetterKind, language: str) -> int:
        """The row of a wording; -1 where it is not listed."""
        found = (number for number, line in enumerate(self._shown) if (line.kind, line.language) == (kind, language))
        return next(found, -1)

    def languages(self) -> tuple[tuple[str, str], ...]:
        """Every language with its name, in the order of the book."""
        return tuple({line.language: said(line.language_name) for line in self._all}.items())

    def waiting(self) -> int:
        """How many wait for approval."""
        return sum(line.draft is TemplateState.WAITING for line in self._all)

    def word_anew(self) -> None:
        """The language has changed."""
        self.beginResetModel()
        self.endResetModel()

    def _fits(self, line: TemplateLine) -> bool:
        wanted = self._wanted
        if wanted.language and line.language != wanted.language:
            return False
        is_half = (line.kind, line.language) in self._half
        in_state = {
            ALL: True,
            OURS: line.number != SHIPPED,
            IN_WORK: line.draft is not None or is_half,
            WAITING: line.draft is TemplateState.WAITING,
            SHORT: not line.is_used or line.shipped_has_changed,
        }
        name = f"{line.kind_name.en} {line.kind_name.zh} {line.kind.value}".casefold()
        return in_state.get(wanted.state, True) and all(word in name for word in wanted.words.casefold().split())

    def _words(self, line: TemplateLine, column: int) -> str:
        if column == _KIND:
            return capital(said(line.kind_name))
        if column == _LANGUAGE:
            return said(line.language_name)
        if column == _IN_FORCE:
            return template_words.in_force_words(line, self._zone)
        half = self.tr("half written by you") if (line.kind, line.language) in self._half else ""
        return dates.joined(template_words.in_work_words(line, self._zone), half)
