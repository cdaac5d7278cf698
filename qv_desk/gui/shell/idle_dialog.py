"""After how many minutes without use the desk locks itself: a number, and what else locks it."""

from PySide6.QtWidgets import QDialog, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.number_field import NumberField
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.entry import idle_time

_WIDTH = 460


class IdleDialog(QDialog):
    """Asks how long; the answer counts from now on, and for this person wherever they open the desk.

    Args:
        workplace: the desk and the ways out.
        parent: the window over which it opens.
    """

    def __init__(self, workplace: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workplace = workplace
        self.setWindowTitle(self.tr("Lock the desk by itself"))
        self.setFixedWidth(_WIDTH)
        self.minutes = NumberField()
        self.minutes.setRange(idle_time.LEAST_MINUTES, idle_time.MOST_MINUTES)
        self.minutes.setValue(idle_time.USUAL_MINUTES)
        self.minutes.setEnabled(False)  # until the present choice is known
        self.minutes.setSuffix(self.tr(" min"))
        label = Label(self.tr("Lock after so long without a key or the mouse"), weight=typeface.MEDIUM)
        label.setBuddy(self.minutes)
        self.minutes.setAccessibleName(label.text())
        self.keep_button = Button(self.tr("Keep"), "filled")
        self.keep_button.setDefault(True)
        self.keep_button.clicked.connect(self._keep)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.setLayout(
            column(
                row(label, None, self.minutes, gap=12),
                12,
                Para(
                    self.tr(
                        "It also locks when the computer goes to sleep, when the screen is locked, and by Ctrl+L. What "
                        "is half written is kept and is here again after unlocking."
                    ),
                    size=typeface.SMALL,
                ),
                20,
                row(None, cancel, self.keep_button, gap=8),
                margins=(24, 20, 24, 20),
            )
        )
        desk = workplace.desk
        workplace.jobs.ask(self, lambda: idle_time.minutes(desk), self._show)

    def _show(self, minutes: int) -> None:
        self.minutes.setValue(minutes)
        self.minutes.setEnabled(True)
        self.minutes.setFocus()
        self.minutes.selectAll()

    def _keep(self) -> None:
        if self.minutes.isEnabled():
            self._workplace.idle_minutes_chosen.emit(self.minutes.value())
        self.accept()
