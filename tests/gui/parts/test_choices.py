from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from qv_desk.gui.parts.choices import choose, chosen, refill


def test_the_choice_survives_a_new_wording(qtbot: QtBot) -> None:
    combo = QComboBox()
    qtbot.addWidget(combo)
    refill(combo, [("a", "first"), ("b", "second")])
    assert choose(combo, "b")

    with qtbot.assertNotEmitted(combo.currentIndexChanged):
        refill(combo, [("a", "第一"), ("b", "第二")])

    assert (chosen(combo), combo.currentText()) == ("b", "第二")


def test_an_unknown_code_changes_nothing(qtbot: QtBot) -> None:
    combo = QComboBox()
    qtbot.addWidget(combo)
    refill(combo, [("a", "first")])

    assert not choose(combo, "z")
    assert chosen(combo) == "a"


def test_an_empty_box_has_no_code(qtbot: QtBot) -> None:
    combo = QComboBox()
    qtbot.addWidget(combo)
    refill(combo, [])

    assert chosen(combo) == ""
