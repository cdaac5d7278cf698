"""What no text of a template may show is found in the title and in every block."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import LetterKind
from qv_desk.domain.letters.letter_template import LetterTemplate
from qv_desk.letters.template_text import text_findings

BOOK = letter_book()
SHIPPED = BOOK.template(LetterKind.REPLY, "en")


def saying(text: str) -> LetterTemplate:
    return replace(SHIPPED, blocks=(replace(SHIPPED.blocks[1], text=text),))


def codes(template: LetterTemplate) -> list[str]:
    return [found.code for found in text_findings(template)]


@pytest.mark.parametrize("language", BOOK.languages)
def test_nothing_is_wrong_with_shipped_texts(language: str) -> None:
    for kind in LetterKind:
        assert codes(BOOK.template(kind, language)) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dear\x00 reader", "invisible_character"),
        ("abc\u202ecba", "invisible_character"),
        ("abc\u2066cba\u2069", "invisible_character"),
        ("zero\u200bwidth", "invisible_character"),
        ("\ufeffBOM", "invisible_character"),
        ("tab\there", "invisible_character"),
        ("\u2028 line", "invisible_character"),
        ("private \ue000 use", "no_glyph"),
        ("\U000e0041 tag", "invisible_character"),
        ("<b>bold</b>", "markup"),
        ("<img src='file:///etc/passwd'>", "markup"),
        ("<!-- remark -->", "markup"),
        ("AT&amp;T", "markup"),
        ("&#x41;", "markup"),
        ("**bold**", "markup"),
        ("[here](elsewhere)", "markup"),
        ("https://example.org/x", "link"),
        ("javascript:alert(1)", "link"),
        ("www.example.org", "link"),
        ("mailto:a@example.org", "link"),
        ("Your card 4111 1111 1111 1111", "identity_number"),
        ("ID 11010519491231002X", "identity_number"),
    ],
)
def test_each_is_named(text: str, code: str) -> None:
    assert code in codes(saying(text))
    assert code in codes(replace(SHIPPED, title=text, blocks=()))


@pytest.mark.parametrize(
    "text",
    [
        "2 < 3 and 5 > 4, AT&T, R&D; a*b",
        "Write to {{ office_e_mail }}, or privacy@qualvision.cn",
        "____________________",
        "Your rights: “access” — and more…",
        "请在2026年10月12日前答复（周一）。",
        "می‌خواهم",
    ],
)
def test_plain_text_is_fine(text: str) -> None:
    assert codes(saying(text)) == []


def test_places_are_no_part_of_the_text() -> None:
    assert codes(saying("{{ authority_url }}<{{ asked }}>")) == []


def test_a_missing_character_is_named_with_its_number() -> None:
    (found,) = text_findings(saying("x\ue000y\ue000"))
    assert found.named["text"].en == "\ue000 (U+E000)"
    assert found.block == 0


def test_of_many_characters_the_first_few_are_named() -> None:
    assert codes(saying("".join(map(chr, range(0xE000, 0xE100))))) == ["no_glyph"] * 3


@given(st.text(max_size=60))
@settings(max_examples=80, deadline=None)
def test_no_text_breaks_the_reading(text: str) -> None:
    for found in text_findings(saying(text)):
        assert found.block == 0
