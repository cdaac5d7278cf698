"""Four lengths make a window, however a millimetre is written."""

import pytest
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.envelope_window import Window
from qv_desk.domain.letters.paper import Paper
from qv_desk.gui.office.window_fields import WindowFields


@pytest.mark.parametrize(
    ("written", "left"), [("20", 200), ("20.5", 205), ("20,5", 205), (" 20 mm ", 200), ("20毫米", 200)]
)
def test_lengths_are_read_as_people_write_them(qtbot: QtBot, written: str, left: int) -> None:
    fields = WindowFields(Paper.A4)
    qtbot.addWidget(fields)
    for field, text in zip(fields.fields, (written, "50", "90", "40"), strict=True):
        field.setText(text)
    assert fields.measures() == Window(left, 500, 900, 400, folds=(1050, 2100))


@pytest.mark.parametrize("written", ["", "two", "-3", "1e9", "20.55", "٢٠x"])
def test_what_is_no_length_makes_no_window(qtbot: QtBot, written: str) -> None:
    fields = WindowFields(Paper.US_LETTER)
    qtbot.addWidget(fields)
    fields.show_measures(Window(200, 500, 900, 405))
    assert [field.text() for field in fields.fields] == ["20", "50", "90", "40.5"]
    with qtbot.waitSignal(fields.changed):
        fields.fields[0].setText(written)
    assert fields.measures() is None
    fields.show_measures(None)
    assert fields.fields[1].text() == "50"
