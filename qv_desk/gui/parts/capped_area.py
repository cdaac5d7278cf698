"""A place as tall as its content wants, up to a share of the page: what is longer scrolls.

A stranger decides how long a subject is and how many files hang on a message. None of it may push the rest off the
screen.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_LEAST: Final = 24
"""Pixels; a line."""


class CappedArea(QScrollArea):
    """Scrolls its content where that is taller than its share.

    Args:
        content: what lies in it, a widget with a layout.
        page: the widget of whose height it may take a share.
        share: how much of that height at most, 0 to 1.
    """

    def __init__(self, content: QWidget, page: QWidget, share: float) -> None:
        super().__init__()
        self._content, self._page, self._share = content, page, share
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("capped", "true")
        content.setObjectName("scrolled")  # for the style sheet: a scroll area's content is clear
        self.setWidget(content)
        content.show()
        content.installEventFilter(self)
        page.installEventFilter(self)
        # Whoever has no mouse reaches it where there is something to scroll, and passes it by where there is not.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(
            lambda _least, most: self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most else Qt.FocusPolicy.NoFocus)
        )

    def sizeHint(self) -> QSize:
        """As tall as the content is at this width, but no taller than the share."""
        width = self.viewport().width()
        wanted = self._content.heightForWidth(width) if self._content.hasHeightForWidth() else -1
        if wanted < 0:
            wanted = self._content.sizeHint().height()
        return QSize(self._content.sizeHint().width(), min(wanted, self._most()))

    def minimumSizeHint(self) -> QSize:
        """A line; less only where there is less in it."""
        least = self._content.minimumSizeHint()
        return QSize(least.width(), min(_LEAST, self.sizeHint().height()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take another height when the content or the page has changed."""
        grown = event.type() == QEvent.Type.Resize and watched is self._page
        if grown or (event.type() == QEvent.Type.LayoutRequest and watched is not self._page):
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break elsewhere at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _most(self) -> int:
        return max(_LEAST, int(self._page.height() * self._share))

    def _fit(self) -> None:
        self.setMaximumHeight(self.sizeHint().height())
        self.updateGeometry()
