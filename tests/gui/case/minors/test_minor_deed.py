"""A deed asks for little unless it says more, and its words follow the screen language."""

from datetime import UTC, datetime

from qv_desk.gui.case.minors.minor_deed import Deed, Filled, worded
from qv_desk.gui.words.language import CHINESE, ScreenLanguage


def test_a_deed_asks_for_a_minute_and_nothing_else_unless_it_says_so() -> None:
    deed = Deed(code="x", button="b", title="t", hint="h", take=lambda *_: None, call="minors.freeze")
    assert deed.has_minute
    assert not any((deed.words, deed.choice, deed.second, deed.tick, deed.names_account, deed.seconds()))
    assert Filled(datetime(2026, 10, 12, tzinfo=UTC)).words == ""


def test_its_words_follow_the_language(language: ScreenLanguage) -> None:
    assert worded("") == ""
    assert worded("1 hour") == "1 hour"
    language.switch(CHINESE)
    assert worded("1 hour") == "1 \u5c0f\u65f6"
