"""A wording as a value: each edit another one, and back from JSON as it went in."""

import json

from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.letters.letter import BlockKind, LetterKind
from qv_desk.domain.letters.letter_template import LetterTemplate, TemplateBlock
from qv_desk.gui.templates.written import KINDS, HalfWritten, Written, kept_name

ONE, TWO, THREE = (TemplateBlock(BlockKind.PARAGRAPH, "", text) for text in ("one", "two", "three"))
WRITTEN = Written("A letter", (ONE, TWO, THREE))

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
BLOCKS = st.builds(TemplateBlock, st.sampled_from(KINDS), TEXTS, TEXTS, TEXTS, TEXTS)


def test_a_template_goes_in_and_comes_out() -> None:
    template = LetterTemplate(LetterKind.REPLY, "en", "A letter", (ONE, TWO))
    assert Written.of(template).template(LetterKind.REPLY, "en") == template


def test_each_edit_is_another_value() -> None:
    assert WRITTEN.titled("Other").title == "Other"
    assert WRITTEN.with_text(1, "zwei").blocks[1].text == "zwei"
    assert WRITTEN.inserted(1, THREE).blocks == (ONE, THREE, TWO, THREE)
    assert WRITTEN.without(0).blocks == (TWO, THREE)
    assert WRITTEN.moved(0, 2).blocks == (TWO, THREE, ONE)
    assert WRITTEN.moved(2, 0).blocks == (THREE, ONE, TWO)
    assert WRITTEN.blocks == (ONE, TWO, THREE)


@given(TEXTS, st.lists(BLOCKS, max_size=5), TEXTS, st.integers(0, 99))
def test_what_is_half_written_comes_back_as_it_was(
    title: str, blocks: list[TemplateBlock], note: str, revision: int
) -> None:
    half = HalfWritten(Written(title, tuple(blocks)), note, "entry", revision)
    assert HalfWritten.read(json.loads(json.dumps(half.plain()))) == half


def test_what_is_no_wording_is_nothing_half_written() -> None:
    assert HalfWritten.read(None) is None
    assert HalfWritten.read({}) is None
    assert HalfWritten.read({"blocks": "none"}) is None


def test_of_a_damaged_draft_what_can_be_read_is_read() -> None:
    half = HalfWritten.read({"title": 3, "blocks": [{"kind": "riddle", "text": "kept"}, "gone"], "revision": "x"})
    assert half is not None
    assert half.written == Written("", (TemplateBlock(BlockKind.PARAGRAPH, "", "kept"),))
    assert (half.note, half.entry_id, half.revision) == ("", "", 0)


def test_each_wording_has_a_name_of_its_own() -> None:
    assert kept_name(LetterKind.REPLY, "en") != kept_name(LetterKind.REPLY, "de")
