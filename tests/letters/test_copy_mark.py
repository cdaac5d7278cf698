"""A marked copy says what it is on each page, and is otherwise the letter."""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.layout import Layout, Paper, Positions
from qv_desk.domain.letters.letter import Letter, LetterKind
from qv_desk.letters.copy_mark import marked_as_copy
from qv_desk.letters.pdf import page_count, render_pdf

WriteLetter = Callable[..., Letter]
Tool = Callable[..., str]
BOOK = letter_book()


@pytest.mark.parametrize("language", BOOK.languages)
def test_every_page_carries_the_word_and_the_text_stays(
    language: str, write_letter: WriteLetter, tool: Tool, tmp_path: Path
) -> None:
    letter = write_letter(LetterKind.ACCESS_GRANT, language)
    pdf = render_pdf(letter)
    copy = marked_as_copy(pdf, letter.labels.copy, letter.script)
    assert page_count(pdf) == page_count(copy)
    assert tool("pdftotext", copy) == tool("pdftotext", pdf)
    (tmp_path / "copy.pdf").write_bytes(copy)
    assert pdfa.validate_written(tmp_path / "copy.pdf", "2b").findings == []
    with pikepdf.open(io.BytesIO(copy)) as opened:
        for page in opened.pages:
            _, mark = page.Contents
            assert mark.read_bytes().startswith(b"/Artifact BMC q")
            assert b" c " in mark.read_bytes() or b" l " in mark.read_bytes()


def test_the_mark_stands_inside_every_sheet(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REPLY)
    for layout in (Layout(), Layout(Paper.US_LETTER, Positions.PLAIN)):
        copy = marked_as_copy(render_pdf(replace(letter, layout=layout)), "Copy", letter.script)
        with pikepdf.open(io.BytesIO(copy)) as opened:
            (page,) = opened.pages
            width, height = float(page.mediabox[2]), float(page.mediabox[3])
            left, top = map(float, page.Contents[1].read_bytes().split(b" cm ")[0].split()[-2:])
            assert width * 0.8 < left < width
            assert height * 0.95 < top < height


def test_the_same_letter_gives_the_same_copy_and_the_letter_is_untouched(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REPLY)
    pdf = render_pdf(letter)
    assert marked_as_copy(pdf, "Copy", letter.script) == marked_as_copy(pdf, "Copy", letter.script)
    assert render_pdf(letter) == pdf


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.4\nno letter"])
def test_what_is_no_letter_is_not_marked(pdf: bytes, write_letter: WriteLetter) -> None:
    with pytest.raises(ValueError, match="no letter"):
        marked_as_copy(pdf, "Copy", write_letter(LetterKind.REPLY).script)
