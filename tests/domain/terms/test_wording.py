"""A wording speaks the screen's language."""

import pytest

from qv_desk.domain.terms.wording import Wording


@pytest.mark.parametrize(
    ("language", "said"), [("en", "day"), ("zh_CN", "天"), ("zh-Hans", "天"), ("ZH", "天"), ("de", "day"), ("", "day")]
)
def test_chinese_for_chinese_and_english_for_the_rest(language: str, said: str) -> None:
    assert Wording("day", "天").said_in(language) == said
