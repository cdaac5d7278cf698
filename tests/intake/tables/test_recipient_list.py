"""A list is read as its headings say or as somebody chose; a row that is not what it promises is named, not guessed."""

import pytest

from qv_desk.errors import InputError
from qv_desk.intake.limits.limited import read_table
from qv_desk.intake.tables.inquiry_table import InquiryTable, TableRow, inquiry_table
from qv_desk.intake.tables.recipient_list import (
    MOST_PEOPLE,
    Column,
    FaultyRow,
    RecipientRow,
    RowFault,
    Words,
    doubled,
    proposed_columns,
    recipient_rows,
)

WORDS = Words({"ie": "IE", "us": "US", "cn": "CN", "ireland": "IE", "中国": "CN"}, {"english": "en", "中文": "zh-Hans"})
Taken = tuple[tuple[RecipientRow, ...], tuple[FaultyRow, ...]]


def taken(text: str | bytes) -> Taken:
    table = inquiry_table(text.encode() if isinstance(text, str) else text)
    return recipient_rows(table, proposed_columns(table.headings), WORDS)


def test_headings_in_either_language_say_what_stands_where() -> None:
    english = taken(
        "Name;E-mail;Phone;Address 1;Address 2;Country;Language;Reference;Child;Guardian\n"
        "Ann  Lee;a@example.org;+353 1 234;1 Road;Cork;Ireland;English;C-17;no;\n"
    )
    chinese = taken(
        "姓名,邮箱,电话,地址1,地址2,国家,语言,参考号,未成年人,监护人\n"
        "Ann Lee,a@example.org,+353 1 234,1 Road,Cork,ie,en,C-17,否,\n"
    )

    assert english == chinese
    person = RecipientRow(2, "Ann Lee", "a@example.org", "+353 1 234", ("1 Road", "Cork"), "IE", "en", "C-17")
    assert english == ((person,), ())


def test_an_address_may_stand_in_one_cell_and_a_country_come_with_its_state() -> None:
    (row,), _ = taken('name,address,country\nAnn,"1 Road; Cork\n T12",us-ca\n')
    assert (row.postal_address, row.country) == (("1 Road", "Cork", "T12"), "US-CA")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (",a@example.org,IE,en,no,", RowFault.NO_NAME),
        ("Ann,no address,IE,en,no,", RowFault.E_MAIL),
        ("Ann,a@example.org,Atlantis,en,no,", RowFault.COUNTRY),
        ("Ann,a@example.org,XX,en,no,", RowFault.COUNTRY),
        ("Ann,a@example.org,IE,Klingonese tongue,no,", RowFault.LANGUAGE),
        ("Ann,a@example.org,IE,en,perhaps,", RowFault.CHILD),
        ("Ann,a@example.org,IE,en,yes,", RowFault.CHILD_ALONE),
        ("=HYPERLINK(1),a@example.org,IE,en,no,", RowFault.FORMULA),
        ("@SUM(1),a@example.org,IE,en,no,", RowFault.FORMULA),
        ("＝1+1,a@example.org,IE,en,no,", RowFault.FORMULA),
        ("-cmd|x,a@example.org,IE,en,no,", RowFault.FORMULA),
        ("A\N{REPLACEMENT CHARACTER}n,a@example.org,IE,en,no,", RowFault.UNREADABLE),
        (f"{'x' * 201},a@example.org,IE,en,no,", RowFault.CELL_TOO_LONG),
        ("Ann,a@example.org,IE,en,no,,,more", RowFault.TOO_WIDE),
    ],
)
def test_a_row_that_is_not_what_it_promises_is_named_and_the_others_are_taken(line: str, fault: RowFault) -> None:
    people, faulty = taken(f"name,e-mail,country,language,child,guardian\n{line}\nBo,b@example.org,CN,中文,no,\n")
    assert [row.name for row in people] == ["Bo"]
    assert faulty == (FaultyRow(2, fault),)


def test_a_row_may_end_early() -> None:
    people, faulty = taken("name,e-mail,country\nAnn\nBo,b@example.org\n")
    assert ([row.name for row in people], faulty) == (["Ann", "Bo"], ())


def test_a_heading_that_stands_twice_is_asked_back() -> None:
    headings = ("Name", "Full name", "E-mail", "Address", "City")
    assert proposed_columns(headings) == (None, None, Column.E_MAIL, Column.ADDRESS, Column.ADDRESS)
    assert doubled(headings) == (Column.NAME,)
    table = InquiryTable(headings, (TableRow(2, ("Ann", "Ann Lee", "", "", "")),))
    with pytest.raises(InputError, match="merge_list_no_name"):
        recipient_rows(table, proposed_columns(headings), WORDS)
    with pytest.raises(InputError, match="merge_list_columns_twice"):
        recipient_rows(table, (Column.NAME, Column.NAME, None, None, None), WORDS)
    people, _ = recipient_rows(table, (None, Column.NAME, None, None, None), WORDS)
    assert people[0].name == "Ann Lee"


def test_the_list_has_an_end() -> None:
    many = InquiryTable(("name", "country"), tuple(TableRow(n, (f"P{n}", "")) for n in range(MOST_PEOPLE + 1)))
    with pytest.raises(InputError, match="merge_list_too_long"):
        recipient_rows(many, (Column.NAME, Column.COUNTRY), WORDS)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_a_list_is_read_in_whatever_encoding_it_was_saved(codec: str) -> None:
    rows = "\n".join(f"王小明,wang{number}@example.org,中国" for number in range(30))
    raw = f"姓名,邮箱,国家\n{rows}\n".encode(codec)
    table = read_table(raw)
    people, faulty = recipient_rows(table, proposed_columns(table.headings), WORDS)
    assert ({row.name for row in people}, len(people), faulty) == ({"王小明"}, 30, ())
