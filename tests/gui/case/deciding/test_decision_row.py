"""The row of one right asks for the words that its outcome needs."""

from PySide6.QtWidgets import QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from qv_desk.domain.decisions.decision import DecisionOutcome
from qv_desk.domain.terms.right import Right
from qv_desk.gui.case.deciding.decision_row import DecisionRow
from qv_desk.gui.parts.buttons import ReasonedButton
from qv_desk.gui.parts.forms import child
from qv_desk.gui.parts.paragraph import Label
from qv_desk.services.cases import decide


def test_each_outcome_has_its_words(qtbot: QtBot) -> None:
    row = DecisionRow(Right.ACCESS, decide.grounds(), {})
    qtbot.addWidget(row)
    label = child(row, Label, "facts_label")
    words = set()
    for outcome in DecisionOutcome:
        child(row, QRadioButton, f"{outcome}_radio").setChecked(True)
        assert row.outcome() is outcome
        words.add(label.text())
        assert child(row, QWidget, "ground_place").isHidden() is not outcome.takes_away
    assert len(words) == 5  # granted and nothing held ask for the same


def test_what_stands_in_the_way_is_said_beside_the_button(qtbot: QtBot) -> None:
    row = DecisionRow(Right.ACCESS, decide.grounds(), {})
    qtbot.addWidget(row)
    row.show_decision(None, "", locked="", hindrance=lambda outcome, _: "A hold." if outcome.gives else "")
    button = child(row, ReasonedButton, "decide_button")
    child(row, QRadioButton, "granted_radio").setChecked(True)
    assert button.reason() == "A hold."
    child(row, QRadioButton, "not_ours_radio").setChecked(True)
    child(row, QPlainTextEdit, "facts_edit").setPlainText("the shop of Sample Ltd")
    with qtbot.waitSignal(row.decided) as said:
        button.button.click()
    assert said.args == ["not_ours", "", "the shop of Sample Ltd"]
