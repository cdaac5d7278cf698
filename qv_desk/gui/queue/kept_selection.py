"""Which cases are chosen in a list or table of the queue, kept when the rows come anew.

The rows are asked for again after every change of a case; what the person has chosen is then chosen again, as far as it
is still there.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal
from PySide6.QtWidgets import QAbstractItemView

from qv_desk.gui.queue.queue_lines import QueueLine
from qv_desk.gui.queue.queue_model import LINE_ROLE

SEVERAL: Final = 2
"""From so many on they are worked on together; one alone is opened."""


class KeptSelection(QObject):
    """Follows what is chosen in one view.

    Args:
        view: a list or a table whose model gives each row's line; its model is never exchanged.

    Signals:
        changed: other cases are chosen than before.
    """

    changed = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._kept: tuple[str, ...] = ()
        self._is_restoring = False
        model = view.model()
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._restore)
        view.selectionModel().selectionChanged.connect(self._tell)

    def lines(self) -> tuple[QueueLine, ...]:
        """The chosen cases in the order of their rows."""
        rows = sorted(self._view.selectionModel().selectedRows(), key=lambda index: index.row())
        found = (index.data(LINE_ROLE) for index in rows)
        return tuple(line for line in found if isinstance(line, QueueLine))

    @property
    def is_several(self) -> bool:
        """Whether more than one case is chosen."""
        return len(self._view.selectionModel().selectedRows()) >= SEVERAL

    def choose(self, case_ids: Iterable[str]) -> None:
        """Choose these cases, as far as they are here, and no others."""
        wanted, model = frozenset(case_ids), self._view.model()
        rows = [
            row
            for row in range(model.rowCount())
            if getattr(model.index(row, 0).data(LINE_ROLE), "case_id", "") in wanted
        ]
        selection = QItemSelection()
        for first, last in _runs(rows):  # a range for each row would be gone through at every cell that is painted
            selection.select(model.index(first, 0), model.index(last, 0))
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self._view.selectionModel().select(selection, how)

    def clear(self) -> None:
        """Choose none."""
        self._view.clearSelection()

    def _remember(self) -> None:
        self._kept = tuple(line.case_id for line in self.lines())
        self._is_restoring = True

    def _restore(self) -> None:
        if len(self._kept) >= SEVERAL:
            self.choose(self._kept)
        self._is_restoring = False
        if len(self.lines()) != len(self._kept):
            self.changed.emit()

    def _tell(self) -> None:
        if not self._is_restoring:
            self.changed.emit()


def _runs(rows: list[int]) -> Iterator[tuple[int, int]]:
    """Rows that follow each other, as first and last."""
    for _, run in groupby(enumerate(rows), key=lambda entry: entry[1] - entry[0]):
        numbers = [row for _, row in run]
        yield numbers[0], numbers[-1]
