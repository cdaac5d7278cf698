"""The first line of a supervisor's day: what waits for a second person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row, stand_on
from qv_desk.gui.parts.paragraph import Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.plural import plural
from qv_desk.services.cases.start_page import ApprovalCount


class ApprovalsLine(View):
    """A card; hidden while nothing waits.

    Signals:
        opened: the approvals are wanted.
    """

    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._number = 0
        self._sentence = Para(weight=typeface.SEMIBOLD, ink="text")
        self._why = Para()
        self.button = Button(kind="plain")
        self.button.clicked.connect(self.opened)
        card = QWidget()
        stand_on(card, "tint", rounded=True)
        line = row(column(self._sentence, self._why, gap=2), self.button, gap=16, margins=(16, 10, 12, 10))
        line.setStretch(0, 1)
        card.setLayout(line)
        self.setLayout(column(card, margins=(0, 0, 0, 12)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()
        self.retranslate()

    def show_count(self, count: ApprovalCount) -> None:
        """Show how much waits for the person at the desk."""
        self._number = count.to_decide
        self.setVisible(bool(self._number))
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the current language."""
        self._sentence.setText(
            plural(
                self._number,
                self.tr("One thing waits for you, the second person."),
                self.tr("{number} things wait for you, the second person."),
            )
        )
        self._why.setText(
            plural(
                self._number,
                self.tr("A colleague cannot go on before you have read it."),
                self.tr("Colleagues cannot go on before you have read them."),
            )
        )
        self.button.setText(self.tr("Read them") if self._number > 1 else self.tr("Read it"))
