"""Four lengths in millimetres: where the window of an envelope lies over the folded sheet."""

import re
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from qv_desk.domain.letters.envelope_window import Window, usual_folds
from qv_desk.domain.letters.paper import Paper
from qv_desk.gui.parts.act_dialog import small
from qv_desk.gui.parts.layouts import column, row
from qv_desk.gui.parts.view import View

_LENGTH: Final = re.compile(r"\s*(\d{1,3})(?:[.,](\d))?\s*(?:mm|毫米)?\s*")
_WIDEST: Final = 96


class WindowFields(View):
    """Left and upper edge, width and height.

    Args:
        paper: the sheet behind the window.
        parent: Qt's owner.

    Signals:
        changed: something was typed.
    """

    changed = Signal()

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent, ground=None)
        self._paper = paper
        self.fields = tuple(QLineEdit() for _ in range(4))
        names = (self.tr("Left edge"), self.tr("Upper edge"), self.tr("Width"), self.tr("Height"))
        parts = []
        for field, name in zip(self.fields, names, strict=True):
            field.setMaximumWidth(_WIDEST)
            field.setPlaceholderText(self.tr("mm"))
            field.textChanged.connect(self.changed)
            parts.append(column(small(name, field), field, gap=4))
        self.setLayout(row(*parts, None, gap=12))

    def measures(self) -> Window | None:
        """The window that is written; None while a length is missing or is none."""
        lengths = [_tenths(field.text()) for field in self.fields]
        written = [length for length in lengths if length is not None]
        if len(written) != len(lengths):
            return None
        left, top, width, height = written
        return Window(left, top, width, height, folds=usual_folds(self._paper))

    def show_measures(self, window: Window | None) -> None:
        """Show the measures of a window."""
        if window is None:
            return
        lengths = (window.left, window.top, window.width, window.height)
        for field, length in zip(self.fields, lengths, strict=True):
            field.setText(f"{length / 10:g}")


def _tenths(text: str) -> int | None:
    """A length in tenths of a millimetre, written with a point or a comma."""
    found = _LENGTH.fullmatch(text)
    return None if found is None else int(found[1]) * 10 + int(found[2] or 0)
