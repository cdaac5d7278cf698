"""Day and way are kept together, and nothing without a way."""

from datetime import date, timedelta

from pytestqt.qtbot import QtBot

from qv_desk.gui.case.acts.told_otherwise_dialog import ToldOtherwiseDialog
from qv_desk.gui.work.workplace import Workplace


def test_day_and_way_are_handed_over(qtbot: QtBot, workplace: Workplace) -> None:
    kept: list[tuple[date, str]] = []
    today = workplace.desk.today
    dialog = ToldOtherwiseDialog("Harbour", today, lambda day, how: kept.append((day, how)))
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.act.reason() == "Off until it is written how they were told."
    assert dialog.first_focus() is dialog.day
    dialog.day.set_day(today - timedelta(days=1))
    dialog.how.setText(" by telephone ")
    dialog.act.button.click()
    assert kept == [(today - timedelta(days=1), "by telephone")]
