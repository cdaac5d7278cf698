"""Icons: one outline set from ``resources/icons``, tinted for the theme, drawn once per size, colour and density.

``pixmap("lock", 16, "soft")`` for paint code and labels, ``icon("lock")`` for buttons. Drawn images are kept in Qt's
own pixmap cache under a key that names the colour, so a change of theme needs no clearing: the old tints age out.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from qv_desk.assets import resource
from qv_desk.gui.look.palette import Ink, colour


def pixmap(name: str, size: int = 16, ink: Ink = "soft", *, density: float | None = None) -> QPixmap:
    """An icon as an image of ``size`` logical pixels in a colour of the current theme.

    Args:
        name: the file name in ``resources/icons`` without ``.svg``.
        size: edge length in logical pixels.
        ink: the colour, by its purpose.
        density: device pixels to a logical pixel; by default the densest screen's.

    Raises:
        FileNotFoundError: there is no icon of that name (a bug, not bad input).
    """
    ratio = density if density is not None else _density()
    tint = colour(ink).name()
    key = f"qv:{name}:{size}:{tint}:{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", tint).encode()))
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, drawn.width(), drawn.height()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def icon(name: str, ink: Ink = "text", size: int = 16, *, off_ink: Ink = "mute") -> QIcon:
    """An icon for a button or an action, with its colour for when it is off."""
    made = QIcon(pixmap(name, size, ink))
    made.addPixmap(pixmap(name, size, off_ink), QIcon.Mode.Disabled)
    return made


def _density() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0


@cache
def _source(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")
