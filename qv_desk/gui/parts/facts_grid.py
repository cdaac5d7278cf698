"""Labelled facts, one below the other: ``Received   Tue 22 Sep 2026, 09:14``."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from qv_desk.gui.parts.layouts import clear
from qv_desk.gui.parts.paragraph import Label, Para


class FactsGrid(QWidget):
    """A column of names and a column of values; values wrap and can be selected with the mouse.

    Args:
        label_width: width of the column of names in pixels.
    """

    def __init__(self, label_width: int = 104, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label_width = label_width
        self._shown: tuple[tuple[str, str], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def facts(self) -> tuple[tuple[str, str], ...]:
        """What is shown, as name and value."""
        return self._shown

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these facts; one without a value is left out."""
        clear(self._grid)
        self._shown = tuple((name, value) for name, value in facts if value)
        for line, (name, value) in enumerate(self._shown):
            label = Label(name, ink="mute")
            label.setFixedWidth(self._label_width)
            text = Para(value, ink="text")
            text.setAccessibleName(f"{name}: {value}")
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, line, 1)
