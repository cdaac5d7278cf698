from hypothesis import given
from hypothesis import strategies as st

from qv_desk.intake.triage.sentences import sentences, subject_sentence


def said(text: str) -> list[str]:
    return [one.text.strip() for one in sentences(text, 0, len(text))]


def test_an_abbreviation_ends_no_sentence() -> None:
    assert said("Nach Art. 15 Abs. 3 DSGVO bitte ich. Danke sehr.") == [
        "nach art. 15 abs. 3 dsgvo bitte ich.",
        "danke sehr.",
    ]


def test_wrapped_lines_are_one_sentence_and_items_are_their_own() -> None:
    found = list(sentences("Please send\nme:\n1. a copy;\n2. the purposes", 0, 43))
    assert [one.text.strip() for one in found] == ["please send me:", "1. a copy;", "2. the purposes"]
    assert [one.is_item for one in found] == [False, True, True]
    assert found[0].leads_list


def test_chinese_sentences_end_without_a_space() -> None:
    assert said("请删除。谢谢！") == ["请删除。", "谢谢!"]


def test_a_blank_line_ends_a_sentence_even_after_an_abbreviation() -> None:
    assert said("Rechte nach dem Ges. u. a.\n\nBitte antworten.") == ["rechte nach dem ges. u. a.", "bitte antworten."]


def test_the_ending_of_a_word_is_no_abbreviation() -> None:
    assert said("Prema clanku 21. GDPR-a. Zahtijevam odgovor.") == ["prema clanku 21. gdpr-a.", "zahtijevam odgovor."]


def test_a_sentence_knows_what_it_holds() -> None:
    first, second = sentences("Hello there. Bye.", 0, 17)
    assert first.holds(0)
    assert not first.holds(second.start)
    assert second.holds(16)
    assert subject_sentence("Hello").holds(-1)


@given(st.text(max_size=500))
def test_places_are_places_in_the_text(text: str) -> None:
    for one in sentences(text, 0, len(text)):
        assert len(one.text) <= len(text) - one.start


def test_the_subject_is_a_sentence_of_its_own() -> None:
    assert subject_sentence("Löschung").text == "loschung"


def test_each_field_of_a_form_is_a_sentence() -> None:
    text = "E-mail: ann@example.org\nReason: I have moved\nand I do not\nneed it"
    assert [one.text.strip() for one in sentences(text, 0, len(text))] == [
        "e-mail: ann@example.org",
        "reason: i have moved and i do not need it",
    ]


def test_a_field_of_a_chinese_form_needs_no_space_behind_its_colon() -> None:
    assert said("姓名：王小明\n订单号：无\n留言：请更正我的生日") == ["姓名:王小明", "订单号:无", "留言:请更正我的生日"]
    assert said("【姓名】王小明\n【內容】請更正我的生日") == ["【姓名】王小明", "【內容】請更正我的生日"]
