import pytest

from qv_desk.errors import InputError
from qv_desk.intake.tables.inquiry_table import InquiryTable, inquiry_table

ROWS = "姓名{0}留言\n张三{0}请删除我的个人信息\n李四{0}请提供我的个人信息副本\n"


def code_of(raw: bytes) -> str:
    with pytest.raises(InputError) as caught:
        inquiry_table(raw)
    return caught.value.code


def cells(table: InquiryTable) -> list[tuple[str, ...]]:
    return [table.headings, *(row.cells for row in table.rows)]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_charsets_and_separators_are_told(codec: str, separator: str) -> None:
    found = cells(inquiry_table(ROWS.format(separator).encode(codec)))
    assert found == [("姓名", "留言"), ("张三", "请删除我的个人信息"), ("李四", "请提供我的个人信息副本")]


def test_western_text_is_not_taken_for_chinese() -> None:
    raw = "Name;Nachricht\nJürgen Größe;Bitte löschen Sie meine Daten für immer, möglichst früh\n".encode("cp1252")
    assert cells(inquiry_table(raw))[1][0] == "Jürgen Größe"


def test_excel_names_the_separator_on_a_line_before() -> None:
    table = inquiry_table(b"sep=;\r\na;b,c\r\n1;2\r\n")
    assert cells(table) == [("a", "b,c"), ("1", "2")]
    assert [row.line for row in table.rows] == [3]


def test_quoted_cells_keep_their_lines_and_rows_know_where_they_begin() -> None:
    table = inquiry_table(b'a,b\n"one\ntwo","say ""hi"""\n\n3,4\n')
    assert [(row.line, row.cells) for row in table.rows] == [(2, ("one\ntwo", 'say "hi"')), (5, ("3", "4"))]


def test_a_bad_row_is_named_and_the_others_stay() -> None:
    long = "x" * 100_001
    table = inquiry_table(f"a,b\n1,2,3\n{long},2\n1,2,,\n".encode())
    assert [(row.line, row.fault) for row in table.rows] == [
        (2, "inquiry_row_too_wide"),
        (3, "inquiry_cell_too_long"),
        (4, ""),
    ]


def test_a_quotation_mark_that_is_never_closed_swallows_no_row_before_it() -> None:
    table = inquiry_table(b'a,b\n1,2\n"x,' + b"y\n" * 60_000)
    assert [(row.line, row.fault) for row in table.rows] == [(2, ""), (3, "inquiry_cell_too_long")]


def test_what_is_no_export_of_a_form_is_refused_by_name() -> None:
    assert code_of(b"\r\n \r\n") == "mail_empty"
    assert code_of(b"one column\nonly\n") == "inquiry_not_a_table"
    assert code_of(b"a," * 1_000_000) == "inquiry_too_many_columns"
    assert code_of(b"a,b\n" + b"1,2\n" * 10_001) == "inquiry_too_many_rows"
    assert code_of(b"a,b\n" + b"\n" * 300_000) == "inquiry_too_many_rows"


def test_no_control_character_comes_through() -> None:
    assert cells(inquiry_table(b"a,b\n1\x00\x1b[2J,2\n"))[1] == ("1[2J", "2")
