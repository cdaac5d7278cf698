"""A page as a grid of how much ink lies where: fine enough to see a line that moved, and the same for every renderer.

Measured on letters in Latin, Chinese and Korean type: PDFium as Qt brings it differs from the one used here in no cell
by more than 15 of 255, Poppler by 22; on average by 0.9 and 1.4. A page that is 1 mm lower differs by 2.6 on average.
Ten neighbouring cells together gain or lose 13 steps at most between the renderers; where a paragraph lost its last
fifteen characters it is 18 and more.
"""

import base64
import zlib
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final

import pypdfium2
from PIL import Image

COLUMNS: Final = 48
ROWS: Final = 68
_STEP: Final = 7
_LEVELS: Final = 16
"""Black letters on white leave more than half of a cell white: sixteen steps of seven reach what there is."""
_ACROSS: Final = 8
_DOWN: Final = 8
"""Pixels of a cell, which is 4.4 mm wide and high: less than a line of type with its room."""
CELL_TOLERANCE: Final = 4
PATCH_TOLERANCE: Final = 17
PAGE_TOLERANCE: Final = 0.3
"""In steps: of one cell, of the ink that ten neighbouring cells gained or lost together, of all cells on average."""
_PATCH_ACROSS: Final = 5
_PATCH_DOWN: Final = 2
_SHADES: Final = " .:-=+*coxzXS%#@"

Grid = bytes
"""One step a cell, row by row."""


def grids(pdf: bytes) -> list[Grid]:
    """The pages of a letter, drawn by the renderer that is locked with the program's packages."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [grid_of(_drawn(page)) for page in document]
    finally:
        document.close()


def grid_of(picture: Image.Image) -> Grid:
    """The grid of a page that somebody drew, in whatever size."""
    even = picture.convert("L").resize((COLUMNS * _ACROSS, ROWS * _DOWN), Image.Resampling.BOX)
    means = even.reduce((_ACROSS, _DOWN)).tobytes()
    return bytes(min((255 - mean + _STEP // 2) // _STEP, _LEVELS - 1) for mean in means)


def _drawn(page: pypdfium2.PdfPage) -> Image.Image:
    picture: Image.Image = page.render(scale=COLUMNS * _ACROSS / page.get_width(), grayscale=True).to_pil()
    return picture


def differs(one: Grid, other: Grid) -> bool:
    """Whether two grids are of pages that do not look alike."""
    changes = [now - was for was, now in zip(one, other, strict=True)]
    if not any(changes):
        return False
    steps = [abs(change) for change in changes]
    far = max(steps) > CELL_TOLERANCE or sum(steps) / len(steps) > PAGE_TOLERANCE
    return far or _most_in_a_patch(changes) > PATCH_TOLERANCE


def _most_in_a_patch(changes: Sequence[int]) -> int:
    """The most ink that neighbouring cells gained or lost together; what a renderer does otherwise cancels out."""
    rows = [_sums(changes[start : start + COLUMNS]) for start in range(0, len(changes), COLUMNS)]
    patches = zip(*(rows[down:] for down in range(_PATCH_DOWN)), strict=False)
    return max((abs(sum(column)) for patch in patches for column in zip(*patch, strict=True)), default=0)


def _sums(row: Sequence[int]) -> list[int]:
    """The sum of each stretch of a row that is as wide as a patch."""
    added = [0, *accumulate(row)]
    return [end - start for start, end in zip(added, added[_PATCH_ACROSS:], strict=False)]


def written_down(grid: Grid) -> str:
    """A grid as one word of ASCII."""
    return base64.b64encode(zlib.compress(grid, 9)).decode("ascii")


def read_back(word: str) -> Grid:
    """The grid that a word stands for."""
    return zlib.decompress(base64.b64decode(word))


def side_by_side(was: Grid, now: Grid) -> str:
    """Both pages in letters, with a mark at each row that differs, for whoever reads why a test failed."""
    return "\n".join(_rows_of(was, now))


def _rows_of(was: Grid, now: Grid) -> Iterator[str]:
    for start in range(0, COLUMNS * ROWS, COLUMNS):
        old, new = was[start : start + COLUMNS], now[start : start + COLUMNS]
        far = max(abs(a - b) for a, b in zip(old, new, strict=True))
        yield f"{_shaded(old)} | {_shaded(new)} | {far if far > CELL_TOLERANCE else ''}".rstrip()


def _shaded(row: Sequence[int]) -> str:
    return "".join(_SHADES[step] for step in row)
