import hashlib
from collections.abc import Sequence
from zoneinfo import ZoneInfo

import pytest

from qv_desk.catalogue.inquiry_form import inquiry_form_words
from qv_desk.errors import InputError
from qv_desk.intake.tables.inquiry_csv import Inquiry, from_wire, inquiries, is_table, to_wire
from qv_desk.intake.tables.inquiry_table import InquiryTable, TableRow

ZONE = ZoneInfo("Asia/Shanghai")


def read(headings: Sequence[str], *rows: Sequence[str]) -> list[Inquiry]:
    table = InquiryTable(tuple(headings), tuple(TableRow(n, tuple(row)) for n, row in enumerate(rows, start=2)))
    return list(inquiries(table, inquiry_form_words(), ZONE))


def test_a_row_is_a_message_with_all_that_was_written() -> None:
    headings = ("Submitted at", "First name", "Last Name", "E-Mail *", "Message", "How did you find us?")
    row = ("2026-11-02 09:30", "Mary", "Sample", "mary@example.org", "Please erase my data.", "a friend")
    (found,) = read(headings, row)
    assert found.message is not None
    message = found.message
    assert (message.sender.name, message.sender.address) == ("Mary Sample", "mary@example.org")
    assert message.text.startswith("Please erase my data.\n\nFirst name: Mary\n")
    assert message.text.endswith("How did you find us?: a friend")
    assert message.received_at is not None
    assert message.received_at.isoformat() == "2026-11-02T01:30:00+00:00"
    assert message.digest == hashlib.sha256(found.original).hexdigest()
    assert b"a friend" in found.original


def test_the_same_row_again_has_the_same_digest_and_another_has_not() -> None:
    rows = [("Ann", "hi"), ("Ann", "hi"), ("Ann", "ho")]
    first, second, third = (one.message for one in read(("name", "message"), *rows))
    assert first is not None
    assert second is not None
    assert third is not None
    assert first.digest == second.digest != third.digest


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("2026-11-02", "2026-11-01T16:00:00+00:00"),
        ("2026/11/2 9:05:07", "2026-11-02T01:05:07+00:00"),
        ("2026年11月2日 09:05", "2026-11-02T01:05:00+00:00"),
        ("2026-11-02T09:05:00Z", "2026-11-02T09:05:00+00:00"),
        ("2026-11-02T09:05:00+01:00", "2026-11-02T08:05:00+00:00"),
        ("Mon, 02 Nov 2026 09:05:00 +0100", "2026-11-02T08:05:00+00:00"),
        ("02/11/2026", None),
        ("2026-13-45", None),
        ("9999-01-01", None),
    ],
)
def test_a_date_is_read_only_where_it_can_mean_one_day(written: str, read_as: str | None) -> None:
    message = read(("name", "message", "date"), ("Ann", "hi", written))[0].message
    assert message is not None
    assert (message.received_at.isoformat() if message.received_at else None) == read_as
    assert message.warnings == (() if read_as else ("date_unusable",))


def test_a_row_without_message_or_person_names_its_line() -> None:
    found = read(
        ("name", "e-mail", "message"), ("Ann", "", ""), ("", "not an address", "hi"), ("", "a@b.example", "hi")
    )
    problems = [one.problem for one in found]
    assert [(problem.code, problem.fields) for problem in problems if problem] == [
        ("inquiry_row_no_message", {"line": 2}),
        ("inquiry_row_no_person", {"line": 3}),
    ]
    assert found[2].message is not None


def test_a_table_about_something_else_is_refused() -> None:
    for headings in (("article", "price"), ("name", "price"), ("message", "price")):
        with pytest.raises(InputError, match="inquiry_no_columns"):
            read(headings, ("a", "b"))


def test_a_name_carries_no_marks_that_turn_text_around() -> None:
    message = read(("name", "message"), ("Ann\u202e\nB", "hi"))[0].message
    assert message is not None
    assert message.sender.name == "Ann B"


def test_a_table_goes_through_the_wire() -> None:
    table = InquiryTable(("姓名", "b"), (TableRow(2, ("张三", "x\ny")), TableRow(4, (), "inquiry_row_too_wide")))
    lines = list(to_wire(table))
    assert from_wire({"headings": ["姓名", "b"]}, b"".join(lines[1:])) == table


@pytest.mark.parametrize(
    "body",
    [b"[]", b"[0, '', []]", b'[2, "made_up", []]', b'[2, "", [3]]', b'[2, "", "x"]', b"no json", b"[true, 1, []]"],
)
def test_what_the_child_must_not_say_is_refused(body: bytes) -> None:
    with pytest.raises(InputError, match="mail_reader_failed"):
        from_wire({"headings": ["a"]}, body)
    with pytest.raises(InputError, match="mail_reader_failed"):
        from_wire({"headings": "a"}, b"")


def test_a_table_is_known_by_its_name() -> None:
    assert is_table("Inquiries.CSV")
    assert not is_table("mail.eml")
