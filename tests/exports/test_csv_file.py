import csv
from io import StringIO

import pytest

from qv_desk.exports.csv_file import csv_bytes, harmless_cell


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "＋1", "－1", "＠x", "|calc", "\0=1", "%x"],
)
def test_what_would_start_a_formula_is_text(cell: str) -> None:
    assert harmless_cell(cell).startswith("'")


@pytest.mark.parametrize("cell", ["", "Ann", "a=b", "QV-2026-0001", "李四", "1", "(x)"])
def test_honest_cells_stay_as_they_are(cell: str) -> None:
    assert harmless_cell(cell) == cell


def test_it_is_read_back_as_it_was_written() -> None:
    rows = [["a;b", 'say "hi"', "two\nlines"], ["sep=;", "", "中"]]
    raw = csv_bytes(["one", "two", "three"], rows)
    assert raw.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(StringIO(raw.decode("utf-8-sig"), newline=""))) == [["one", "two", "three"], *rows]


def test_control_characters_and_halves_of_characters_are_marks() -> None:
    assert harmless_cell("a\x1bb\ud800") == "a\ufffdb\ufffd"
