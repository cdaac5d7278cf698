"""The table says which date moves from when to when."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.care.calendar_moves import CalendarMoves
from qv_desk.services.care.calendar_moves import Move

MOVE = Move("c1", "QV-2026-0001", "policy_inquiry", date(2027, 1, 8), date(2027, 1, 12), is_provisional=False)


def test_a_row_tells_case_rule_and_both_days(qtbot: QtBot) -> None:
    del qtbot
    model = CalendarMoves()
    model.show_moves((MOVE,))
    cells = [model.data(model.index(0, column)) for column in range(model.columnCount())]

    assert cells[0] == "QV-2026-0001"
    assert "Policy" in str(cells[1])
    assert ("8 January 2027" in str(cells[2]), "12 January 2027" in str(cells[3])) == (True, True)
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(5)]
    assert heads == ["Case", "Rule", "Before", "From now on", None]
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None
    model.retranslate()
    assert model.rowCount() == 1
