"""Sizes and weights for labels that come out of a form.

A style sheet on the application gives a widget the font back that it had when it was first polished, so that a later
``setFont`` is lost at the next change of theme (a known limit of Qt style sheets). ``wear`` sets the face and keeps it.
"""

from PySide6.QtCore import QEvent, QObject

from qv_desk.gui.look import typeface
from qv_desk.gui.parts.paragraph import Label


class _Keeper(QObject):
    """Gives its label the face again whenever a style sheet has taken it."""

    def __init__(self, label: Label, size: float, weight: int) -> None:
        super().__init__(label)
        self._label = label
        self._size = size
        self._weight = weight
        label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch for the loss; nothing is swallowed."""
        if watched is self._label and event.type() == QEvent.Type.FontChange:
            wanted, worn = typeface.face(self._size, self._weight), self._label.font()
            if worn.pointSizeF() != wanted.pointSizeF() or worn.weight() != wanted.weight():
                self._label.set_face(self._size, self._weight)
        return False


def wear(label: Label, size: float, weight: int = typeface.REGULAR) -> None:
    """Show a label in this size (points) and weight from now on."""
    label.set_face(size, weight)
    _Keeper(label, size, weight)
