"""No page ends in the wrong place: held in letters of many pages, in every length, by what stands on each page."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from qv_desk.domain.letters.layout import Layout
from qv_desk.domain.letters.letter import Block, BlockKind, Letter, LetterKind
from qv_desk.letters.page_breaks import keeps_with_next, last_section, slip_begins
from qv_desk.letters.pdf import render_pdf

WriteLetter = Callable[..., Letter]
Tool = Callable[..., str]


def longer(letter: Letter, times: int) -> Letter:
    """The letter with every paragraph and list several times as long."""

    def grown(block: Block) -> Block:
        if block.kind is BlockKind.LIST:
            return replace(block, rows=block.rows * times)
        if block.kind is BlockKind.PARAGRAPH:
            return replace(block, rows=tuple(" ".join([row] * times) for row in block.rows))
        return block

    return replace(letter, blocks=tuple(grown(block) for block in letter.blocks), enclosures=letter.enclosures * 2)


def pages(tool: Tool, letter: Letter) -> list[list[str]]:
    """The lines of each page between its head and its foot."""
    text = tool("pdftotext", render_pdf(letter), "-layout")
    found = [[line.strip() for line in page.splitlines() if line.strip()] for page in text.split("\f") if page.strip()]
    return [lines[(0 if number == 0 else 1) : -1] for number, lines in enumerate(found)]


def faults(letter: Letter, found: list[list[str]]) -> Iterator[str]:
    """What ends or begins a page and must not."""
    squeezed = [[re.sub(r"\s+", "", line) for line in page] for page in found]
    headings = {
        re.sub(r"\s+", "", row) for block in letter.blocks if block.kind is BlockKind.HEADING for row in block.rows
    }
    for number, page in enumerate(squeezed, start=1):
        if page and page[-1] in headings:
            yield f"page {number} ends with a heading"
        bullets = [line.startswith(("•", "・")) for line in page]
        if len(page) > 1 and bullets[0] and not any(bullets[1:3]) and page[1] in headings:
            yield f"page {number} begins with a single item"
    signature = re.sub(r"\s+", "", letter.blocks[-1].rows[0] if letter.blocks[-1].rows else "")
    last = squeezed[-1]
    if signature and last and last[0] == signature:
        yield "the signature stands alone"


@pytest.mark.parametrize("language", ["en", "de", "zh-Hans", "ja"])
@pytest.mark.parametrize("times", [2, 3, 4, 5])
def test_pages_of_long_letters_end_where_they_may(
    language: str, times: int, write_letter: WriteLetter, tool: Tool
) -> None:
    letter = longer(write_letter(LetterKind.ACCESS_GRANT, language), times)
    for layout in (Layout(), Layout(is_large=True)):
        laid_out = replace(letter, layout=layout)
        found = pages(tool, laid_out)
        assert len(found) >= 2
        assert list(faults(laid_out, found)) == []


def test_a_long_list_of_enclosures_leaves_no_item_alone(write_letter: WriteLetter, tool: Tool) -> None:
    letter = write_letter(LetterKind.ACCESS_GRANT)
    for number in range(10, 64):
        papers = tuple(f"Paper {paper} of many" for paper in range(1, number + 1))
        found = pages(tool, replace(letter, enclosures=papers))
        for page in found:
            mine = [line for line in page if line.startswith("Paper ")]
            assert len(mine) != 1, number


def test_a_list_of_three_is_never_cut_and_a_longer_one_keeps_two_together(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REPLY)

    def kept(*items: str) -> list[bool]:
        block = Block(BlockKind.LIST, "", items)
        return [keeps_with_next(letter, block, number) for number in range(1, len(items) + 1)]

    assert kept("a") == [False]
    assert kept("a", "b", "c") == [True, True, False]
    assert kept("a", "b", "c", "d", "e") == [True, False, False, True, False]
    assert kept("a" * 150, "b" * 150, "c") == [False, True, False]


def test_what_goes_with_the_signature_is_a_short_section_or_the_last_paragraph(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.REPLY)
    end = len(letter.blocks)
    headings = [place for place, block in enumerate(letter.blocks) if block.kind is BlockKind.HEADING]
    assert last_section(letter, end) == headings[-1]
    assert last_section(longer(letter, 30), end) == end - 2
    without = replace(letter, blocks=tuple(block for block in letter.blocks if block.kind is not BlockKind.HEADING))
    assert last_section(without, len(without.blocks)) == len(without.blocks) - 2
    assert last_section(replace(letter, blocks=()), 0) == 0


def test_the_slip_begins_below_the_signature(write_letter: WriteLetter) -> None:
    notice = write_letter(LetterKind.RECIPIENT_NOTICE)
    begin = slip_begins(notice)
    assert notice.blocks[begin - 1].kind is BlockKind.SIGNATURE
    assert notice.blocks[begin].kind is BlockKind.HEADING
    reply = write_letter(LetterKind.REPLY)
    assert slip_begins(reply) == len(reply.blocks)
    assert slip_begins(replace(reply, blocks=())) == 0
