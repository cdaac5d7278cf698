"""A line of the start page: colleagues and recipients who are to be reminded today."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from qv_desk.domain.searching.chaser import ChaserKind
from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import clear, column, row, stand_on
from qv_desk.gui.parts.paragraph import ElidedLabel, Para
from qv_desk.gui.parts.view import View
from qv_desk.gui.words import dates
from qv_desk.gui.words.plural import plural
from qv_desk.gui.words.saying import said

if TYPE_CHECKING:
    from qv_desk.services.cases.chasers import DueChaser

_MOST = 3
_TAB_OF = {ChaserKind.SEARCH: "search", ChaserKind.NOTICE: "recipients"}


class ChasersLine(View):
    """A card; hidden while nobody is to be reminded.

    Signals:
        opened: the case (identifier) and the tab at which to remind somebody.
    """

    opened = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._due: tuple[DueChaser, ...] = ()
        self._sentence = Para(weight=typeface.SEMIBOLD, ink="text")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        card = QWidget()
        stand_on(card, "tint", rounded=True)
        card.setLayout(column(self._sentence, 4, self._lines, margins=(16, 10, 12, 6)))
        self.setLayout(column(card, margins=(0, 0, 0, 12)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()
        self.retranslate()

    def show_due(self, due: "tuple[DueChaser, ...]") -> None:
        """Show whoever is to be reminded by now."""
        self._due = due
        self.setVisible(bool(due))
        self.retranslate()

    def buttons(self) -> tuple[Button, ...]:
        """The ways to the cases."""
        return tuple(self.findChildren(Button))

    def retranslate(self) -> None:
        """Say it in the current language."""
        self._sentence.setText(
            plural(
                len(self._due),
                self.tr("One answer that was asked for has not come."),
                self.tr("{number} answers that were asked for have not come."),
            )
        )
        clear(self._lines)
        for one in self._due[:_MOST]:
            since = self.tr("remind since {day}").format(day=dates.short_day(one.chase_on))
            words = ElidedLabel(dates.joined(one.whom, said(one.about), one.reference, since), ink="soft")
            button = Button(self.tr("Remind them"), "link")
            button.setAccessibleDescription(words.text())
            button.clicked.connect(
                lambda _checked=False, case_id=one.case_id, tab=_TAB_OF[one.kind]: self.opened.emit(case_id, tab)
            )
            line = row(words, button, gap=12)
            line.setStretch(0, 1)
            holder = QWidget()
            holder.setLayout(line)
            self._lines.addWidget(holder)
        if len(self._due) > _MOST:
            self._lines.addWidget(Para(self.tr("and {number} more").format(number=len(self._due) - _MOST), ink="mute"))
