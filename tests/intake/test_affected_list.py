"""A list of affected people is read as its headings say, or refused whole with the line that is wrong."""

import pytest

from qv_desk.errors import InputError
from qv_desk.intake.affected_list import MOST_PEOPLE, AffectedRow, affected_rows
from qv_desk.intake.inquiry_table import InquiryTable, TableRow, inquiry_table
from qv_desk.intake.limited import read_table


def rows(text: str) -> tuple[AffectedRow, ...]:
    return affected_rows(inquiry_table(text.encode()))


def test_headings_in_either_language_say_what_stands_where() -> None:
    english = rows("Name;E-mail;Address;Country;Language;Child;Guardian\nAnn  Lee;a@example.org;1 Road;ie;en;no;\n")
    chinese = rows("姓名,邮箱,地址,国家,语言,未成年人,监护人\nAnn Lee,a@example.org,1 Road,IE,en,否,\n")

    assert english == chinese
    assert english[0] == AffectedRow(2, "Ann Lee", "a@example.org", ("1 Road",), "IE", "en", False, "")  # noqa: FBT003


def test_a_country_may_come_with_its_state() -> None:
    assert rows("name,country\nAnn,us-ca\n")[0].country == "US-CA"


@pytest.mark.parametrize(
    "line",
    [",a@example.org,IE,no", "Ann,no address,IE,no", "Ann,a@example.org,Ireland,no", "Ann,a@example.org,IE,perhaps"],
)
def test_one_wrong_line_refuses_the_list(line: str) -> None:
    with pytest.raises(InputError) as refused:
        rows(f"name,e-mail,country,child\nBo,b@example.org,CN,no\n{line}\n")
    assert (refused.value.code, refused.value.fields) == ("affected_list_line", {"line": 3})


def test_names_are_needed_and_the_list_has_an_end() -> None:
    with pytest.raises(InputError, match="affected_list_no_name"):
        rows("e-mail,country\na@example.org,IE\n")
    many = InquiryTable(("name", "country"), tuple(TableRow(n, (f"P{n}", "")) for n in range(MOST_PEOPLE + 1)))
    with pytest.raises(InputError, match="affected_list_too_long"):
        affected_rows(many)
    faulty = InquiryTable(("name", "country"), (TableRow(2, (), "inquiry_cell_too_long"),))
    with pytest.raises(InputError, match="affected_list_line"):
        affected_rows(faulty)


def test_the_file_is_taken_apart_in_the_limited_child() -> None:
    assert affected_rows(read_table(b"name,country\nAnn,IE\n"))[0].name == "Ann"
