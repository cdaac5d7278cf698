"""Contact sheets of all letters, one a language: every kind, page by page, as the sample letters print.

    .venv/bin/python -m tools.letter_pictures docs/letters

The letters are those of the tests (``tests/letters/sample_letters.py``), so that a change of a wording, of the type or
of the page needs one call. The pages are small: a sheet is for looking over, a letter is read in the letter desk.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import pypdfium2
from PIL import Image, ImageDraw, ImageFont

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.letters.fonts import base_font, font_files
from tests.letters.sample_letters import Sample, every_sample, printed, written

PAGE: Final = (216, 306)
"""Pixels of a page: as small as its title can still be read."""
ACROSS: Final = 7
GAP: Final = 18
CAPTION: Final = 40
_QUALITY: Final = 42
_PAPER, _TABLE, _INK, _SOFT = "#ffffff", "#d9dde4", "#1a1e26", "#4b5362"


@dataclass(frozen=True, slots=True)
class Tile:
    """A page with what stands above it.

    Attributes:
        kind: the kind of letter, as the desk calls it in English; behind the first page, which page it is.
        title: the title in the letter's language; empty behind the first page.
        page: the picture.
    """

    kind: str
    title: str
    page: Image.Image


def tiles(sample: Sample) -> Iterator[Tile]:
    """The pages of a letter."""
    name = ("To a child: " if sample.to_child else "") + letter_book().kinds[sample.kind].en
    document = pypdfium2.PdfDocument(printed(sample))
    try:
        for number, page in enumerate(document, start=1):
            large = page.render(scale=2 * PAGE[0] / page.get_width(), grayscale=True).to_pil()
            small = large.convert("L").resize(PAGE, Image.Resampling.LANCZOS)
            first = number == 1
            yield Tile(name if first else f"page {number}", written(sample).title if first else "", small)
    finally:
        document.close()


def contact_sheet(language: str) -> Image.Image:
    """All letters of a language on one picture."""
    samples = [sample for sample in every_sample() if sample.language == language]
    return _laid_out([tile for sample in samples for tile in tiles(sample)], _font_file(samples[0]))


def _laid_out(found: Sequence[Tile], font: Path) -> Image.Image:
    rows = -(-len(found) // ACROSS)
    wide, high = PAGE[0] + GAP, PAGE[1] + CAPTION + GAP
    sheet = Image.new("L", (ACROSS * wide + GAP, rows * high + GAP), _TABLE)
    pen = ImageDraw.Draw(sheet)
    for number, tile in enumerate(found):
        left, top = GAP + number % ACROSS * wide, GAP + number // ACROSS * high
        pen.text((left, top), _fitting(tile.kind, _type(_latin(), 14)), _INK, _type(_latin(), 14))
        pen.text((left, top + 18), _fitting(tile.title, _type(font, 13)), _SOFT, _type(font, 13))
        sheet.paste(tile.page, (left, top + CAPTION))
    return sheet


def _fitting(text: str, font: ImageFont.FreeTypeFont) -> str:
    """As much of a text as fits above a page."""
    if font.getlength(text) <= PAGE[0]:
        return text
    while text and font.getlength(text + "…") > PAGE[0]:
        text = text[:-1]
    return text.rstrip() + "…"


@cache
def _type(file: Path, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(file, size)


def _font_file(sample: Sample) -> Path:
    return _file_of(base_font(written(sample).script))


def _latin() -> Path:
    return _file_of("QvSans-Regular")


def _file_of(name: str) -> Path:
    return next(file.path for file in font_files() if file.name == name)


def main(folder: Path) -> int:
    """Draw the sheet of every language."""
    folder.mkdir(parents=True, exist_ok=True)
    for language in letter_book().languages:
        path = folder / f"{language}.webp"
        contact_sheet(language).save(path, quality=_QUALITY, method=6)
        print(f"{path.name}: {path.stat().st_size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/letters")))
