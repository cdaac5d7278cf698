import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.intake.triage.patterns import compiled, first_hit, folded


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("delete my data", "Please DELETE  my, data", True),
        ("delete my data", "undelete my data", False),
        ("delet* [all] [of] my (data|account)", "deletion of my account", True),
        ("authori(s|z)ed agent", "an authorized agent", True),
        ("(erase|delete (all|every)) data", "delete every data", True),
        ("löschung", "Loschung", True),
        ("stop .. mail", "stop sending me any mail", True),
        ("stop .. mail", "stop" + " x" * 60 + " mail", False),
        ("art 15", "Art. 15", True),
    ],
)
def test_patterns_of_spaced_languages(pattern: str, text: str, found: bool) -> None:
    assert (compiled(pattern, spaced=True).search(folded(text)) is not None) is found


def test_patterns_match_inside_a_run_of_characters() -> None:
    assert first_hit(("删除 .. 信息",), "请尽快删除我的个人信息", spaced=False) is not None


@pytest.mark.parametrize("pattern", ["", "(a|b", "a)", "[x"])
def test_a_broken_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        compiled(pattern, spaced=True)


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("*حذف*", "صور تُحذَف كلها", True),
        ("خصم", "المبلغ يُخصم شهريًا", False),
        ("شكرا", "شكـــرًا لكم", True),
        ("xóa dữ liệu", "xo\u0301a du\u031b\u0303 lie\u0323\u0302u", True),
    ],
)
def test_marks_of_their_own_divide_no_word(pattern: str, text: str, found: bool) -> None:
    assert (compiled(pattern, spaced=True).search(folded(text)) is not None) is found


def test_a_word_without_its_marks_begins_where_it_did() -> None:
    assert folded("تُحذَف كلها") == "تحذف   كلها"
