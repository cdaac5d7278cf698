from pytestqt.qtbot import QtBot

from qv_desk.gui.letters.letter_look import LetterLook
from qv_desk.gui.words.language import ScreenLanguage
from qv_desk.letters.post_list import Column, PostList, render_post_list


def test_the_pages_of_a_letter_are_shown_and_closed(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    page = render_post_list(
        PostList("Title", "lead", (Column("To", 1),), (("C5", (("A",),)),), (), "{page} of {pages}", is_chinese=False)
    )
    look = LetterLook("Aoife <b>Byrne", page)
    qtbot.addWidget(look)
    look.show()
    with qtbot.waitSignal(look.accepted):
        look.close_button.click()
