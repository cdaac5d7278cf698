"""The print room's papers: every row whole, on as many pages as it takes, with the headings on each."""

import re
from collections.abc import Callable

from qv_desk.letters.post_list import Column, PostList, render_post_list

COLUMNS = (Column("No.", 1), Column("To", 4), Column("Country", 3))


def a_list(rows: int, *, is_chinese: bool = False, name: str = "Person {}") -> PostList:
    cells = tuple((str(number), name.format(number), "Germany") for number in range(1, rows + 1))
    return PostList(
        title="Letters posted",
        lead="An office. 2026-11-22.",
        columns=COLUMNS,
        groups=(("C5, window", cells[: rows // 2]), ("C4, flat", cells[rows // 2 :])),
        closing=("By country: Germany.", "Signed: ______"),
        page="page {page} of {pages}",
        is_chinese=is_chinese,
    )


def test_every_row_is_there_once_and_pages_are_counted(tool: Callable[..., str]) -> None:
    text = tool("pdftotext", render_post_list(a_list(150)), "-layout")
    assert re.findall(r"Person (\d+)", text) == [str(number) for number in range(1, 151)]
    pages = text.count("\f")
    assert pages > 2
    assert f"page {pages} of {pages}" in text
    assert text.count("Country") == pages
    assert "Signed" in text


def test_the_same_list_gives_the_same_bytes() -> None:
    assert render_post_list(a_list(3)) == render_post_list(a_list(3))


def test_names_of_every_script_print_and_a_long_one_takes_its_lines(tool: Callable[..., str]) -> None:
    name = "王小明 Ђорђе Παπαδόπουλος " + "Wolfeschlegelsteinhausenbergerdorff " * 6
    text = tool("pdftotext", render_post_list(a_list(2, is_chinese=True, name=name)), "-layout")
    for word in ("王小明", "Ђорђе", "Παπαδόπουλος"):
        assert text.count(word) == 2
    assert text.count("Wolfeschlegelsteinhausenbergerdorff") == 12


def test_all_fonts_are_embedded(tool: Callable[..., str]) -> None:
    fonts = tool("pdffonts", render_post_list(a_list(2))).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts), fonts
