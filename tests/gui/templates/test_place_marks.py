"""Places are marked by what can fill them, counted as Qt counts letters."""

import pytest
from PySide6.QtGui import QTextCharFormat, QTextDocument

from qv_desk.gui.templates.place_marks import PlaceMarker, units

WAVY = QTextCharFormat.UnderlineStyle.WaveUnderline

pytestmark = pytest.mark.usefixtures("theme")


def marks(document: QTextDocument) -> list[tuple[int, int, bool]]:
    formats = document.firstBlock().layout().formats()
    return [(one.start, one.length, one.format.underlineStyle() == WAVY) for one in formats]


def test_a_name_that_becomes_known_loses_its_wavy_line() -> None:
    document = QTextDocument("On {{ day }} and { once")
    marker = PlaceMarker(document, frozenset())
    marker.rehighlight()
    assert marks(document) == [(3, 9, True), (17, 1, True)]
    marker.know(frozenset({"day"}))
    assert marks(document) == [(3, 9, False), (17, 1, True)]


def test_letters_beyond_the_first_plane_count_twice() -> None:
    assert units("\U00020bb7a") == 3
    assert units("") == 0
