import pytest

from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import InputError
from qv_desk.letters.complex_scripts import copied_whole, is_complex, measured, must_be_printable, segments

PLACE = Wording("here", "此处")
SANS = "QvSans-Regular"


@pytest.mark.parametrize("text", ["محمد", "דוד", "ศรี", "प्रिया", "প্রিয়া", "கோ", "x\u0302\u0323"])
def test_joining_stacking_and_right_to_left_text_is_complex(text: str) -> None:
    assert is_complex(f"Dear {text}")


@pytest.mark.parametrize("text", ["Zoë Đặng", "王小明", "김민준", "Αθήνα", "გიორგი"])
def test_plain_text_is_not(text: str) -> None:
    assert not is_complex(text)


def test_right_to_left_words_lie_in_the_order_seen() -> None:
    (before, name, after) = segments("Dear דוד כהן, hello", SANS, 10, PLACE)
    assert before.drawn == "Dear "
    assert name.drawn == "דוד כהן"[::-1]
    assert (after.drawn, after.text) == (", hello", "\u200e, hello")


def test_arabic_letters_take_the_forms_that_they_have_in_the_word() -> None:
    (name,) = segments("محمد", SANS, 10, PLACE)
    assert str(name.drawn) == "\ufeaa\ufee4\ufea4\ufee3"
    assert name.font == "QvArabic-Regular"


def test_brackets_face_the_text_that_they_enclose_and_are_copied_as_they_were_written() -> None:
    drawn = segments("דוד (כהן) לוי", SANS, 10, PLACE)
    assert "".join(str(segment.drawn) for segment in drawn) == "דוד )כהן( לוי"[::-1]
    assert [(segment.drawn, segment.text) for segment in drawn if segment.text] == [("(", ")"), (")", "(")]
    assert [segment.text for segment in segments("Dear (דוד), hello", SANS, 10, PLACE) if segment.text] == [
        "\u200e), hello"
    ]


def test_a_bracket_at_the_left_end_of_a_stretch_is_copied_as_a_part_of_it() -> None:
    drawn = segments("דוד (כהן)", SANS, 10, PLACE)
    assert (drawn[0].drawn, drawn[0].text) == ("(", "\u200f)")


def test_a_line_with_shaped_text_is_copied_whole_unless_some_of_it_is_turned_round() -> None:
    for line, copied in (("Dear শ্রীমতী, welcome", True), ("Dear Zoë,", False), ("שלום श्रीमती", False)):
        assert copied_whole(line, segments(line, SANS, 10, PLACE)) == (line if copied else "")


def test_shaped_text_carries_the_text_that_was_written() -> None:
    (before, name) = segments("Dear श्रीमती", SANS, 10, PLACE)
    assert (before.text, name.text) == ("", "श्रीमती")
    assert len(name.drawn) < len("श्रीमती"), "letters were joined"


def test_a_shaped_text_is_as_wide_as_it_is_drawn() -> None:
    text = "Dear श्रीमती प्रियंका, welcome"
    assert measured(text, SANS, 10, PLACE) == pytest.approx(
        sum(segment.width for segment in segments(text, SANS, 10, PLACE))
    )
    assert measured(text, SANS, 20, PLACE) == pytest.approx(2 * measured(text, SANS, 10, PLACE))


def test_what_cannot_be_printed_is_refused_before_anything_is_drawn() -> None:
    with pytest.raises(InputError, match="glyph_missing"):
        must_be_printable("محمد 😀", SANS, PLACE)
    must_be_printable("محمد Zoë श्रीमती", SANS, PLACE)
