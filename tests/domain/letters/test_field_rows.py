"""Rows as people write them: cells divided by bars, and every text that a cell can hold comes back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.letters.field_rows import as_row, cells_of, divided

CELLS = st.lists(st.text(st.characters(codec="utf-8")), min_size=1, max_size=5)


@given(CELLS)
def test_cells_come_back_as_they_went_in_but_for_blanks(cells: list[str]) -> None:
    assert cells_of(as_row(cells), len(cells)) == tuple(" ".join(cell.split()) for cell in cells)


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("Account | Name | Ten years", ("Account", "Name", "Ten years")),
        ("Account", ("Account", "", "")),
        ("账号系统｜姓名｜十年", ("账号系统", "姓名", "十年")),
        ("a | b | c | d", ("a", "b", "c | d")),
        (r"a \| b | c", ("a | b", "c", "")),
        ("| | c", ("", "", "c")),
    ],
)
def test_a_row_has_as_many_cells_as_its_field_has_columns(row: str, cells: tuple[str, ...]) -> None:
    assert cells_of(row, 3) == cells


def test_empty_cells_at_the_end_are_not_written() -> None:
    assert as_row(["Account", "", ""]) == "Account"
    assert as_row(["", "x"]) == "| x"


def test_a_line_is_divided_at_its_first_bar() -> None:
    assert divided("Where | {{ source }} | more") == ("Where", "{{ source }} | more")
    assert divided("| {{ source }}") == ("", "{{ source }}")
    assert divided("no bar") is None
