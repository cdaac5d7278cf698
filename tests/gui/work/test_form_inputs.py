"""The inputs of a form as plain values: read, put back, at rest."""

import pytest
from PySide6.QtCore import QDateTime
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from qv_desk.gui.work.form_inputs import FormInputs

FILLED = {
    "line": "Rosengasse 4",
    "text": "one\ntwo",
    "choice": "b",
    "number": 7,
    "ticked": True,
    "moment": "2026-10-12T09:30:00",
}


class Form(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.line, self.text, self.number, self.ticked = QLineEdit(), QPlainTextEdit(), QSpinBox(), QCheckBox()
        self.choice = QComboBox()
        self.choice.addItem("A", "a")
        self.choice.addItem("B", "b")
        self.moment = QDateTimeEdit(QDateTime.fromString("2026-01-01T00:00:00", "yyyy-MM-ddTHH:mm:ss"))
        self.inputs = FormInputs({name: getattr(self, name) for name in FILLED}, self)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    return made


def fill(form: Form) -> None:
    form.line.setText("Rosengasse 4")
    form.text.setPlainText("one\ntwo")
    form.choice.setCurrentIndex(1)
    form.number.setValue(7)
    form.ticked.setChecked(True)
    form.moment.setDateTime(QDateTime.fromString("2026-10-12T09:30:00", "yyyy-MM-ddTHH:mm:ss"))


def test_what_is_written_can_be_put_back(form: Form, qtbot: QtBot) -> None:
    fill(form)
    assert form.inputs.values() == FILLED
    again = Form()
    qtbot.addWidget(again)
    edited: list[str] = []
    again.inputs.edited.connect(lambda: edited.append("edited"))

    with qtbot.waitSignal(again.inputs.restored):
        again.inputs.put(FILLED)

    assert again.inputs.values() == FILLED
    assert not edited
    assert not again.inputs.is_at_rest


def test_each_input_tells_that_it_was_edited(form: Form) -> None:
    edited: list[bool] = []
    form.inputs.edited.connect(lambda: edited.append(form.inputs.is_at_rest))
    fill(form)
    assert edited == [False] * 6


def test_what_the_program_fills_in_is_no_editing(form: Form) -> None:
    edited: list[str] = []
    form.inputs.edited.connect(lambda: edited.append("edited"))

    with form.inputs.filling():
        fill(form)

    assert form.inputs.is_at_rest
    assert not edited


def test_filling_in_leaves_what_is_half_written_half_written(form: Form) -> None:
    form.line.setText("half")
    with form.inputs.filling():
        form.choice.clear()
        form.choice.addItem("C", "c")
    assert not form.inputs.is_at_rest
    form.inputs.rest()
    assert form.inputs.is_at_rest


def test_what_no_longer_fits_is_left_out(form: Form) -> None:
    form.inputs.put({"line": 3, "choice": "gone", "number": "x", "moment": "never", "ticked": "yes", "unknown": 1})
    assert form.inputs.is_at_rest


def test_what_is_no_input_cannot_be_kept(form: Form) -> None:
    with pytest.raises(TypeError, match="QLabel"):
        FormInputs({"label": QLabel(form)}, form)
