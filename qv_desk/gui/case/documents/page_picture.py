"""One page of a document as a picture, on the desk's ground: white paper in both themes."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from qv_desk.gui.look import palette
from qv_desk.services.cases.view_attachment import AttachmentView

MARGIN: Final = 16
_NEARLY: Final = 0.9


class PagePicture(QWidget):
    """A page; a small photograph is not blown up to the width of a page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixmap: QPixmap | None = None
        self._fills = True
        self._size = QSize(0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_view(self, view: AttachmentView, width: int, zoom: int) -> None:
        """Show the pixels of a view.

        Args:
            view: the pixels, drawn for this width or narrower.
            width: in logical pixels, that of a page at this zoom.
            zoom: in per cent; a picture smaller than the page is shown at its own size times this.
        """
        image = QImage(view.pixels, view.width, view.height, 3 * view.width, QImage.Format.Format_RGB888)
        ratio = self.devicePixelRatioF()
        self._pixmap = QPixmap.fromImage(image)
        self._pixmap.setDevicePixelRatio(ratio)
        self._fills = view.width >= _NEARLY * width * ratio
        self.resize_to(width, zoom)

    def clear(self) -> None:
        """Show nothing and keep nothing."""
        self._pixmap = None
        self.resize_to(0, 100)

    def resize_to(self, width: int, zoom: int) -> None:
        """The same page at another width, until it is drawn anew for it."""
        if self._pixmap is None or self._pixmap.isNull():
            self._size = QSize(0, 0)
        else:
            natural = self._pixmap.width() / self._pixmap.devicePixelRatio()
            shown = width if self._fills else max(round(natural * zoom / 100), 1)
            self._size = QSize(shown, max(round(shown * self._pixmap.height() / self._pixmap.width()), 1))
        self.setFixedSize(self._size.width() + 2 * MARGIN, self._size.height() + 2 * MARGIN)
        self.update()

    def page_size(self) -> QSize:
        """How large the page is shown, in logical pixels; empty while there is none."""
        return self._size

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the page on its paper."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), palette.colour("desk"))
        if self._pixmap is not None and not self._size.isEmpty():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(MARGIN, MARGIN, self._size.width(), self._size.height(), self._pixmap)
        painter.end()
