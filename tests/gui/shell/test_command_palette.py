"""One field finds cases, places and commands."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from qv_desk.gui.shell.command_palette import CommandPalette, Hit, HitModel
from qv_desk.gui.shell.commands import Command
from qv_desk.gui.shell.place_list import PLACES
from qv_desk.gui.work.workplace import Workplace


@pytest.fixture
def ran() -> list[str]:
    return []


@pytest.fixture
def palette(qtbot: QtBot, workplace: Workplace, ran: list[str]) -> CommandPalette:
    commands = (
        Command(lambda: "Lock the desk", "Ctrl+L", lambda: ran.append("lock")),
        Command(lambda: "Back", "Esc", is_bound=False),
    )
    made = CommandPalette(workplace, PLACES, commands)
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # noqa: FBT003 - Qt's signature
    made.show()
    return made


def words(palette: CommandPalette) -> list[str]:
    model = palette.hits.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_model_keeps_its_contract(qtmodeltester: ModelTester) -> None:
    model = HitModel()
    model.show_hits([Hit("lock", "Lock", "Ctrl+L", lambda: None)])
    qtmodeltester.check(model)


def test_an_empty_field_offers_places_and_commands(palette: CommandPalette) -> None:
    assert "Today" in words(palette)
    assert "Lock the desk" in words(palette)
    assert "Back" not in words(palette)


def test_a_case_is_found_by_name_and_opened(qtbot: QtBot, workplace: Workplace, palette: CommandPalette) -> None:
    qtbot.keyClicks(palette.field, "quinn")
    qtbot.waitUntil(lambda: words(palette) == ["Martha Quinn  ·  Access"])
    assert not palette.grab().isNull()
    with qtbot.waitSignal(workplace.case_wanted):
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def test_a_command_is_run_by_key(qtbot: QtBot, palette: CommandPalette, ran: list[str]) -> None:
    qtbot.keyClicks(palette.field, "lock")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert ran == ["lock"]


def test_a_place_is_gone_to(qtbot: QtBot, workplace: Workplace, palette: CommandPalette) -> None:
    qtbot.keyClicks(palette.field, "overdue")
    with qtbot.waitSignal(workplace.place_wanted) as wanted:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert wanted.args == ["overdue"]


def test_nothing_found_is_said(qtbot: QtBot, palette: CommandPalette) -> None:
    qtbot.keyClicks(palette.field, "zzzz")
    qtbot.waitUntil(lambda: not palette.hits.isVisible())
