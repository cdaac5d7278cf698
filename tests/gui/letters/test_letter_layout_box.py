"""The choices of a letter's layout."""

from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.layout import AS_USUAL, Layout, LayoutWish, Paper, Positions
from qv_desk.gui.letters.letter_layout_box import LetterLayoutBox
from qv_desk.gui.parts.buttons import Button
from qv_desk.gui.parts.choices import choose
from qv_desk.gui.parts.paragraph import Para


def box(qtbot: QtBot) -> LetterLayoutBox:
    made = LetterLayoutBox()
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_choices_are_folded_in_until_somebody_wants_them(qtbot: QtBot) -> None:
    made = box(qtbot)
    paper, positions = made.findChildren(QComboBox)
    assert not paper.isVisible()
    made.findChildren(Button)[0].click()
    assert paper.isVisible()
    assert positions.isVisible()
    assert (paper.accessibleName(), positions.accessibleName()) == ("Paper of the letter", "Place of the address")
    made.findChildren(Button)[0].click()
    assert not paper.isVisible()


def test_nothing_is_chosen_at_first_and_each_choice_is_told(qtbot: QtBot) -> None:
    made = box(qtbot)
    assert made.wish() == AS_USUAL
    paper, positions = made.findChildren(QComboBox)
    large, english = made.findChildren(QCheckBox)
    for act in (
        lambda: choose(paper, Paper.US_LETTER.value),
        lambda: choose(positions, Positions.PLAIN.value),
        large.click,
        english.click,
    ):
        with qtbot.waitSignal(made.changed):
            act()
    wish = LayoutWish(Paper.US_LETTER, Positions.PLAIN, is_large=True, is_bilingual=True)
    assert made.wish() == wish


def test_what_was_chosen_before_is_shown_without_a_signal(qtbot: QtBot) -> None:
    made = box(qtbot)
    wish = LayoutWish(Paper.A4, None, is_large=True)
    with qtbot.assertNotEmitted(made.changed):
        made.show_wish(wish)
    assert made.wish() == wish
    made.retranslate()
    assert made.wish() == wish


def test_a_line_says_how_the_letter_is_laid_out_now(qtbot: QtBot) -> None:
    made = box(qtbot)
    (line,) = made.findChildren(Para)
    made.show_layout(Layout(is_large=True, is_bilingual=True), is_english=False)
    assert "A4 · address in the window · large type · English behind it" in line.text()
    made.show_layout(Layout(Paper.US_LETTER, Positions.PLAIN, is_bilingual=True), is_english=True)
    assert "US Letter · address without a window<" in line.text()
    _, positions = made.findChildren(QComboBox)
    _, english = made.findChildren(QCheckBox)
    assert not positions.isEnabled()
    assert not english.isEnabled()


def test_what_nobody_chose_shows_as_the_office_sets_it_and_can_be_chosen_otherwise(qtbot: QtBot) -> None:
    made = box(qtbot)
    large, _ = made.findChildren(QCheckBox)
    _, positions = made.findChildren(QComboBox)
    with qtbot.assertNotEmitted(made.changed):
        made.show_layout(Layout(Paper.US_LETTER, Positions.WINDOW, is_large=True), is_english=False)
    assert large.isChecked()
    assert positions.isEnabled()
    assert made.wish() == AS_USUAL
    with qtbot.waitSignal(made.changed):
        large.click()
    assert made.wish() == LayoutWish(is_large=False)
    choose(positions, Positions.PLAIN.value)
    made.show_layout(Layout(Paper.US_LETTER, Positions.PLAIN), is_english=False)
    assert positions.isEnabled()
    choose(positions, Positions.WINDOW.value)
    assert made.wish() == LayoutWish(positions=Positions.WINDOW, is_large=False)
