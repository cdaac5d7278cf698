"""The words of a block: places marked, offered while typed, taken out whole; undo left to the whole wording."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from qv_desk.gui.look.theme import Theme, ThemeChoice
from qv_desk.gui.templates.place_text import PlaceText
from qv_desk.services.templates.templates import TemplateView


@pytest.fixture
def text(qtbot: QtBot, view: TemplateView) -> PlaceText:
    made = PlaceText(view.fields)
    qtbot.addWidget(made)
    made.resize(400, 40)
    made.show()
    return made


def put_cursor(text: PlaceText, at: int) -> None:
    cursor = text.textCursor()
    cursor.setPosition(at)
    text.setTextCursor(cursor)


def formats(text: PlaceText) -> list[tuple[int, int, bool]]:
    """Start and length of what is marked in the first line, and whether by a wavy line."""
    wavy = QTextCharFormat.UnderlineStyle.WaveUnderline
    return [
        (one.start, one.length, one.format.underlineStyle() == wavy)
        for one in text.document().firstBlock().layout().formats()
    ]


def test_places_are_marked_and_what_is_none_by_a_wavy_line(text: PlaceText) -> None:
    text.show_text("{{ received_on }} {{ recieved_on }} {{ open")
    assert formats(text) == [(0, 17, False), (18, 17, True), (36, 2, True)]
    text.show_text("{% for x in y %} and ｛｛")
    assert formats(text) == [(0, 16, True), (21, 2, True)]


def test_names_beyond_the_first_plane_shift_no_mark(text: PlaceText) -> None:
    text.show_text("𠮷𠮷{{ received_on }}")
    assert formats(text) == [(4, 17, False)]


def test_typing_two_braces_brings_the_fields_and_enter_takes_one(qtbot: QtBot, text: PlaceText) -> None:
    text.setFocus()
    qtbot.keyClicks(text, "On {{ rece")
    assert text.is_offering()
    first = text.offered().field_at(0)
    assert first is not None
    assert first.name == "received_on"
    popup = text._popup
    assert popup is not None
    with qtbot.waitSignal(text.edited):
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert text.text() == "On {{ received_on }}"
    assert not text.is_offering()


def test_a_place_typed_anew_loses_what_was_left_of_it(qtbot: QtBot, text: PlaceText) -> None:
    text.show_text("On {{ x }} we")
    put_cursor(text, 6)
    qtbot.keyClicks(text, "rece")
    popup = text._popup
    assert popup is not None
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert text.text() == "On {{ received_on }} we"


def test_the_list_goes_when_nothing_fits_and_when_the_place_is_closed(qtbot: QtBot, text: PlaceText) -> None:
    qtbot.keyClicks(text, "{{ rec")
    assert text.is_offering()
    qtbot.keyClicks(text, "xyz")
    assert not text.is_offering()
    qtbot.keyClicks(text, " }} and on")
    assert not text.is_offering()


@pytest.mark.parametrize(("key", "at"), [(Qt.Key.Key_Backspace, 20), (Qt.Key.Key_Delete, 3)])
def test_a_place_is_taken_out_whole(qtbot: QtBot, text: PlaceText, key: Qt.Key, at: int) -> None:
    text.show_text("On {{ received_on }}.")
    put_cursor(text, at)
    qtbot.keyClick(text, key)
    assert text.text() == "On ."


def test_elsewhere_backspace_takes_one_letter(qtbot: QtBot, text: PlaceText) -> None:
    text.show_text("On {{ received_on }}.")
    put_cursor(text, 2)
    qtbot.keyClick(text, Qt.Key.Key_Backspace)
    assert text.text() == "O {{ received_on }}."


def test_who_shows_other_words_tells_nobody_and_moves_the_cursor_to_the_change(qtbot: QtBot, text: PlaceText) -> None:
    text.show_text("one two three")
    with qtbot.assertNotEmitted(text.edited):
        text.show_text("one 2 three")
    assert text.textCursor().position() == len("one 2")
    text.show_text("")
    assert text.text() == ""


def test_undo_and_redo_are_wishes(qtbot: QtBot, text: PlaceText) -> None:
    with qtbot.waitSignal(text.undo_wanted):
        qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(text.redo_wanted):
        qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


def test_it_is_as_tall_as_its_words(qtbot: QtBot, text: PlaceText) -> None:
    low = text.height()
    text.show_text("\n".join(["line"] * 8))
    qtbot.waitUntil(lambda: text.height() > 3 * low)
    tall = text.height()
    text.show_text("line")
    qtbot.waitUntil(lambda: text.height() < tall)


def test_the_field_button_writes_where_the_cursor_stands(text: PlaceText) -> None:
    text.show_text("On , you asked")
    put_cursor(text, 3)
    text.place_field("received_on")
    assert text.text() == "On {{ received_on }}, you asked"


def test_marks_follow_the_theme_and_are_no_change(qtbot: QtBot, text: PlaceText, theme: Theme) -> None:
    text.show_text("{{ received_on }}")

    def ground() -> str:
        (mark,) = text.document().firstBlock().layout().formats()
        return mark.format.background().color().name()

    light = ground()
    with qtbot.assertNotEmitted(text.edited):
        theme.choose(ThemeChoice.DARK)
        QApplication.processEvents()
    assert ground() != light


def test_a_resting_pointer_learns_what_a_field_is(qtbot: QtBot, text: PlaceText) -> None:
    text.show_text("{{ received_on }} and")
    cursor = QTextCursor(text.document())
    cursor.setPosition(5)
    at = text.viewport().mapTo(text, text.cursorRect(cursor).center())
    QApplication.sendEvent(text, QHelpEvent(QEvent.Type.ToolTip, at, text.mapToGlobal(at)))
    qtbot.waitUntil(lambda: QToolTip.text().startswith("Received on"))
    cursor.setPosition(20)
    at = text.viewport().mapTo(text, text.cursorRect(cursor).center())
    QApplication.sendEvent(text, QHelpEvent(QEvent.Type.ToolTip, QPoint(at), text.mapToGlobal(at)))


def test_nobody_writes_in_what_may_only_be_read(qtbot: QtBot, text: PlaceText) -> None:
    text.show_text("On {{ received_on }}")
    text.setReadOnly(True)
    put_cursor(text, 20)
    qtbot.keyClick(text, Qt.Key.Key_Backspace)
    qtbot.keyClicks(text, "{{")
    assert text.text() == "On {{ received_on }}"
    assert not text.is_offering()
