"""How places are marked while the words of a block are written: a chip for a field, a wavy line for what is none."""

import re
from typing import Final

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from qv_desk.domain.letters.template_places import PLACE
from qv_desk.gui.look import palette

_BRACES: Final = re.compile(r"\{+[^{}\n]*\}+|[{}]+|[｛｝]")


class PlaceMarker(QSyntaxHighlighter):
    """Marks places: those that a field fills, and whatever else has braces.

    Args:
        document: the words.
        known: the names of the fields.
    """

    def __init__(self, document: QTextDocument, known: frozenset[str]) -> None:
        super().__init__(document)
        self._known = known

    def know(self, known: frozenset[str]) -> None:
        """Mark anew, with these names as fields."""
        self._known = known
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Mark one line."""
        rest = text
        for found in PLACE.finditer(text):
            is_known = found[1] in self._known
            self._mark(text, found.start(), found.end(), _chip() if is_known else _wrong())
            rest = rest[: found.start()] + " " * len(found[0]) + rest[found.end() :]
        for found in _BRACES.finditer(rest):
            self._mark(text, found.start(), found.end(), _wrong())

    def _mark(self, text: str, start: int, end: int, how: QTextCharFormat) -> None:
        self.setFormat(units(text[:start]), units(text[start:end]), how)


def _chip() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setBackground(palette.colour("counted"))
    form.setForeground(palette.colour("text"))
    return form


def _wrong() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setForeground(palette.colour("brick"))
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    form.setUnderlineColor(palette.colour("brick"))
    return form


def units(text: str) -> int:
    """How many places Qt counts: characters beyond U+FFFF are two."""
    return sum(2 if ord(character) > 0xFFFF else 1 for character in text)  # noqa: PLR2004 - the last of one unit
