"""The fields to choose from: narrowed while somebody types, taken by Enter or a click."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter import FieldValue
from qv_desk.gui.templates.field_list import FieldDelegate, FieldModel, FieldPicker, dress, sample_words
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.services.templates.templates import FieldChoice, TemplateView


def named(view: TemplateView, name: str) -> FieldChoice:
    return next(field for field in view.fields if field.name == name)


def names(model: FieldModel) -> list[str]:
    fields = (model.field_at(row) for row in range(model.rowCount()))
    return [field.name for field in fields if field is not None]


def test_the_list_is_narrowed_by_label_name_and_hint(view: TemplateView) -> None:
    model = FieldModel()
    model.show_fields(view.fields)
    assert len(names(model)) == len(view.fields)

    model.narrow("received_on")
    assert names(model)[0] == "received_on"
    model.narrow(named(view, "court").label.zh)
    assert "court" in names(model)
    model.narrow("nothing is called that")
    assert names(model) == []
    assert model.field_at(0) is None


def test_what_a_name_begins_with_comes_first(view: TemplateView) -> None:
    model = FieldModel()
    model.show_fields(view.fields)
    model.narrow("auth")
    assert names(model)[0].startswith("auth")


def test_a_screen_reader_hears_label_name_and_sample(view: TemplateView) -> None:
    model = FieldModel()
    model.show_fields([named(view, "received_on")])
    index = model.index(0)
    aloud = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "received_on" in aloud
    assert sample_words(named(view, "received_on")) in aloud
    assert index.data() == "Received on"


def test_a_date_is_written_as_the_screen_language_writes_it(view: TemplateView, language: ScreenLanguage) -> None:
    field = named(view, "received_on")
    assert field.value is FieldValue.DATE
    assert sample_words(field) == "Saturday 10 October 2026"
    language.switch(CHINESE)
    assert sample_words(field).startswith("2026 年 10 月 10 日")


def test_the_picker_takes_a_field_by_keys_alone(qtbot: QtBot, view: TemplateView) -> None:
    picker = FieldPicker(view.fields)
    qtbot.addWidget(picker)
    picker.show()
    qtbot.keyClicks(picker.filter, "auth")
    first = picker.model.field_at(0)
    second = picker.model.field_at(1)
    assert first is not None
    assert second is not None
    qtbot.keyClick(picker.filter, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.picked) as told:
        qtbot.keyClick(picker.filter, Qt.Key.Key_Return)
    assert told.args == [second.name]


def test_up_from_the_first_leads_to_the_last(qtbot: QtBot, view: TemplateView) -> None:
    picker = FieldPicker(view.fields)
    qtbot.addWidget(picker)
    qtbot.keyClick(picker.filter, Qt.Key.Key_Up)
    assert picker.fields.currentIndex().row() == len(view.fields) - 1


def test_the_picker_says_that_nothing_fits(qtbot: QtBot, view: TemplateView) -> None:
    picker = FieldPicker(view.fields)
    qtbot.addWidget(picker)
    picker.show()
    picker.filter.setText("nothing is called that")
    assert picker.fields.isHidden()
    with qtbot.assertNotEmitted(picker.picked):
        qtbot.keyClick(picker.filter, Qt.Key.Key_Return)


def test_the_picker_stays_on_the_screen(qtbot: QtBot, view: TemplateView) -> None:
    picker = FieldPicker(view.fields)
    qtbot.addWidget(picker)
    below = QListView()
    qtbot.addWidget(below)
    below.move(5_000, 5_000)
    below.show()
    picker.open_below(below)
    room = below.screen().availableGeometry()
    assert room.contains(picker.geometry().topLeft())


def test_a_line_draws_itself_chosen_or_not(qtbot: QtBot, view: TemplateView) -> None:
    listed = QListView()
    qtbot.addWidget(listed)
    model = FieldModel(listed)
    model.show_fields(view.fields)
    listed.setModel(model)
    dress(listed)
    listed.resize(480, 300)
    listed.setCurrentIndex(model.index(1))
    picture = QImage(480, 300, QImage.Format.Format_RGB32)
    picture.fill(0)
    listed.render(picture)
    assert len({picture.pixel(x, y) for x in range(0, 480, 3) for y in range(0, 300, 3)}) > 5
    assert FieldDelegate(listed).sizeHint(QStyleOptionViewItem(), model.index(0)).height() >= 46
