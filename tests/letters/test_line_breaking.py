from hypothesis import given
from hypothesis import strategies as st

from qv_desk.letters.line_breaking import break_lines, units


def _width(text: str) -> float:
    return float(sum(2 if ord(character) > 0x2E00 else 1 for character in text))


def test_a_chinese_line_never_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    text = "依照《个人信息保护法》（第五十条），您可以“投诉”；也可以起诉。" * 3
    for width in range(8, 60):
        lines = break_lines(text, width, _width)
        assert "".join(lines) == text
        assert not any(line[0] in "，。；：》）”" for line in lines)
        assert not any(line[-1] in "《（“" for line in lines[:-1])


def test_a_japanese_line_never_begins_with_a_small_kana_or_a_mark_that_follows() -> None:
    text = (
        "個人データのチェックをいちょう並木の佐々木様がきっかけに、プライバシー・ポリシーで「キャッシュ」と呼ぶ。" * 2
    )
    for width in range(12, 60):
        lines = break_lines(text, width, _width)
        assert "".join(lines) == text
        assert not any(line[0] in "っょャッェュィー々・、。」" for line in lines)
        assert not any(line[-1] == "「" for line in lines[:-1])


def test_numbers_stay_with_traditional_and_japanese_counters() -> None:
    assert list(units("第50條第2項、3頁、2時、5件")) == ["第50條", "第2項、", "3頁、", "2時、", "5件"]


def test_a_number_stays_with_what_it_counts() -> None:
    assert list(units("于2026年10月12日收到")) == ["于", "2026年", "10月", "12日", "收", "到"]


def test_references_and_addresses_are_not_torn() -> None:
    assert list(units("quote QV-2026-0149, please")) == ["quote ", "QV-2026-0149, ", "please"]
    assert list(units("well-known a/b")) == ["well-", "known ", "a/", "b"]
    assert "privacy@qualvision.cn" in "|".join(units("发邮件至privacy@qualvision.cn并注明")).split("|")


def test_a_last_line_of_one_short_word_gets_company() -> None:
    text = "You need give no reason and we did not weigh it against interests of ours."
    assert break_lines(text, len(text) - 3, _width)[-1] == "of ours."


def test_a_word_longer_than_the_line_is_cut_with_nothing_lost() -> None:
    lines = break_lines("x" * 1000, 70, _width)
    assert "".join(lines) == "x" * 1000
    assert {len(line) for line in lines[:-1]} == {70}


def test_marks_stay_on_their_letters() -> None:
    lines = break_lines("a\u0301" * 50, 7, lambda text: float(sum(character == "a" for character in text)))
    assert not any(line.startswith("\u0301") for line in lines)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), max_size=200))
def test_the_units_are_the_text(text: str) -> None:
    assert "".join(units(text)) == text


@given(st.text("ab 中，（-/1年", max_size=200), st.integers(4, 40))
def test_breaking_loses_nothing_but_spaces_at_line_ends(text: str, width: int) -> None:
    lines = break_lines(text, width, _width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(lines)
