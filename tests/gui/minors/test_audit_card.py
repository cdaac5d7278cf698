"""The sheet shows the figures of the year that is chosen, and asks to be saved in one of two forms."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from qv_desk.gui.minors.audit_card import AuditCard
from qv_desk.gui.work.workplace import Workplace
from tests.gui.case_work import show_in_window
from tests.gui.minor_report import MinorWork

Run = Callable[[Callable[[], object]], object]


def test_figures_and_forms(qtbot: QtBot, workplace: Workplace, run_on_store: Run) -> None:
    case = MinorWork(workplace.desk, run_on_store).taken_in()
    card = AuditCard(workplace)
    window = show_in_window(qtbot, card)

    def words() -> str:
        return " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())

    card.refresh()
    qtbot.waitUntil(lambda: case.reference in words(), timeout=10_000)
    assert card.year.value() == workplace.today.year
    assert card.year.accessibleName()
    for button, form in ((card.html_button, "html"), (card.csv_button, "csv")):
        with qtbot.waitSignal(card.save_wanted) as wanted:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert wanted.args == [workplace.today.year, form]
    card.year.setValue(2021)
    qtbot.waitUntil(lambda: case.reference not in words(), timeout=10_000)
    assert card.first_focus() is card.year
    window.close()
