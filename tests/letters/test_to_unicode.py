"""Holds ReportLab's pinned version to the patch: when this fails after an upgrade, see whether it is still needed."""

import inspect

import reportlab
from reportlab.pdfbase import ttfonts

from qv_desk.letters import to_unicode
from qv_desk.letters.fonts import font


def test_this_is_the_version_that_the_patch_was_written_for() -> None:
    assert reportlab.Version == "5.1.0"


def test_reportlab_still_calls_the_function_that_is_replaced() -> None:
    assert "makeToUnicodeCMap(" in inspect.getsource(ttfonts.TTFont.addObjects)


def test_reading_a_font_installs_the_patch_once() -> None:
    font("QvSans-Regular")
    first = ttfonts.makeToUnicodeCMap
    to_unicode.install()
    assert ttfonts.makeToUnicodeCMap is first
    assert first.__module__ == to_unicode.__name__


def test_characters_beyond_the_first_plane_are_written_as_surrogates() -> None:
    assert "<01> <D872DCCB>" in _render([0, 0x2C8CB])


def test_presentation_forms_are_written_as_the_letters_that_were_typed() -> None:
    rows = _render([0, 0xFEE2, 0xFEFB, 0xFDF2])
    assert f"<01> <{ord('م'):04X}>" in rows
    assert f"<02> <{ord('ا'):04X}{ord('ل'):04X}>" in rows, "the two letters of one glyph lie in the order seen"
    assert f"<03> <{'الله'[::-1].encode('utf-16-be').hex().upper()}>" in rows, "and so do four"


def test_glyphs_that_shaping_made_have_no_text_of_their_own() -> None:
    assert "<01> <" not in _render([0, 0xE000])


def test_a_block_has_at_most_a_hundred_entries() -> None:
    assert [line for line in _render(range(1, 251)).split("\n") if line.endswith("beginbfchar")] == [
        "100 beginbfchar",
        "100 beginbfchar",
        "50 beginbfchar",
    ]


def _render(codes: object) -> str:
    to_unicode.install()
    return str(ttfonts.makeToUnicodeCMap("Test", list(codes)))  # type: ignore[call-overload]
