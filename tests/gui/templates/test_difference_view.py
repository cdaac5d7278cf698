"""What differs: struck through or underlined, said in words on the screen and aloud, never read as markup."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from qv_desk.domain.letters.letter_template import LetterTemplate
from qv_desk.domain.letters.template_diff import Change, Mark, Piece, difference
from qv_desk.gui.look.theme import Theme, ThemeChoice
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.templates.difference_view import DifferenceView, MarkedText, change_row
from qv_desk.gui.templates.written import Written
from qv_desk.services.templates.templates import TemplateView


def changed(view: TemplateView) -> LetterTemplate:
    written = Written.of(view.shipped).with_text(0, "Hello {{ recipient_name }},").without(4).titled("Our answer")
    return written.template(view.kind, view.language)


def test_only_what_differs_is_shown_until_all_is_wanted(qtbot: QtBot, view: TemplateView) -> None:
    shown = DifferenceView()
    qtbot.addWidget(shown)
    shown.show_changes(difference(view.shipped, changed(view)), view)
    assert {one.change for one in shown.changes()} == {Change.CHANGED, Change.REMOVED}
    assert len(shown.changes()) == 3
    shown.all_box.click()
    assert len(shown.changes()) == len(view.shipped.blocks) + 1


def test_equal_wordings_are_said_to_be_so(qtbot: QtBot, view: TemplateView) -> None:
    shown = DifferenceView()
    qtbot.addWidget(shown)
    shown.show_changes(difference(view.shipped, view.shipped), view)
    assert shown.changes() == ()
    assert shown.all_box.isHidden()
    assert any(label.text() and "same" in label.accessibleName() for label in shown.findChildren(Label))


def test_marks_are_lines_not_colours_alone_and_markup_is_text(qtbot: QtBot) -> None:
    text = MarkedText((Piece(Mark.REMOVED, "old & <b>"), Piece(Mark.SAME, " then\nnew "), Piece(Mark.ADDED, "new")))
    qtbot.addWidget(text)
    assert "line-through" in text.text()
    assert "underline" in text.text()
    assert "old &amp; &lt;b&gt;" in text.text()
    assert text.minimumSizeHint().width() < 100


def test_marks_follow_the_theme(qtbot: QtBot, theme: Theme) -> None:
    text = MarkedText((Piece(Mark.ADDED, "new"),))
    qtbot.addWidget(text)
    light = text.text()
    theme.choose(ThemeChoice.DARK)
    qtbot.waitUntil(lambda: text.text() != light)


def test_each_change_says_aloud_what_became_of_the_block(qtbot: QtBot, view: TemplateView) -> None:
    aloud = []
    for one in difference(view.shipped, changed(view)):
        row = change_row(one, view)
        qtbot.addWidget(row)
        words = row.findChildren(MarkedText)
        aloud.append(words[0].accessibleName())
    assert aloud[0].startswith("Changed: Our [taken out: decision on your request] [put in: answer]")
    assert any(one.startswith("Taken out: ") for one in aloud)


def test_another_setting_is_told_from_what_to_what(qtbot: QtBot, view: TemplateView) -> None:
    place = next(number for number, block in enumerate(view.shipped.blocks) if block.part == "court")
    block = replace(view.shipped.blocks[place], when="authority_url")
    after = Written.of(view.shipped).with_block(place, block).template(view.kind, view.language)
    (change,) = (one for one in difference(view.shipped, after) if one.change is not Change.KEPT)
    row = change_row(change, view)
    qtbot.addWidget(row)
    assert any("→" in label.accessibleName() for label in row.findChildren(Label))
