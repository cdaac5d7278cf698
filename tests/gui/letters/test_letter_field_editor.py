from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QDateTimeEdit, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import FieldAuthor, FieldColumn, FieldValue, LetterField
from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.letters.letter_field_editor import LetterFieldEditor
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.date_field import DateField
from qv_desk.gui.parts.paragraph import Label, Para
from qv_desk.services.letters.letter_drafting import FieldState

TODAY = date(2026, 10, 12)


def state(
    kind: FieldValue, value: str | tuple[str, ...] = "", standards: tuple[str, ...] = (), *, is_open: bool = True
) -> FieldState:
    author = FieldAuthor.OFFICER if is_open else FieldAuthor.CASE
    field = LetterField(
        "backups", Wording("Backups", "备份"), Wording("When?", "何时？"), kind, author, frozenset(), frozenset()
    )
    return FieldState(field, value, standards, is_open)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (FieldValue.LINE, "one line"),
        (FieldValue.TEXT, "two\nlines"),
        (FieldValue.LIST, ("first", "second")),
        (FieldValue.ROWS, ("Account | Name", "Orders | Address")),
        (FieldValue.DATE, "2026-11-02"),
        (FieldValue.MOMENT, "2026-11-02T09:40"),
    ],
)
def test_every_kind_of_value_goes_in_and_comes_out(
    qtbot: QtBot, kind: FieldValue, value: str | tuple[str, ...]
) -> None:
    editor = LetterFieldEditor(state(kind, value), TODAY)
    qtbot.addWidget(editor)

    assert editor.value() == value


def test_typing_is_told_as_the_letters_want_it(qtbot: QtBot) -> None:
    editor = LetterFieldEditor(state(FieldValue.LIST), TODAY)
    qtbot.addWidget(editor)
    text = editor.findChild(QPlainTextEdit)
    assert text is not None

    with qtbot.waitSignal(editor.written) as written:
        text.setPlainText("  one \n\n two")

    assert written.args == ["backups", ("one", "two")]


def test_rows_say_what_each_cell_is_while_nothing_is_written(qtbot: QtBot) -> None:
    empty = state(FieldValue.ROWS)
    columns = (FieldColumn("old", Wording("Before", "原")), FieldColumn("new", Wording("Now", "现")))
    editor = LetterFieldEditor(replace(empty, field=replace(empty.field, columns=columns)), TODAY)
    qtbot.addWidget(editor)
    text = editor.findChild(QPlainTextEdit)
    assert text is not None
    assert text.placeholderText() == "Before | Now"


def test_of_several_standard_sentences_one_is_chosen(qtbot: QtBot) -> None:
    waiting = state(FieldValue.TEXT, standards=("Nothing was withheld.", "Names of others were masked."))
    editor = LetterFieldEditor(waiting, TODAY)
    qtbot.addWidget(editor)
    editor.show_state(waiting, is_missing=True, is_first_gap=True)
    button = editor.standard_button()
    assert button.text() == "Choose a standard sentence …"  # a menu follows: none is used by the press itself
    button.click()
    menu = editor.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == list(waiting.standards)
    with qtbot.waitSignal(editor.written) as written:
        menu.actions()[1].trigger()
    assert written.args[1] == "Names of others were masked."
    menu.close()


def test_the_standard_sentence_is_one_press_away(qtbot: QtBot) -> None:
    waiting = state(FieldValue.TEXT, standards=("Backups are overwritten after 35 days.",))
    editor = LetterFieldEditor(waiting, TODAY)
    qtbot.addWidget(editor)
    editor.show_state(waiting, is_missing=True, is_first_gap=True)
    assert editor.standard_button().property("kind") == "filled"
    assert "missing" in [label.text() for label in editor.findChildren(Label)]

    with qtbot.waitSignal(editor.written) as written:
        editor.standard_button().click()

    assert written.args == ["backups", "Backups are overwritten after 35 days."]


def test_a_day_that_is_still_unknown_is_not_invented(qtbot: QtBot) -> None:
    editor = LetterFieldEditor(state(FieldValue.DATE), TODAY)
    qtbot.addWidget(editor)
    field = editor.findChild(DateField)
    assert field is not None
    assert field.isHidden()
    assert editor.value() == ""
    enter = next(button for button in editor.findChildren(Button) if button.text() == "Enter the day")

    with qtbot.waitSignal(editor.written) as written:
        enter.click()

    assert written.args == ["backups", "2026-10-12"]


def test_what_comes_from_the_case_cannot_be_typed(qtbot: QtBot) -> None:
    editor = LetterFieldEditor(state(FieldValue.DATE, "2026-11-02", is_open=False), TODAY)
    qtbot.addWidget(editor)

    assert not editor.findChildren(QDateTimeEdit)
    words = [para.plain_text() for para in editor.findChildren(Para)]
    assert {"Monday 2 November 2026", "Comes from the case."} <= set(words)


def test_a_new_proposal_reaches_an_input_nobody_is_typing_in(qtbot: QtBot) -> None:
    editor = LetterFieldEditor(state(FieldValue.TEXT, "old"), TODAY)
    qtbot.addWidget(editor)

    with qtbot.assertNotEmitted(editor.written):
        editor.show_state(state(FieldValue.TEXT, "new"), is_missing=False, is_first_gap=False)

    assert editor.value() == "new"
