"""A file of days off is understood line by line or refused by its line; nothing in it is followed."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qv_desk.domain.clocks.calendar_notice import DayKind, NoticeDay
from qv_desk.errors import InputError
from qv_desk.services.care.calendar_file import MOST_BYTES, parsed, read_notice

TABLE = """\
date,kind,name
# 国务院办公厅关于2027年部分节假日安排的通知
2027-01-01,off,元旦
2027-01-02,off,元旦

2027-01-03,working,元旦
"""
CALENDAR = """\
BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
UID:1@example.org\r
DTSTART;VALUE=DATE:20270101\r
DTEND;VALUE=DATE:20270103\r
SUMMARY:元旦 (\r
 休)\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20270103\r
SUMMARY:元旦 补班\r
END:VEVENT\r
END:VCALENDAR\r
"""
DAYS = [(date(2027, 1, 1), DayKind.OFF), (date(2027, 1, 2), DayKind.OFF), (date(2027, 1, 3), DayKind.WORKING)]


def code_of(content: bytes, **more: int) -> str:
    with pytest.raises(InputError) as refused:
        parsed(content, calendar="cn", **more)
    return refused.value.code


@pytest.mark.parametrize("text", [TABLE, "\ufeff" + TABLE, TABLE.replace("\n", "\r\n"), CALENDAR])
def test_a_table_and_a_calendar_say_the_same(text: str) -> None:
    notice = parsed(text.encode(), calendar="cn")

    assert [(one.day, one.kind) for one in notice.days] == DAYS
    assert (notice.year, notice.calendar, len(notice.sha256)) == (2027, "cn", 64)


def test_chinese_words_and_a_missing_name_are_fine() -> None:
    notice = parsed("日期,类型\n2027-01-01,休\n2027-01-03,班\n".encode(), calendar="cn")
    assert notice.days == (NoticeDay(date(2027, 1, 1), DayKind.OFF), NoticeDay(date(2027, 1, 3), DayKind.WORKING))


def test_of_a_calendar_of_several_years_one_is_taken() -> None:
    other = CALENDAR.replace("20270103\r\nSUMMARY:元旦 补班", "20280103\r\nSUMMARY:Holiday")
    assert parsed(other.encode(), calendar="gb").year == 2027
    assert [one.day.year for one in parsed(other.encode(), calendar="gb").days] == [2027, 2027]


@pytest.mark.parametrize(
    "line",
    [
        "2027-13-01,off,x",
        "2027-1-1,off,x",
        "=1+1,off,x",
        "2027-01-01,maybe,x",
        "2027-01-01",
        "2027-01-01,off,x,y",
        '2027-01-01,off,"x',
        "2027-01-01,off," + "x" * 61,
        "2027-01-01,off,a\x1bb",
    ],
)
def test_a_line_that_is_not_understood_is_named(line: str) -> None:
    with pytest.raises(InputError) as refused:
        parsed(f"date,kind,name\n{line}\n".encode(), calendar="cn")
    assert (refused.value.code, refused.value.fields["line"]) == ("calendar_file_unreadable", 2)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("DTSTART;VALUE=DATE:20270101", "DTSTART:20270101T080000Z"),
        ("DTSTART;VALUE=DATE:20270101", "DTSTART;TZID=Asia/Shanghai:20270101"),
        ("UID:1@example.org", "RRULE:FREQ=DAILY"),
        ("UID:1@example.org", "BEGIN:VALARM"),
        ("UID:1@example.org", "BEGIN:VEVENT"),
        ("UID:1@example.org", "ATTACH:file:///etc/passwd"),
        ("DTEND;VALUE=DATE:20270103", "DTEND;VALUE=DATE:20280103"),
        ("DTEND;VALUE=DATE:20270103", "DTEND;VALUE=DATE:20261231"),
        ("DTSTART;VALUE=DATE:20270101\r\n", ""),
        ("END:VEVENT\r\nEND:VCALENDAR", "END:VCALENDAR"),
        ("BEGIN:VEVENT\r\nUID", "END:VEVENT\r\nUID"),
    ],
)
def test_what_would_have_to_be_followed_or_guessed_is_refused(old: str, new: str) -> None:
    assert old in CALENDAR
    assert code_of(CALENDAR.replace(old, new).encode()) == "calendar_file_unreadable"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "calendar_file_unreadable"),
        (b"date,kind\n", "calendar_file_unreadable"),
        ("2027-01-01,休".encode("gb18030"), "calendar_file_not_text"),
        (b"2027-01-01\0", "calendar_file_not_text"),
        (b"\n" * 4000, "calendar_file_not_text"),
        (b"#" * (MOST_BYTES + 1), "calendar_file_too_large"),
    ],
)
def test_what_is_no_text_of_a_year_is_refused(content: bytes, code: str) -> None:
    assert code_of(content) == code


def test_a_year_that_is_named_is_held_against_the_days() -> None:
    assert code_of(TABLE.encode(), year=2028) == "calendar_day_outside_year"


@given(st.binary(max_size=400) | st.text(max_size=400).map(lambda text: text.encode("utf-8", "replace")))
def test_whatever_comes_in_is_understood_or_refused_by_name(content: bytes) -> None:
    for head in (b"", b"date,kind\n", b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n"):
        try:
            notice = parsed(head + content, calendar="cn")
        except InputError:
            continue
        assert notice.days


def test_a_file_is_read_up_to_its_limit(tmp_path: Path) -> None:
    small, large = tmp_path / "small.csv", tmp_path / "large.csv"
    small.write_bytes(TABLE.encode())
    large.write_bytes(b"x" * (MOST_BYTES + 1))
    assert read_notice(small) == TABLE.encode()
    for path, code in ((large, "calendar_file_too_large"), (tmp_path / "none", "calendar_file_not_text")):
        with pytest.raises(InputError) as refused:
            read_notice(path)
        assert refused.value.code == code


@pytest.mark.parametrize("day", ["9999-12-31", "9999-12-30", "0001-01-01", "1999-12-31", "2200-01-01"])
def test_a_day_of_no_year_of_ours_is_a_slip(day: str) -> None:
    for text in (f"{day},off,x", f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:{day.replace('-', '')}\nEND:VEVENT\n"):
        with pytest.raises(InputError, match="calendar_file_unreadable"):
            parsed(text.encode(), calendar="cn")
