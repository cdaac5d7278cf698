"""The contact sheets of the letters: one a language, small, and shown in the docs."""

import re
from pathlib import Path
from typing import Final

from PIL import Image

from qv_desk.catalogue.letter_templates import letter_book
from qv_desk.domain.letters.letter import LetterKind
from tests.letters.sample_letters import Sample, written
from tools import letter_pictures
from tools.letter_pictures import CAPTION, GAP, PAGE, tiles

DOCS: Final = Path(__file__).parents[2] / "docs" / "letters"
MOST_BYTES: Final = 3_000_000


def test_each_page_of_a_letter_is_a_tile_and_the_first_says_what_it_is() -> None:
    sample = Sample(LetterKind.PARTIAL_GRANT, "zh-Hans")
    first, *others = tiles(sample)
    assert (first.kind, first.title) == ("Granted in part", written(sample).title)
    assert [other.kind for other in others] == ["page 2"]
    assert {tile.page.size for tile in (first, *others)} == {PAGE}
    assert any(first.page.histogram()[:128]), "there is ink on it"


def test_a_sheet_shows_every_letter_and_the_one_to_a_child() -> None:
    language = "ja"
    pages = sum(
        len(list(tiles(Sample(kind, language, to_child=to_child))))
        for kind in LetterKind
        for to_child in ((False, True) if kind is LetterKind.MINOR_OUTCOME else (False,))
    )
    sheet = letter_pictures.contact_sheet(language)
    rows = -(-pages // letter_pictures.ACROSS)
    assert sheet.height == rows * (PAGE[1] + CAPTION + GAP) + GAP


def test_the_docs_show_a_sheet_of_every_language_and_stay_small() -> None:
    shown = re.findall(r"!\[[^]]+\]\(([^)]+)\.webp\)", (DOCS / "README.md").read_text(encoding="utf-8"))
    assert sorted(shown) == sorted(letter_book().languages)
    assert sum((DOCS / f"{language}.webp").stat().st_size for language in shown) <= MOST_BYTES
    for language in shown:
        with Image.open(DOCS / f"{language}.webp") as sheet:
            assert sheet.width == letter_pictures.ACROSS * (PAGE[0] + GAP) + GAP
