"""The slip lies whole at the foot of its page, behind the last fold where the page has room."""

import io
import re
from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import pdfa
from reportlab.lib.units import mm

from qv_desk.domain.letters.layout import Layout, Positions
from qv_desk.domain.letters.letter import BlockKind, Gap, Letter, LetterKind
from qv_desk.domain.terms.wording import Wording
from qv_desk.letters.pdf import page_count, render_pdf

WriteLetter = Callable[..., Letter]


def grown(letter: Letter, times: int) -> Letter:
    """The letter with its asking paragraph so many times as long."""
    blocks = [
        replace(block, rows=tuple(" ".join([row] * times) for row in block.rows))
        if block.part == "notice_action"
        else block
        for block in letter.blocks
    ]
    return replace(letter, blocks=tuple(blocks))


def cut(content: bytes) -> tuple[int, float]:
    """On which page the line to cut along lies, and how far from its upper edge in millimetres."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for number, page in enumerate(pdf.pages, start=1):
            steps = [(str(step.operator), step.operands) for step in pikepdf.parse_content_stream(page)]
            for place, (operator, operands) in enumerate(steps):
                if operator == "d" and [float(each) for each in operands[0]] == [3, 3]:
                    shifts = [given for name, given in steps[:place] if name == "cm"]
                    ends = next(given for name, given in steps[place:] if name == "m")
                    return number, (float(page.MediaBox[3]) - float(shifts[-1][5]) - float(ends[1])) / mm
    raise AssertionError("no line to cut along")


def test_it_lies_behind_the_last_fold(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.RECIPIENT_NOTICE)
    short = replace(letter, blocks=tuple(block for block in letter.blocks if block.part != "person_identified"))
    page, top = cut(render_pdf(short))
    assert page == 1
    assert top == pytest.approx(210, abs=0.1)


def test_it_stays_on_the_page_where_there_is_room_for_its_texts_alone(write_letter: WriteLetter) -> None:
    letter = grown(write_letter(LetterKind.RECIPIENT_NOTICE), 3)
    page, top = cut(render_pdf(letter))
    assert page == 1
    assert 215 < top < 245


@pytest.mark.parametrize("times", range(1, 40, 3))
def test_it_is_never_cut_by_a_page(times: int, write_letter: WriteLetter, tool: Callable[..., str]) -> None:
    letter = grown(write_letter(LetterKind.RECIPIENT_NOTICE), times)
    content = render_pdf(letter)
    page, top = cut(content)
    assert page == page_count(content)
    assert 195 < top <= 245
    told = tool("pdftotext", content, "-f", str(page), "-l", str(page))
    assert len(re.findall("_{5,}", told)) == 3
    assert "Reply slip" in told


def test_a_sheet_that_is_not_folded_has_it_at_the_foot(write_letter: WriteLetter) -> None:
    letter = replace(write_letter(LetterKind.RECIPIENT_NOTICE), layout=Layout(positions=Positions.PLAIN))
    _, top = cut(render_pdf(letter))
    assert top > 220


def test_a_slip_longer_than_a_page_flows_like_any_text(write_letter: WriteLetter) -> None:
    letter = write_letter(LetterKind.RECIPIENT_NOTICE)
    blocks = tuple(
        replace(block, rows=block.rows * 40) if block.part == "reply_slip" and block.kind is BlockKind.LIST else block
        for block in letter.blocks
    )
    content = render_pdf(replace(letter, blocks=blocks))
    assert page_count(content) > 2
    with pytest.raises(AssertionError):
        cut(content)


def test_its_texts_are_read_in_their_order_and_the_line_is_not(
    write_letter: WriteLetter, tool: Callable[..., str]
) -> None:
    letter = write_letter(LetterKind.RECIPIENT_NOTICE)
    content = render_pdf(letter)
    told = tool("pdfinfo", content, "-struct-text")
    order = ["Yours sincerely", "Reply slip", "Reference:", "We have done", "Name, position"]
    places = [told.index(words) for words in order]
    assert places == sorted(places)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdfa.save(pdf, io.BytesIO(), "2b")


def test_a_preview_shows_what_the_slip_still_lacks(write_letter: WriteLetter, tool: Callable[..., str]) -> None:
    letter = write_letter(LetterKind.RECIPIENT_NOTICE)
    last = letter.blocks[-1]
    label = Wording("a date", "日期")
    placed = replace(letter.blocks[3].placed[0], text="", label=label)
    missing = replace(last, kind=BlockKind.MISSING, rows=(), placed=(placed,))
    gap = Gap("reply_slip", last.part, "", label, label, label)
    content = render_pdf(replace(letter, blocks=(*letter.blocks[:-1], missing)), gaps=(gap,))
    assert "a date" in tool("pdftotext", content)
