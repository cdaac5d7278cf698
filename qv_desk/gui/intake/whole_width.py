"""A scroll area that scrolls downwards only is never narrower than what lies in it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QScrollArea, QWidget


class WholeWidth(QObject):
    """Gives a scroll area the least width of its content, in whatever language that is worded.

    Args:
        area: scrolls it.
        content: what lies in the area.
        least: pixels below which it does not go however narrow the content is.
    """

    def __init__(self, area: QScrollArea, content: QWidget, least: int = 0) -> None:
        super().__init__(area)
        self._area, self._content, self._least = area, content, least
        content.installEventFilter(self)
        self._widen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The content was laid out anew: other words, other inputs."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._widen()
        return super().eventFilter(watched, event)

    def _widen(self) -> None:
        bar = self._area.verticalScrollBar().sizeHint().width()
        self._area.setMinimumWidth(max(self._least, self._content.minimumSizeHint().width() + bar))
