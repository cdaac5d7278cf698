import io

import pytest
from reportlab.lib.colors import black
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from qv_desk.errors import InputError
from qv_desk.letters.fonts import FontFile, font, font_files
from qv_desk.letters.text_block import TextBlock, TextStyle, _plain_width

STYLE = TextStyle(font="QvSans-Regular", size=10, leading=14, colour=black)
SENTENCE = "We destroy it as soon as your request has been decided. "


@pytest.mark.parametrize("text", [SENTENCE * 10, "श्रीमती प्रियंका " * 20, "王小明与" * 60])
def test_a_block_is_as_high_as_its_lines(text: str) -> None:
    _, narrow = TextBlock(text, STYLE).wrap(150, 1000)
    _, wide = TextBlock(text, STYLE).wrap(300, 1000)
    assert narrow % STYLE.leading == 0
    assert narrow > wide >= STYLE.leading


def test_a_block_is_split_with_two_lines_on_either_side_at_least() -> None:
    block = TextBlock(SENTENCE * 3, STYLE)
    _, height = block.wrap(150, 1000)
    lines = round(height / STYLE.leading)
    for fit in range(lines + 1):
        pieces = TextBlock(SENTENCE * 3, STYLE).split(150, fit * STYLE.leading)
        sizes = [round(piece.wrap(150, 1000)[1] / STYLE.leading) for piece in pieces]
        assert sizes == ([] if fit < 2 else [min(fit, lines - 2), lines - min(fit, lines - 2)])


def test_three_lines_are_not_split() -> None:
    block = TextBlock("first second third", STYLE)
    _, height = block.wrap(45, 1000)
    assert height == 3 * STYLE.leading
    assert block.split(45, 2 * STYLE.leading) == []


def test_the_bullet_stands_before_the_first_piece_only() -> None:
    block = TextBlock(SENTENCE * 4, STYLE, bullet="•")
    plain = TextBlock(SENTENCE * 4, STYLE)
    first, second = block.split(150, 5 * STYLE.leading)
    first_plain, second_plain = plain.split(150, 5 * STYLE.leading)
    assert _drawn(first).count(b") Tj") == _drawn(first_plain).count(b") Tj") + 1
    assert _drawn(second).count(b") Tj") == _drawn(second_plain).count(b") Tj")


def test_what_cannot_be_printed_is_refused_when_the_block_is_made() -> None:
    with pytest.raises(InputError, match="glyph_missing"):
        TextBlock("Zoë 😀", STYLE)


def test_markup_is_drawn_as_the_characters_that_it_is() -> None:
    assert b"XObject" not in _drawn(TextBlock('<img src="/etc/passwd"/>', STYLE))


def _drawn(block: TextBlock) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pageCompression=0, invariant=1, initialFontName=STYLE.font)
    block.wrap(300, 1000)
    block.drawOn(canvas, 50, 500)
    canvas.save()
    return target.getvalue()


@pytest.mark.parametrize("file", font_files(), ids=lambda file: file.name)
def test_a_plain_text_is_as_wide_as_reportlab_measures_it(file: FontFile) -> None:
    face = font(file.name).face
    assert face.charWidths.keys() >= face.charToGlyph.keys()
    text = "".join(chr(code) for code in sorted(face.charToGlyph)[:400])
    assert _plain_width(text, file.name, 10.5) == stringWidth(text, file.name, 10.5)
