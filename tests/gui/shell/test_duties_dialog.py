"""The palette leads to every duty of the policy with its proof."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme
from qv_desk.gui.shell.duties_dialog import DutiesDialog, DutiesModel
from qv_desk.gui.shell.main_window import MainWindow
from qv_desk.gui.shell.place_list import PLACES, DeskDoors
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.work.workplace import Workplace
from qv_desk.services.words.duty_list import duties

ROLE = Qt.ItemDataRole


def test_the_palette_opens_it_and_the_chosen_duty_is_said_in_full(
    qtbot: QtBot, workplace: Workplace, language: ScreenLanguage, theme: Theme
) -> None:
    window = MainWindow(workplace, PLACES, DeskDoors(), language, theme)
    qtbot.addWidget(window)
    run = next(each.run for each in window.commands if each.word() == "The 42 duties and their proofs")
    assert run is not None
    run()
    dialog = window.findChild(DutiesDialog)
    assert dialog is not None
    assert dialog.model.rowCount() == len(duties()) == 42
    assert dialog.whole.plain_text() == f"D01  ·  Introduction  ·  {duties()[0].wording.en}"

    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.whole.plain_text() == f"D02  ·  Introduction, 1  ·  {duties()[1].wording.en}"
    assert dialog.width() < dialog.screen().availableGeometry().width()
    dialog.close()
    qtbot.waitUntil(lambda: workplace.jobs.is_idle)


def test_each_row_says_section_deed_and_test_in_both_languages(language: ScreenLanguage) -> None:
    model = DutiesModel(duties()[:1])
    duty = duties()[0]
    cells = [model.index(0, number).data() for number in range(model.columnCount())]
    assert cells == ["D01", "Introduction", duty.wording.en, "test_d01_other_peoples_data.py"]
    assert model.index(0, 2).data(ROLE.ToolTipRole) == duty.wording.en
    assert model.index(0, 2).data(ROLE.DecorationRole) is None
    assert [model.headerData(number, Qt.Orientation.Horizontal) for number in range(4)] == [
        "Duty", "Section", "What the desk does", "Acceptance test",
    ]  # fmt: skip
    assert model.headerData(0, Qt.Orientation.Vertical) is None

    language.switch(CHINESE)
    assert model.index(0, 2).data() == duty.wording.zh
