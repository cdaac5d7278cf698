"""The sheet holds every colour as a value, never a font, and names only files that are there."""

import re
from pathlib import Path

import pytest

from qv_desk.gui.look.palette import DARK, LIGHT, DeskPalette
from qv_desk.gui.look.stylesheet import style_sheet


@pytest.mark.parametrize("worn", [LIGHT, DARK], ids=["light", "dark"])
def test_the_sheet_is_complete(worn: DeskPalette) -> None:
    sheet = style_sheet(worn)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    files = set(re.findall(r"url\(([^)]+)\)", sheet))
    assert files
    assert all(Path(file).is_file() for file in files)


def test_the_sheet_sets_no_font() -> None:
    assert not re.search(r"\bfont(-size|-weight|-family)?\s*:", style_sheet(LIGHT))
