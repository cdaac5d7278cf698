"""Words at the left and pages about them at the right; where there is no room for both, all under tabs."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from qv_desk.gui.parts.layouts import column
from qv_desk.gui.parts.page_tabs import PageTabs
from qv_desk.gui.parts.view import View

LEAST = 980
"""Pixels at which both stand side by side."""
_SHARES = (11, 10)
_EDGE = 20


class Panes(View):
    """The panes.

    Args:
        left: what is worked on.
        pages: what is shown about it.
        parent: Qt's owner.

    Attributes:
        tabs: over the pages, while both stand side by side.
        all_tabs: over all, while there is no room.

    Signals:
        turned: another page is in front.
    """

    turned = Signal()

    def __init__(self, left: QWidget, pages: tuple[QWidget, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = left
        self.tabs, self.all_tabs = PageTabs(), PageTabs()
        self._stack = QStackedWidget()
        for page in pages:
            self._stack.addWidget(page)
        self._right = QWidget()
        whole = column(self.tabs, self._stack)
        whole.setStretch(1, 1)
        whole.setContentsMargins(_EDGE, 0, 0, 0)
        self._right.setLayout(whole)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(left)
        self._splitter.addWidget(self._right)
        for place, share in enumerate(_SHARES):
            self._splitter.setStretchFactor(place, share)
        self._head = QWidget()
        self._head.setLayout(column(self.all_tabs, margins=(_EDGE, 0, 0, 0)))
        everything = column(self._head, self._splitter)
        everything.setStretch(1, 1)
        self.setLayout(everything)
        self.tabs.currentChanged.connect(self._turn)
        self.all_tabs.currentChanged.connect(self._turn_all)
        self._is_wide = True
        self._arrange()

    def word(self, left: str, pages: tuple[str, ...]) -> None:
        """Word the tabs."""
        for tabs in (self.tabs, self.all_tabs):
            tabs.setAccessibleName(self.tr("What is shown of the wording"))
        self.tabs.set_words(pages)
        self.all_tabs.set_words((left, *pages))

    @property
    def is_wide(self) -> bool:
        """Whether both stand side by side."""
        return self._is_wide

    def turn_to(self, page: int) -> None:
        """Show one of the pages."""
        self.tabs.setCurrentIndex(page)
        self.all_tabs.setCurrentIndex(page + 1)

    def show_left(self) -> None:
        """Show what is worked on."""
        self.all_tabs.setCurrentIndex(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= LEAST
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._arrange()
        if is_wide and not event.oldSize().isValid():
            room = event.size().width()
            left = room * _SHARES[0] // sum(_SHARES)
            self._splitter.setSizes([left, room - left])

    def _turn(self, page: int) -> None:
        if page >= 0:
            self._stack.setCurrentIndex(page)
            self.turned.emit()

    def _turn_all(self, place: int) -> None:
        if place > 0:
            self.tabs.setCurrentIndex(place - 1)
        self._arrange()
        self.turned.emit()

    def _arrange(self) -> None:
        shows_left = self._is_wide or self.all_tabs.currentIndex() <= 0
        self.tabs.setVisible(self._is_wide)
        self._head.setVisible(not self._is_wide)
        self._left.setVisible(shows_left)
        self._right.setVisible(self._is_wide or not shows_left)
