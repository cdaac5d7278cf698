import pytest

from qv_desk.domain.incoming.message import TEXT_LIMIT
from qv_desk.errors import InputError
from qv_desk.intake.showing.office_xml import Flow, Sheet, SheetNames, Strings, read_xml


def test_damaged_xml_is_refused() -> None:
    with pytest.raises(InputError, match="view_damaged"):
        read_xml(b"<a><b></a>", Flow())


def test_xml_nested_without_end_is_refused() -> None:
    with pytest.raises(InputError, match="view_unsafe_inside"):
        read_xml(b"<a>" * 500, Flow())


def test_nothing_is_no_failure() -> None:
    flow = Flow()
    read_xml(b"", flow)
    assert flow.text() == ""


def test_reading_ends_where_no_more_is_shown() -> None:
    flow = Flow()
    read_xml(b"<d>" + b"<p><t>" + b"x" * 1_000 + b"</t></p>" * 1 + b"</d>", flow)
    assert len(flow.text()) == 1_001
    long = Flow()
    read_xml(b"<d>" + (b"<p><t>" + b"x" * 1_000 + b"</t></p>") * 1_000 + b"</d>", long)
    assert 2 * TEXT_LIMIT < len(long.text()) < 2 * TEXT_LIMIT + 100_000


def test_texts_that_cells_share_are_limited() -> None:
    strings = Strings()
    with pytest.raises(InputError, match="view_too_large"):
        read_xml(b"<sst><si><t>" + b"x" * 6_000_000 + b"</t></si></sst>", strings)


def test_a_cell_that_names_no_text_is_empty() -> None:
    sheet = Sheet(("only",))
    read_xml(b'<d><row><c t="s"><v>7</v></c><c t="s"><v>0</v></c></row></d>', sheet)
    assert sheet.text() == "\tonly\t"


def test_a_far_column_opens_no_endless_gap() -> None:
    sheet = Sheet(())
    read_xml(b'<d><row><c r="XFD1"><v>1</v></c></row></d>', sheet)
    assert len(sheet.text()) < 30


def test_sheets_have_names() -> None:
    names = SheetNames()
    read_xml(b'<w><sheets><sheet name="One"/><sheet name="Two"/></sheets></w>', names)
    assert names.names == ["One", "Two"]
