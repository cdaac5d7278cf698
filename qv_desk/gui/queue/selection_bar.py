"""The bar of the chosen cases: how many, all of this view, what can be done with them; hidden while only one is."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QMenu, QSizePolicy, QWidget

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.layouts import row
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.parts.view import View
from qv_desk.gui.words.plural import plural

_MARGINS: Final = (20, 6, 12, 6)
_APART: Final = 12


class SelectionBar(View):
    """The bar.

    Signals:
        whole_wanted: every case of the view is meant, not only those that are here.
        save_wanted: the chosen cases are to be saved as a list.
        none_wanted: none is to be chosen.
        acts_wanted: the menu of acts is about to open; whoever listens fills it.

    Attributes:
        acts: the menu of acts.
    """

    whole_wanted = Signal()
    save_wanted = Signal()
    none_wanted = Signal()
    acts_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground="tint")
        self._number, self._is_whole, self._has_more = 0, False, False
        self._count = Label(weight=typeface.MEDIUM)
        self.whole_button, self.none_button = Button(kind="link"), Button(kind="link")
        self.act_button, self.save_button = Button(kind="plain", icon="down"), Button(kind="quiet")
        self.acts = QMenu(self)
        self.acts.aboutToShow.connect(self._fill)
        self.act_button.setMenu(self.acts)
        self.whole_button.clicked.connect(self.whole_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.none_button.clicked.connect(self.none_wanted)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setContentsMargins(*_MARGINS)
        self._halves.setSpacing(_APART)
        self._halves.addLayout(row(self._count, self.whole_button, None, gap=4))
        self._halves.addLayout(row(self.act_button, self.save_button, self.none_button, None, gap=4))
        self._halves.setStretch(1, 1)
        self.setLayout(self._halves)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        """Word the bar."""
        self.whole_button.setText(self.tr("All of this view"))
        self.whole_button.setAccessibleDescription(self.tr("Chooses every case of the view, beyond those shown"))
        self.act_button.setText(self.tr("Do with them"))
        self.save_button.setText(self.tr("Save as a list …"))
        self.none_button.setText(self.tr("Choose none"))
        self._word()

    def show_chosen(self, number: int, *, is_whole: bool, has_more: bool) -> None:
        """Say how many are chosen.

        Args:
            number: how many.
            is_whole: whether these are all of the view, by explicit choice.
            has_more: whether the view holds others.
        """
        self._number, self._is_whole, self._has_more = number, is_whole, has_more
        self._word()

    def set_narrow(self, *, narrow: bool) -> None:
        """Two lines beside a case page, one across the whole width."""
        ways = QBoxLayout.Direction
        self._halves.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._halves.setSpacing(4 if narrow else _APART)
        self._halves.setStretch(1, 0 if narrow else 1)

    def text(self) -> str:
        """How many are chosen, in words."""
        return self._count.text()

    def _word(self) -> None:
        self._count.setText(
            plural(self._number, self.tr("1 case of this view chosen"), self.tr("All {number} of this view chosen"))
            if self._is_whole
            else plural(self._number, self.tr("1 case chosen"), self.tr("{number} cases chosen"))
        )
        self.whole_button.setVisible(self._has_more and not self._is_whole)

    def _fill(self) -> None:
        self.acts.clear()
        self.acts_wanted.emit(self.acts)
