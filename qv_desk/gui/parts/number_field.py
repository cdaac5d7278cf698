"""A field for a whole number."""

from typing import Final

from PySide6.QtWidgets import QSpinBox, QWidget

_LEFT: Final = 8


class NumberField(QSpinBox):
    """A spin box whose number keeps the distance from the border that every other field keeps.

    A stylesheet's padding widens a spin box, but Qt does not move its text by it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(_LEFT, 0, 0, 0)
