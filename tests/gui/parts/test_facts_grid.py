from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.facts_grid import FactsGrid
from qv_desk.gui.parts.paragraph import Para


def test_a_fact_without_a_value_is_left_out(qtbot: QtBot) -> None:
    grid = FactsGrid()
    qtbot.addWidget(grid)

    grid.show_facts([("Name", "Martha"), ("Telephone", "")])

    assert grid.facts() == (("Name", "Martha"),)


def test_untrusted_values_stay_plain(qtbot: QtBot) -> None:
    grid = FactsGrid()
    qtbot.addWidget(grid)

    grid.show_facts([("Name", '<img src="/etc/hostname">')])

    shown = grid.findChild(Para)
    assert shown is not None
    assert "<img" not in shown.text()
    assert shown.plain_text() == '<img src="/etc/hostname">'
