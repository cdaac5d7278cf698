"""What a person is looked for by: name and address, and what was added: serial numbers, accounts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from qv_desk.domain.parts.search_task import IdentifierKind
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import chosen, refill
from qv_desk.gui.parts.layouts import clear, column, row
from qv_desk.gui.parts.paragraph import ElidedLabel, Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.saying import said
from qv_desk.gui.work.form_inputs import FormInputs
from qv_desk.services.cases.search_data import SearchSheet, identifier_name

_KINDS = (IdentifierKind.SERIAL_NUMBER, IdentifierKind.ACCOUNT, IdentifierKind.NAME, IdentifierKind.E_MAIL)
_LONGEST = 200


class IdentifierBar(View):
    """The list, and one line to add to it.

    Attributes:
        inputs: what may be half written in it.

    Signals:
        added: kind and value to search by.
        dropped: kind and value to search by no longer.
    """

    added = Signal(str, str)
    dropped = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._sheet: SearchSheet | None = None
        self._may_add = False
        self._head = Label(size=typeface.SMALL, weight=typeface.SEMIBOLD, ink="mute")
        self._lines = column(gap=0)
        self.kind = QComboBox()
        self.value = QLineEdit()
        self.value.setMaxLength(_LONGEST)
        self.value.returnPressed.connect(self._add)
        self.add_button = Button(icon="plus")
        self.add_button.clicked.connect(self._add)
        self._form = QWidget()
        line = row(self.kind, self.value, self.add_button, gap=8, margins=(0, 4, 0, 0))
        line.setStretch(1, 1)
        self._form.setLayout(line)
        self.inputs = FormInputs({"kind": self.kind, "value": self.value}, self)
        self.setLayout(column(self._head, 4, self._lines, self._form))
        self.retranslate()

    def show_sheet(self, sheet: SearchSheet, *, may_add: bool) -> None:
        """Show by what the systems are searched in this case."""
        if self._sheet is not None and self._sheet.identifiers != sheet.identifiers:
            self.value.clear()
            self.inputs.rest()
        self._sheet, self._may_add = sheet, may_add
        self._fill()

    def retranslate(self) -> None:
        """Word the bar."""
        self._head.setText(self.tr("Searched by"))
        refill(self.kind, ((kind.value, said(identifier_name(kind))) for kind in _KINDS))
        self.kind.setAccessibleName(self.tr("What to search by"))
        self.value.setAccessibleName(self.tr("Its value"))
        self.value.setPlaceholderText(self.tr("as it stands in the message or on the product"))
        self.add_button.setText(self.tr("Search by it too"))
        self._fill()

    def _fill(self) -> None:
        clear(self._lines)
        sheet = self._sheet
        self.setVisible(sheet is not None and bool(sheet.sources))
        self._form.setVisible(self._may_add)
        if sheet is None:
            return
        added = {(one.kind, one.value): one for one in sheet.added}
        for kind, value in sheet.identifiers:
            name = Label(said(identifier_name(kind)), ink="mute")
            name.setFixedWidth(136)
            found = added.get((kind, value))
            note = self.tr("named in the message") if found is not None and found.from_message else ""
            text = ElidedLabel(dates.joined(value, note))
            text.setMinimumHeight(28)
            parts: list[QWidget | None] = [name, text]
            if found is not None and self._may_add:
                drop = Button(self.tr("Take it away"), "link")
                drop.setAccessibleName(self.tr("Search by {value} no longer").format(value=value))
                drop.clicked.connect(lambda _checked=False, k=kind, v=value: self.dropped.emit(k.value, v))
                parts.append(drop)
            line = row(*parts, gap=12)
            line.setStretch(1, 1)
            holder = QWidget()
            holder.setLayout(line)
            self._lines.addWidget(holder)

    def _add(self) -> None:
        if self.value.text().strip():
            self.added.emit(chosen(self.kind), self.value.text().strip())
