"""The duties of the privacy policy in one table: the section, what the desk does because of it, and its test."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QDialog, QWidget

from qv_desk.domain.terms.duty import Duty
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, resize_within_screen, row
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.parts.plain_table import PlainTable
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.services.words.duty_list import duties

_Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_WIDTHS: Final = (56, 124, 560)
_SIZE: Final = (1060, 680)


class DutiesModel(QAbstractTableModel):
    """One row a duty.

    Args:
        shown: the duties, by their numbers.
        parent: Qt's owner.
    """

    def __init__(self, shown: Sequence[Duty], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.duties = tuple(shown)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """One row a duty."""
        return 0 if parent.isValid() else len(self.duties)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """Number, section, what the desk does, proof."""
        return 0 if parent.isValid() else len(_WIDTHS) + 1

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> object:
        """The words of a cell, and the whole of what is cut."""
        if not index.isValid() or role not in {_ROLE.DisplayRole, _ROLE.ToolTipRole, _ROLE.AccessibleTextRole}:
            return None
        duty = self.duties[index.row()]
        return (duty.code, self.section_of(duty), said(duty.wording), duty.test)[index.column()]

    def section_of(self, duty: Duty) -> str:
        """The sections of the policy that a duty comes from."""
        return duty.section.replace("Intro", self.tr("Introduction"))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> object:
        """The headings."""
        if role != _ROLE.DisplayRole or orientation is Qt.Orientation.Vertical:
            return None
        headings = (self.tr("Duty"), self.tr("Section"), self.tr("What the desk does"), self.tr("Acceptance test"))
        return headings[section]


class DutiesDialog(QDialog):
    """The table, and the chosen duty in full below it.

    Args:
        parent: the window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("The duties and their proofs"))
        self.model = DutiesModel(duties(), self)
        self.table = PlainTable(self.model, _WIDTHS)
        self.table.setAccessibleName(self.tr("Duties of the privacy policy"))
        self.whole = Para(ink="text")
        self.whole.setMinimumHeight(44)  # two lines: the table does not move from row to row
        self.table.selectionModel().currentRowChanged.connect(lambda index, _before: self._show(index.row()))
        hint = Para(
            self.tr(
                "What the policy of 2024-02-18 promises, and what the desk does because of it. Each duty has an "
                "acceptance test that runs with every build; the tests lie in the source code, in tests/duties."
            )
        )
        close = Button(self.tr("Close"), "filled")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        title = Label(
            self.tr("The {number} duties and their proofs").format(number=len(self.model.duties)),
            size=typeface.TITLE,
            weight=typeface.SEMIBOLD,
        )
        layout = column(title, 4, hint, 12, self.table, 12, self.whole, 12, row(None, close), margins=(24, 20, 24, 20))
        layout.setStretchFactor(self.table, 1)
        self.setLayout(layout)
        resize_within_screen(self, _SIZE)
        self.table.selectRow(0)
        self.table.setFocus()

    def _show(self, number: int) -> None:
        duty = self.model.duties[number]
        self.whole.setText(dates.joined(duty.code, self.model.section_of(duty), said(duty.wording)))
