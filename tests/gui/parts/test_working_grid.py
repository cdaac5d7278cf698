"""The grid draws every kind of day and says what each one is."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from qv_desk.domain.clocks.period import DayMark, DayStep, Period, Unit, count
from qv_desk.gui.look.palette import LIGHT
from qv_desk.gui.parts.working_grid import CELL_HEIGHT, CELL_WIDTH, DaySwatch, WorkingGrid

pytestmark = pytest.mark.usefixtures("theme", "language")

WORKING = count(
    Period(10, Unit.CALENDAR_DAYS), datetime(2026, 9, 23, 6, 5, tzinfo=UTC), None, zone=ZoneInfo("Asia/Shanghai")
)


def colour_in(grid: WorkingGrid, week: int, weekday: int) -> QColor:
    image = grid.grab().toImage()
    return image.pixelColor(weekday * CELL_WIDTH + 10, 22 + week * (CELL_HEIGHT + 4) + CELL_HEIGHT - 6)


def test_counted_days_are_filled_and_the_last_one_is_solid(qtbot: QtBot) -> None:
    grid = WorkingGrid()
    qtbot.addWidget(grid)
    grid.show_steps(WORKING.steps, date(2026, 9, 25))
    assert grid.sizeHint().height() == 22 + 2 * (CELL_HEIGHT + 4)
    assert colour_in(grid, 0, 3) == LIGHT.colour("counted")
    assert colour_in(grid, 1, 5) == LIGHT.colour("fill")


def test_keys_and_mouse_name_each_day(qtbot: QtBot) -> None:
    grid = WorkingGrid()
    qtbot.addWidget(grid)
    grid.show_steps(WORKING.steps, date(2026, 9, 25))
    grid.show()
    grid.setFocus()
    seen: list[date | None] = []
    grid.dwelt.connect(seen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Down, Qt.Key.Key_Home):
        qtbot.keyClick(grid, key)
    assert seen == [
        date(2026, 9, 23),
        date(2026, 9, 24),
        date(2026, 10, 1),
        date(2026, 10, 3),
        date(2026, 9, 23),
    ]
    assert grid.day_at(QPointF(3 * CELL_WIDTH + 5, 30)) == date(2026, 9, 24)
    assert grid.day_at(QPointF(5, 5)) is None
    assert grid.day_at(QPointF(5, 30)) is None


@pytest.mark.parametrize("mark", [*DayMark, None])
def test_every_mark_has_a_swatch(qtbot: QtBot, mark: DayMark | None) -> None:
    swatch = DaySwatch(mark)
    qtbot.addWidget(swatch)
    image = swatch.grab().toImage()
    ground = image.pixelColor(0, 0)
    assert any(image.pixelColor(x, y) != ground for x in range(20) for y in range(20))


def test_every_mark_can_be_painted(qtbot: QtBot) -> None:
    grid = WorkingGrid()
    qtbot.addWidget(grid)
    days = [
        DayStep(date(2026, 9, 1 + place), counted=place % 2 == 0, number=place or None, note=None, mark=mark)
        for place, mark in enumerate(DayMark)
    ]
    grid.show_steps(tuple(days), date(2026, 9, 3))
    assert not grid.grab().isNull()
