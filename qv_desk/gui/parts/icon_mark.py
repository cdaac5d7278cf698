"""A small icon beside words, tinted for the theme that is shown."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from qv_desk.gui.look import icons
from qv_desk.gui.look.palette import Ink


class IconMark(QLabel):
    """An icon that says again what the words beside it say, and follows the theme.

    Args:
        name: of the icon; empty to keep its room free.
        ink: in which ink of the theme.
        size: of its edge, in pixels.
        parent: the view.
    """

    def __init__(self, name: str, ink: Ink, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._ink, self._size = name, ink, size
        self.setFixedSize(size, size)
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon for the new theme."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.ApplicationPaletteChange, QEvent.Type.PaletteChange}:
            self._tint()

    def _tint(self) -> None:
        if self._name:
            self.setPixmap(icons.pixmap(self._name, self._size, self._ink))
