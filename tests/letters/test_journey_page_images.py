"""What each letter looks like, page by page, against the pictures that were looked at and accepted."""

import io
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.units import mm

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import Block, BlockKind, Letter, LetterKind
from qv_desk.letters.pdf import render_pdf
from tests.letters.page_grid import COLUMNS, ROWS, Grid, differs, grid_of, grids, read_back, side_by_side, written_down
from tests.letters.sample_letters import Sample, every_sample, printed, written

BOOK: Final = letter_book()
GOLDEN: Final = Path(__file__).with_name("golden")
CUT: Final = 15
"""Characters: three words, or a short line in Chinese."""
PROVED_ON: Final = [
    Sample(LetterKind.REFUSAL, "en"),
    Sample(LetterKind.REFUSAL, "zh-Hans"),
    Sample(LetterKind.PARTIAL_GRANT, "ko"),
    Sample(LetterKind.ACCESS_GRANT, "de"),
]


def _golden(language: str) -> Path:
    return GOLDEN / f"pages.{language}.txt"


@cache
def _accepted(language: str) -> Mapping[str, list[Grid]]:
    """The accepted pages of each letter of a language."""
    found: dict[str, list[Grid]] = {}
    for line in _golden(language).read_text(encoding="ascii").splitlines():
        name, word = line.split()
        found.setdefault(name, []).append(read_back(word))
    return found


@pytest.mark.parametrize("language", BOOK.languages)
def test_every_page_of_every_letter_looks_as_it_was_accepted(language: str) -> None:
    """Set ACCEPT_LETTERS=1 to write the pages anew; look at docs/letters before committing."""
    seen = {str(sample): grids(printed(sample)) for sample in every_sample() if sample.language == language}
    if os.environ.get("ACCEPT_LETTERS"):
        lines = [f"{name} {written_down(page)}\n" for name, pages in seen.items() for page in pages]
        _golden(language).write_text("".join(lines), encoding="ascii")
        _accepted.cache_clear()
    accepted = _accepted(language)
    assert {name: len(pages) for name, pages in seen.items()} == {name: len(pages) for name, pages in accepted.items()}
    for name, pages in seen.items():
        for number, (was, now) in enumerate(zip(accepted[name], pages, strict=True), start=1):
            assert not differs(was, now), f"{name}, page {number}: accepted | now\n{side_by_side(was, now)}"


def _changed(letter: Letter, place: int, change: Callable[[Block], tuple[Block, ...]]) -> Letter:
    blocks = [
        new for number, block in enumerate(letter.blocks) for new in (change(block) if number == place else [block])
    ]
    return replace(letter, blocks=tuple(blocks))


def _shortened(block: Block) -> tuple[Block, ...]:
    return (replace(block, rows=(*block.rows[:-1], block.rows[-1][:-CUT])),)


def _without_it(_: Block) -> tuple[Block, ...]:
    return ()


def _unlike(accepted: list[Grid], pdf: bytes) -> bool:
    now = grids(pdf)
    return len(now) != len(accepted) or any(differs(a, b) for a, b in zip(accepted, now, strict=True))


@pytest.mark.parametrize("sample", PROVED_ON, ids=str)
def test_a_paragraph_that_is_lost_moved_or_cut_is_seen(sample: Sample) -> None:
    letter, accepted = written(sample), _accepted(sample.language)[str(sample)]
    places = [number for number, block in enumerate(letter.blocks) if block.kind is BlockKind.PARAGRAPH]
    worse = [
        (change.__name__, place, _changed(letter, place, change))
        for place in places
        for change in (_without_it, _shortened)
        if change is _without_it or len(letter.blocks[place].rows[-1]) > 2 * CUT
    ]
    worse += [
        ("exchanged", place, _exchanged(letter, place, other))
        for place, other in pairwise(places)
        if abs(len(letter.blocks[place].rows[-1]) - len(letter.blocks[other].rows[-1])) > CUT
    ]
    assert [(how, place) for how, place, other in worse if not _unlike(accepted, render_pdf(other))] == []


def _exchanged(letter: Letter, place: int, other: int) -> Letter:
    blocks = list(letter.blocks)
    blocks[place], blocks[other] = blocks[other], blocks[place]
    return replace(letter, blocks=tuple(blocks))


@pytest.mark.parametrize("sample", PROVED_ON, ids=str)
def test_a_page_that_is_one_millimetre_lower_or_two_to_the_right_is_seen(sample: Sample) -> None:
    accepted = _accepted(sample.language)[str(sample)]
    assert _unlike(accepted, _moved(printed(sample), 0, -mm))
    assert _unlike(accepted, _moved(printed(sample), 2 * mm, 0))


def _moved(pdf: bytes, right: float, up: float) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            page.contents_add(f"1 0 0 1 {right:.3f} {up:.3f} cm".encode(), prepend=True)
        opened.save(target)
    return target.getvalue()


@pytest.mark.parametrize("sample", PROVED_ON, ids=str)
def test_another_renderer_sees_the_same_pages(sample: Sample, tmp_path: Path) -> None:
    """The tolerance is wide enough for a renderer that nobody locked: a newer one does not make the tests fail."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm is not installed (Debian: poppler-utils)")
    size = ["-scale-to-x", str(COLUMNS * 8), "-scale-to-y", str(ROWS * 8)]
    subprocess.run(
        ["pdftoppm", "-gray", *size, "-", str(tmp_path / "page")],
        input=printed(sample),
        check=True,
        capture_output=True,
    )
    pages = []
    for path in sorted(tmp_path.glob("page*")):
        with Image.open(path) as picture:
            pages.append(grid_of(picture))
    accepted = _accepted(sample.language)[str(sample)]
    assert [differs(was, now) for was, now in zip(accepted, pages, strict=True)] == [False] * len(accepted)


def test_a_grid_can_be_written_down_and_shown() -> None:
    (page, *_) = grids(printed(PROVED_ON[0]))
    assert read_back(written_down(page)) == page
    assert len(page) == COLUMNS * ROWS
    other = bytes([*page[:-1], page[-1] + 5])
    assert differs(page, other)
    assert not differs(page, page)
    assert differs(page, bytes([*page[:-5], *(step + 4 for step in page[-5:])])), "little by little is seen too"
    assert side_by_side(page, other).splitlines()[-1].endswith("| 5")
