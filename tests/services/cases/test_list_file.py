"""The list that leaves the desk: formula-safe, without a child's name, and written down."""

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from qv_desk.domain.cases.case import Case
from qv_desk.domain.terms.case_kind import CaseKind
from qv_desk.domain.terms.party import Party
from qv_desk.errors import StoreError
from qv_desk.services.cases import list_file
from qv_desk.services.frame.desk import Desk


def table(file: Path) -> list[list[str]]:
    return list(csv.reader(StringIO(file.read_bytes().decode("utf-8-sig"))))


def test_the_list_in_the_order_asked_for(desk: Desk, opened_case: Callable[..., Case], tmp_path: Path) -> None:
    first = opened_case(data_subject=Party("=HYPERLINK(1)", (), "x@example.org", "", "DE"))
    second, told = opened_case(), []
    file = tmp_path / "list.csv"

    count = list_file.save_list(
        desk, [second.case_id, "gone", first.case_id], file, language="en", report=lambda *done: told.append(done)
    )

    head, *rows = table(file)
    assert count == len(rows) == 2
    assert [row[0] for row in rows] == [second.reference, first.reference]
    assert rows[1][1] == "'=HYPERLINK(1)"
    line = dict(zip(head, rows[0], strict=True))
    assert (line["Kind"], line["Country"], line["Works on it"], line["Status"]) == (
        "Rights request",
        "Germany",
        "Lin Wei",
        "Open",
    )
    assert line["Due"]
    assert told == [(0, 3), (1, 3), (2, 3)]
    entry = desk.store.journal.latest(1)[0]
    assert (entry.action, entry.detail) == ("list.saved", "2: list.csv")


def test_of_a_child_it_says_only_that_there_is_a_report(
    desk: Desk, opened_case: Callable[..., Case], tmp_path: Path
) -> None:
    child = Party("Mika Sample", (), "", "", "DE")
    report = opened_case(kind=CaseKind.MINOR_REPORT, rights=(), data_subject=child)
    list_file.save_list(desk, [report.case_id], tmp_path / "list.csv", language="zh_CN")
    text = (tmp_path / "list.csv").read_text(encoding="utf-8-sig")
    assert report.reference in text
    assert "Mika" not in text


def test_a_place_that_takes_no_file_is_named(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="copy_not_written"):
        list_file.save_list(desk, [], tmp_path / "nowhere" / "list.csv", language="en")
