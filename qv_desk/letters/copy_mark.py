"""A letter that leaves the house a second time says so: the word for a copy in the upper corner of each page.

The word is drawn as outlines, so that it needs no font in the file, which stays PDF/A-2b; all else is as it was issued.
"""

import hashlib
import re
from typing import Final

import uharfbuzz as hb
from reportlab.lib.units import mm

from qv_desk.domain.letters.script import Script
from qv_desk.letters.fonts import BOLD, base_font, font_files
from qv_desk.letters.page import SOFT
from qv_desk.letters.pdf_objects import put_together, taken_apart
from qv_desk.letters.sheet import RIGHT

_SIZE: Final = 10
_BELOW_EDGE: Final = 9.5 * mm
_PAGE: Final = re.compile(rb"/Type\s*/Page(?![A-Za-z])")
_CONTENTS: Final = re.compile(rb"/Contents (\d+ 0 R)")
_BOX: Final = re.compile(rb"/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)\s*\]")


def marked_as_copy(pdf: bytes, word: str, script: Script) -> bytes:
    """The letter with the word in the upper right corner of each page; the same letter gives the same bytes.

    Args:
        pdf: a letter as it was issued.
        word: the word for a copy in the letter's language.
        script: in which it is written.

    Raises:
        ValueError: this is no letter of ours.
    """
    parts = taken_apart(pdf)
    objects = dict(parts.objects)
    path, width = _outline(word, script)
    for number, content in parts.objects.items():
        box, contents = _BOX.search(content), _CONTENTS.search(content)
        if not _PAGE.search(content) or box is None or contents is None:
            continue
        left, top = float(box[1]) - RIGHT - width, float(box[2]) - _BELOW_EDGE
        drawing = _drawing(path, left, top)
        mark = max(objects) + 1
        objects[mark] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing)
        objects[number] = content.replace(contents[0], b"/Contents [%s %d 0 R]" % (contents[1], mark))
    if len(objects) == len(parts.objects):
        raise ValueError("this is no letter of ours")
    identity = hashlib.sha256(pdf + word.encode()).hexdigest()[:32].encode()
    entries = b"/Root %s /Info %s /ID [<%s> <%s>]" % (parts.root, parts.info, identity, identity)
    return put_together(b"1.4", objects, entries)


def _drawing(path: str, left: float, top: float) -> bytes:
    ink = f"{SOFT.red:.4f} {SOFT.green:.4f} {SOFT.blue:.4f} rg"
    return f"/Artifact BMC q {ink} 1 0 0 1 {left:.2f} {top:.2f} cm {path} f Q EMC".encode("ascii")


def _outline(word: str, script: Script) -> tuple[str, float]:
    """The outlines of a word as a path from its baseline, and its width, in points."""
    file = next(each for each in font_files() if each.name == base_font(script, BOLD))
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(file.path))))
    scale = _SIZE / font.face.upem
    buffer = hb.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    pen = _Pen(scale)
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        font.draw_glyph_with_pen(info.codepoint, pen)
        pen.advance(position.x_advance)
    return " ".join(pen.steps), pen.left * scale


class _Pen:
    """Notes what HarfBuzz draws as the path operators of PDF."""

    def __init__(self, scale: float) -> None:
        self.left = 0.0
        self.steps: list[str] = []
        self._scale = scale
        self._last = (0.0, 0.0)

    def advance(self, width: float) -> None:
        """Go on to the place of the next glyph."""
        self.left += width

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 — the pen's protocol
        """Begin an outline."""
        self._last = point
        self.steps.append(f"{self._at(point)} m")

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802 — the pen's protocol
        """Draw a straight line."""
        self._last = point
        self.steps.append(f"{self._at(point)} l")

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 — the pen's protocol
        """Draw a quadratic curve, which PDF writes as a cubic one."""
        middle, end = points
        first = tuple(a + 2 * (b - a) / 3 for a, b in zip(self._last, middle, strict=True))
        second = tuple(a + 2 * (b - a) / 3 for a, b in zip(end, middle, strict=True))
        self.curveTo((first[0], first[1]), (second[0], second[1]), end)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802 — the pen's protocol
        """Draw a cubic curve."""
        self._last = points[-1]
        self.steps.append(f"{' '.join(map(self._at, points))} c")

    def closePath(self) -> None:  # noqa: N802 — the pen's protocol
        """End an outline."""
        self.steps.append("h")

    def endPath(self) -> None:  # noqa: N802 — the pen's protocol
        """End a line that is not closed; letters have none."""

    def _at(self, point: tuple[float, float]) -> str:
        return f"{(point[0] + self.left) * self._scale:.3f} {point[1] * self._scale:.3f}"
