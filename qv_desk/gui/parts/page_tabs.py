"""The tabs of a page: words on a hairline, the current one underlined, keys and accessibility from ``QTabBar``."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from qv_desk.gui.look import palette, typeface

if TYPE_CHECKING:
    from qv_desk.gui.look.palette import Ink

HEIGHT = 36
_GAP = 24


class PageTabs(QTabBar):
    """A real tab bar that paints itself: arrow keys move, the words are the accessible names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setUsesScrollButtons(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFixedHeight(HEIGHT)

    def set_words(self, words: tuple[str, ...]) -> None:
        """Show these tabs, as many as there are words; the current one stays."""
        while self.count() > len(words):
            self.removeTab(self.count() - 1)
        for place, word in enumerate(words):
            if place < self.count():
                self.setTabText(place, word)
            else:
                self.addTab(word)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the word when it is bold, so that nothing moves when the current tab changes."""
        width = QFontMetricsF(typeface.face(typeface.BODY, typeface.SEMIBOLD)).horizontalAdvance(self.tabText(index))
        return QSize(round(width) + _GAP, HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """The same: words are never cut, the bar scrolls instead."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the hairline, the words and the line under the current one."""
        painter = QPainter(self)
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), palette.colour("hair"))
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        current = index == self.currentIndex()
        place = self.tabRect(index)
        words = QRectF(place.x(), 0, place.width() - _GAP, self.height())
        if current and self.hasFocus():
            painter.setPen(QPen(palette.colour("accent"), 2))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(
                words.adjusted(-1, 4, 5, -5).intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1)), 5, 5
            )
        ink: Ink = "text" if current else "soft"
        painter.setFont(typeface.face(typeface.BODY, typeface.SEMIBOLD if current else typeface.REGULAR))
        painter.setPen(palette.colour(ink if self.isTabEnabled(index) else "mute"))
        painter.drawText(words.adjusted(2, 0, 4, -2), Qt.AlignmentFlag.AlignVCenter, self.tabText(index))
        if current:
            painter.fillRect(QRectF(words.x() + 2, self.height() - 2, words.width(), 2), palette.colour("accent"))

    def changeEvent(self, event: QEvent) -> None:
        """Measure the words anew when font or language change."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LanguageChange}:
            self.updateGeometry()
