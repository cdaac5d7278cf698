"""The keys of the rows, the same in list and table: J and K move, Shift+Enter opens a window of its own."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView

from qv_desk.gui.queue.queue_model import LINE_ROLE


class RowKeys(QObject):
    """Binds the keys to one view, which keeps it.

    Args:
        view: a list or a table whose model gives each row's line.

    Signals:
        own_window_wanted: this case (identifier) in a window of its own.
    """

    own_window_wanted = Signal(str)

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        for key, step in (("J", 1), ("K", -1)):
            self._bind(key).activated.connect(lambda step=step: self._move(step))
        self._bind("Shift+Return").activated.connect(self._ask_own_window)

    def _bind(self, key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._view)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        return shortcut

    def _move(self, step: int) -> None:
        """To the next row that can be chosen."""
        view = self._view
        model, current = view.model(), view.currentIndex()
        number = current.row() + step if current.isValid() else 0
        while 0 <= number < model.rowCount():
            index = model.index(number, max(current.column(), 0))
            if index.flags() & Qt.ItemFlag.ItemIsSelectable:
                view.setCurrentIndex(index)
                return
            number += step

    def _ask_own_window(self) -> None:
        case_id = getattr(self._view.currentIndex().data(LINE_ROLE), "case_id", "")
        if case_id:
            self.own_window_wanted.emit(case_id)
