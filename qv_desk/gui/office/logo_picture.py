"""The logo as it will print: on white, in both themes."""

import zlib
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from qv_desk.domain.terms.logo import Logo
from qv_desk.gui.look import palette

_HEIGHT: Final = 72
_WIDEST: Final = 360
_AIR: Final = 8


class LogoPicture(QWidget):
    """A picture on paper; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_logo(self, logo: Logo | None) -> None:
        """Show a logo with its pixels, or nothing."""
        self._image = QImage() if logo is None else _image_of(logo)
        self.setAccessibleName(self.tr("The logo") if logo else "")
        self.setVisible(logo is not None)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The picture in its shape, with a little paper around it."""
        if self._image.isNull():
            return QSize(0, 0)
        scaled = self._image.size().scaled(_WIDEST, _HEIGHT, Qt.AspectRatioMode.KeepAspectRatio)
        return scaled + QSize(2 * _AIR, 2 * _AIR)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw the paper and the picture on it."""
        if self._image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.setPen(palette.colour("faint"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.drawImage(QRectF(self.rect().adjusted(_AIR, _AIR, -_AIR, -_AIR)), self._image)
        painter.end()


def _image_of(logo: Logo) -> QImage:
    """The pixels as Qt holds them; none where they are not what the logo says."""
    pixels = zlib.decompress(logo.pixels)
    if len(pixels) != 3 * logo.width * logo.height:
        return QImage()
    return QImage(pixels, logo.width, logo.height, 3 * logo.width, QImage.Format.Format_RGB888).copy()
