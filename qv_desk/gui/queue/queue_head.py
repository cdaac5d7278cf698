"""The head of the queue: which view it is, in which order, the filter, the columns, and a new case."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, fixed_height, row
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View


class QueueHead(View):
    """The head.

    Args:
        may_open: whether the person may open cases.

    Attributes:
        filter: what is typed there narrows the view.
        columns: which columns the table has.

    Signals:
        new_wanted: a case is to be opened by hand.
    """

    new_wanted = Signal()

    def __init__(self, *, may_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._name, self._is_by_due_date = "", True
        self._title = Label(size=typeface.HEADING, weight=typeface.SEMIBOLD)
        self._order = Label(size=typeface.SMALL, ink="mute")
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(120)
        self.filter.setMaximumWidth(320)
        self.columns = Button(kind="quiet", icon="columns")
        self._new = Button(kind="quiet", icon="plus")
        self._new.clicked.connect(self.new_wanted)
        self._new.setVisible(may_open)
        first = row(self._title, 8, self._order, None, self.columns, self._new, margins=(20, 8, 8, 0))
        second = row(self.filter, None, margins=(20, 4, 20, 8))
        second.setStretch(0, 3)
        second.setStretch(1, 1)
        self.setLayout(column(fixed_height(first), fixed_height(second)))
        self.retranslate()

    def show_view(self, name: str, *, is_by_due_date: bool) -> None:
        """Say which view it is, and how it is sorted."""
        self._name, self._is_by_due_date = name, is_by_due_date
        self.retranslate()

    def retranslate(self) -> None:
        """Word the head."""
        self._title.setText(self._name)
        self._order.setText(self.tr("earliest first") if self._is_by_due_date else self.tr("sorted by column"))
        self.filter.setPlaceholderText(self.tr("Filter by name, reference, serial number"))
        self.filter.setAccessibleName(self.tr("Filter the cases"))
        self.columns.setText(self.tr("Columns"))
        self._new.setText(self.tr("New case"))
        self._new.setToolTip("Ctrl+N")
