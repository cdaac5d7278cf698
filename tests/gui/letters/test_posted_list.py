from pytestqt.qtbot import QtBot

from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.letters.posted_list import PostedList
from qv_desk.gui.parts.paragraph import Label
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.services.post.on_its_way import PostedLetter

LETTERS = (
    PostedLetter("l1", "QV-2026-0001", "Aoife <b>Byrne", Wording("Ireland", "爱尔兰"), 2),
    PostedLetter("l2", "", "Zoë Sample", None, 1, 0, "RR 1 CN"),
)


def test_each_posted_letter_has_its_line(qtbot: QtBot, language: ScreenLanguage) -> None:
    posted = PostedList()
    qtbot.addWidget(posted)
    posted.show_letters(LETTERS)

    assert posted.lines() == (
        "Aoife <b>Byrne  ·  Ireland  ·  QV-2026-0001  ·  2 pages",
        "Zoë Sample  ·  1 page  ·  RR 1 CN",
    )
    assert [label.text() for label in posted.findChildren(Label)] == ["Posted today", *posted.lines()]
    language.switch(CHINESE)
    assert posted.lines()[0] == "Aoife <b>Byrne·爱尔兰·QV-2026-0001·2 页"


def test_without_a_letter_nothing_is_shown(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    posted = PostedList()
    qtbot.addWidget(posted)
    posted.show_letters(LETTERS)
    posted.show_letters(())
    assert posted.isHidden()


def test_of_very_many_the_first_are_named_and_the_rest_counted(qtbot: QtBot, language: ScreenLanguage) -> None:
    assert language.code == "en"
    posted = PostedList()
    qtbot.addWidget(posted)
    posted.show_letters(LETTERS * 500)
    assert len(posted.lines()) == 31
    assert posted.lines()[-1] == "and 970 more, which the posting list names"
