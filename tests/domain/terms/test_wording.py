"""A wording speaks the screen's language."""

import pytest

from qv_desk.domain.terms.wording import Wording


@pytest.mark.parametrize(
    ("language", "said"), [("en", "day"), ("zh_CN", "天"), ("zh-Hans", "天"), ("ZH", "天"), ("de", "day"), ("", "day")]
)
def test_chinese_for_chinese_and_english_for_the_rest(language: str, said: str) -> None:
    assert Wording("day", "天").said_in(language) == said


def test_a_place_is_filled_in_the_text_s_own_language() -> None:
    pattern = Wording("{count} letters in {language}, {{as is}}", "{language}信函 {count} 封，{{原样}}")
    filled = pattern.filled(count=2, language=Wording("German", "德文"))
    assert filled == Wording("2 letters in German, {as is}", "德文信函 2 封，{原样}")
    with pytest.raises(KeyError):
        pattern.filled(count=2)
