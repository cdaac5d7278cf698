"""Two columns where both fit, one where not; no box is ever cut off."""

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from qv_desk.gui.intake.check_grid import CheckGrid
from tests.gui.case_work import show_in_window

SHORT = ("Access", "Erasure", "Correction", "Portability")
LONG = ("Hong Kong Personal Data (Privacy) Ordinance, section 19", "GDPR 12(3)")


def grid_of(words: tuple[str, ...]) -> CheckGrid:
    return CheckGrid([QCheckBox(word) for word in words])


@pytest.mark.parametrize(
    ("words", "width", "columns"), [(SHORT, 400, 2), (SHORT, 120, 1), (LONG, 430, 1), (LONG, 1200, 2)]
)
def test_no_box_is_cut(qtbot: QtBot, words: tuple[str, ...], width: int, columns: int) -> None:
    grid = grid_of(words)
    window = show_in_window(qtbot, grid, width, 300)
    qtbot.waitUntil(lambda: grid.columns() == columns, timeout=2_000)
    qtbot.wait(1)
    for box in grid.findChildren(QCheckBox):
        assert box.width() >= box.sizeHint().width()
        assert box.geometry().right() <= grid.width()
    window.close()


def test_one_column_is_all_it_asks_for_and_other_words_are_laid_out_anew(qtbot: QtBot) -> None:
    grid = grid_of(SHORT)
    window = show_in_window(qtbot, grid, 400, 300)
    assert grid.minimumSizeHint().width() < 200
    grid.findChildren(QCheckBox)[0].setText(LONG[0])
    qtbot.waitUntil(lambda: grid.columns() == 1, timeout=2_000)
    grid.findChildren(QCheckBox)[0].setText(SHORT[0])
    qtbot.waitUntil(lambda: grid.columns() == 2, timeout=2_000)
    window.close()
