"""The map from printed glyphs back to text, so that copying out of a letter gives what was put in.

ReportLab 5.1.0 writes code points beyond U+FFFF with five or six hexadecimal digits, which no reader understands, more
than a hundred entries in one block, which the PDF format forbids, and the code points of Arabic presentation forms,
which nobody typed. This replaces the one function that writes the map. ``tests/letters/test_to_unicode.py`` holds the
pinned version to it, and fails when a newer one no longer calls the function, or no longer needs this.
"""

import unicodedata
from collections.abc import Sequence
from typing import Final

from reportlab.pdfbase import ttfonts

_ENTRIES_IN_A_BLOCK: Final = 100
_PRIVATE_USE: Final = range(0xE000, 0xF900)
_PRESENTATION_FORMS: Final = (range(0xFB1D, 0xFE00), range(0xFE70, 0xFF00))


def install() -> None:
    """Have ReportLab write its maps with this module's function; doing so twice changes nothing."""
    ttfonts.makeToUnicodeCMap = _render_map


def _text_of(code: int) -> str:
    text = chr(code)
    if not any(code in forms for forms in _PRESENTATION_FORMS):
        return text
    # Right-to-left text lies on the page in the order seen, and readers turn it round letter by letter; so where one
    # glyph stands for several letters, as for lam and alef or for a whole name of God, they lie in the order seen too.
    return unicodedata.normalize("NFKC", text)[::-1]


def _render_map(font_name: str, subset: Sequence[int]) -> str:
    """The ToUnicode map of one subset of a font.

    Glyphs that shaping made and that stand for no character get no entry: their line carries its text as ActualText.
    Their private codes depend on what the process printed before and would make the same letter differ.
    """
    rows = [
        f"<{index:02X}> <{_text_of(code).encode('utf-16-be').hex().upper()}>"
        for index, code in enumerate(subset)
        if code not in _PRIVATE_USE
    ]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({font_name}) /Ordering ({font_name}) /Supplement 0 >> def",
        f"/CMapName /{font_name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(subset) - 1:02X}>",
        "endcodespacerange",
    ]
    for start in range(0, len(rows), _ENTRIES_IN_A_BLOCK):
        block = rows[start : start + _ENTRIES_IN_A_BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)
