"""What is wrong with a wording is said in words, in both languages, the title first and then block by block."""

from dataclasses import replace
from string import Formatter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.catalogue.words import wordings
from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import TemplateBlock
from qv_desk.domain.letters.office_template import MOST_BLOCKS
from qv_desk.errors import InputError
from qv_desk.services.letters.template_faults import check_template

BOOK = letter_book()
SHIPPED = BOOK.template(LetterKind.REPLY, "en")


def test_faults_are_told_in_the_order_of_reading() -> None:
    blocks = (
        TemplateBlock(BlockKind.SALUTATION, "", "Dear {{ x }},"),
        TemplateBlock(BlockKind.PARAGRAPH, "nowhere", "<b>"),
    )
    faults = check_template(LetterKind.REPLY, "en", "", blocks)
    places = [(-1 if one.code.startswith("title") else 1_000) if one.block is None else one.block for one in faults]
    assert places == sorted(places)
    assert {"title_empty", "field_unknown", "part_unknown", "markup", "part_missing", "no_signature"} <= {
        one.code for one in faults
    }
    missing = next(one for one in faults if one.clause == "answer")
    assert missing.wording.en == "“The answer” is missing, and the letter must carry it."


def test_what_is_missing_names_the_laws_that_ask_for_it() -> None:
    shipped = BOOK.template(LetterKind.REFUSAL, "en")
    without = tuple(block for block in shipped.blocks if block.part != "refusal_facts")
    missing = next(
        one for one in check_template(LetterKind.REFUSAL, "en", shipped.title, without) if one.clause == "refusal_facts"
    )
    assert "Asked for by PIPEDA s. 8(7); FADP Art. 26(4)" in missing.advice.en
    assert " more." in missing.advice.en
    assert "依据：" in missing.advice.zh
    assert "(not confirmed)" not in missing.advice.en  # those that were read stand first


def test_a_sound_wording_has_none_and_an_unknown_language_is_refused() -> None:
    assert check_template(LetterKind.REPLY, "en", SHIPPED.title, SHIPPED.blocks) == ()
    with pytest.raises(InputError, match="letter_language_unknown"):
        check_template(LetterKind.REPLY, "tlh", SHIPPED.title, SHIPPED.blocks)


def test_every_fault_says_the_same_in_both_languages() -> None:
    def places(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name}

    words = wordings("template_faults")
    codes = {code for code in words if not code.endswith(".advice")}
    assert {f"{code}.advice" for code in codes} | codes == set(words)
    for wording in words.values():
        assert places(wording.en) == places(wording.zh)


HOSTILE = st.text(alphabet="{}%#$()|[]'\".*+-=<>&\n\x00\u202e\u200b\ue000a_ 1语", max_size=50)


@given(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
@settings(max_examples=150, deadline=None)
def test_every_text_is_answered_in_words(title: str, text: str, name: str, part: str) -> None:
    extra = TemplateBlock(BlockKind.PARAGRAPH, part, text, when=name, unless=part)
    for fault in check_template(LetterKind.REPLY, "en", title, (*SHIPPED.blocks, extra)):
        assert fault.wording.en
        assert fault.advice.zh


def test_ten_thousand_blocks_are_one_fault() -> None:
    (fault,) = check_template(LetterKind.REPLY, "en", "x", SHIPPED.blocks * 2_000)
    assert str(MOST_BLOCKS) in fault.wording.en


def test_one_block_with_a_fault_in_every_sign_is_told_to_its_end() -> None:
    text = "{% for %}{{ a() }}{{ a.b }}{{ a[0] }}{{ 1+1 }}{{ a|b }}{# x #}{{ 'x' }}{x}%(x)s｛x｝{{ Xx }}{{}}{{ open"
    broken = (*SHIPPED.blocks, replace(SHIPPED.blocks[1], part="", text=text))
    codes = {one.code for one in check_template(LetterKind.REPLY, "en", SHIPPED.title, broken)}
    assert {code for code in wordings("template_faults") if code.startswith("place_") and "." not in code} - codes == {
        "place_may_stay_empty",
        "place_condition",
        "place_statement",
    }
