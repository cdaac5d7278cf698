"""A register goes out as a page or as a table, and the journal says that it did."""

from pathlib import Path

import pytest

from qv_desk.domain.terms.wording import Wording
from qv_desk.errors import StoreError
from qv_desk.services.care import journal_book
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.register_file import RegisterSheet, save_register
from tests.services.no_entry import taking_no_entry

SHEET = RegisterSheet(
    register="tries",
    title=Wording("Register of tries", "试用登记簿"),
    head=(Wording("number", "编号"), Wording("what", "内容")),
    rows=[("1", "<first>")],
)


@pytest.mark.parametrize(
    ("language", "title", "column"), [("en", "Register of tries", "what"), ("zh", "试用登记簿", "内容")]
)
def test_the_ending_of_its_name_says_what_it_is(
    desk: Desk, tmp_path: Path, language: str, title: str, column: str
) -> None:
    page = save_register(desk, tmp_path / "tries.html", SHEET, language).read_text("utf-8")
    assert title in page
    assert "&lt;first&gt;" in page
    assert desk.office.name in page
    table = save_register(desk, tmp_path / "tries.CSV", SHEET, language).read_text("utf-8-sig")
    assert column in table.splitlines()[0]
    (last, *_) = journal_book.latest(desk, 1)
    assert (last.action, last.object_id, last.detail) == ("register.saved", "tries", "tries.CSV")


def test_a_place_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="copy_not_written"):
        save_register(desk, tmp_path / "nowhere" / "tries.html", SHEET, "en")


def test_what_the_journal_does_not_take_does_not_leave(desk: Desk, tmp_path: Path) -> None:
    with taking_no_entry(desk), pytest.raises(StoreError):
        save_register(desk, tmp_path / "tries.csv", SHEET, "en")
    assert list(tmp_path.glob("tries*")) == []
