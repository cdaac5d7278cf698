from qv_desk.domain.terms.wording import Wording
from qv_desk.gui.words.language import CHINESE, ScreenLanguage
from qv_desk.gui.words.saying import bracketed, capital, colon, file_size, listed, said, screen_language, sentences


def test_words_follow_the_screen_language(language: ScreenLanguage) -> None:
    words = Wording("access", "查阅")
    assert (said(words), listed(["a", "", "b"]), colon(), screen_language()) == ("access", "a, b", ": ", "en")

    language.switch(CHINESE)

    assert (said(words), listed(["a", "b"]), colon(), screen_language()) == ("查阅", "a、b", "：", "zh_CN")


def test_sentences_follow_each_other_as_the_language_writes_them(language: ScreenLanguage) -> None:
    assert sentences(["One.", "", "Two."]) == "One. Two."
    language.switch(CHINESE)
    assert sentences(["一。", "二。"]) == "一。二。"


def test_brackets_are_those_of_the_language(language: ScreenLanguage) -> None:
    assert bracketed("secondary") == " (secondary)"
    language.switch(CHINESE)
    assert bracketed("已核实") == "（已核实）"


def test_only_the_first_letter_is_raised() -> None:
    assert capital("by e-mail to GDPR") == "By e-mail to GDPR"
    assert capital("") == ""


def test_sizes_are_for_people(language: ScreenLanguage) -> None:
    assert language.code == "en"
    assert file_size(18_234) == "18.2 kB"
