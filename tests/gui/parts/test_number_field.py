from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.number_field import NumberField


def test_the_number_stands_clear_of_the_border(qtbot: QtBot) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    field.setValue(4)
    assert field.lineEdit().textMargins().left() == 8
    assert field.lineEdit().text() == "4"
