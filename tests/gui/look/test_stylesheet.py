"""The sheet holds every colour as a value, never a font, and names only files that are there."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDateTimeEdit,
    QLineEdit,
    QSpinBox,
    QTableWidget,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.palette import DARK, LIGHT, DeskPalette
from qv_desk.gui.look.stylesheet import style_sheet
from qv_desk.gui.look.theme import Theme


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


@pytest.mark.parametrize("field", [QLineEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit])
def test_a_field_that_is_off_looks_off(qtbot: QtBot, theme: Theme, field: type[QWidget]) -> None:
    assert not theme.is_dark
    made = field()
    qtbot.addWidget(made)
    made.resize(200, 32)
    made.setEnabled(False)
    drawn = made.grab().toImage()
    assert drawn.pixelColor(drawn.width() // 2, 4) == LIGHT.colour("off")


@pytest.mark.parametrize("field", [QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit])
def test_fields_beside_each_other_are_as_tall(qtbot: QtBot, theme: Theme, field: type[QWidget]) -> None:
    assert not theme.is_dark
    line, made = QLineEdit(), field()
    for widget in (line, made):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    assert made.sizeHint().height() == line.sizeHint().height()


def test_numbers_of_rows_stand_without_lines(qtbot: QtBot, theme: Theme) -> None:
    assert not theme.is_dark
    table = QTableWidget(3, 1)
    qtbot.addWidget(table)
    table.resize(200, 200)
    numbers = table.verticalHeader().grab().toImage()
    below = table.verticalHeader().sectionViewportPosition(1) - 1
    assert numbers.pixelColor(2, below) == numbers.pixelColor(2, below - 3)
