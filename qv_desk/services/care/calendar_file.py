"""A year's days off from a file that somebody typed or downloaded: a plain table, or a calendar of whole days.

The file may be wrong or hostile. It is read as text within limits; every line is either understood or refused by its
number; nothing in it is followed, repeated or computed.
"""

import csv
import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from qv_desk.domain.clocks.calendar_notice import DayKind, NoticeDay, checked_days
from qv_desk.errors import InputError

MOST_BYTES: Final = 64 * 1024
_MOST_LINES: Final = 3_000
_LONGEST_HOLIDAY: Final = 15
_LONGEST_NAME: Final = 60

_KINDS: Final = {
    "off": DayKind.OFF,
    "holiday": DayKind.OFF,
    "rest": DayKind.OFF,
    "休": DayKind.OFF,
    "休息": DayKind.OFF,
    "放假": DayKind.OFF,
    "working": DayKind.WORKING,
    "work": DayKind.WORKING,
    "workday": DayKind.WORKING,
    "班": DayKind.WORKING,
    "上班": DayKind.WORKING,
    "调休": DayKind.WORKING,
    "补班": DayKind.WORKING,
}
_HEADS: Final = frozenset({"date", "日期"})
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ICS_DAY: Final = re.compile(r"[0-9]{8}")
_COLUMNS: Final = (2, 3)
_FIRST_YEAR: Final = 2000
_LAST_YEAR: Final = 2199
"""A day beyond these is a slip, and a day after the last one of all cannot be named."""
_WORKING_WORDS: Final = ("班", "调休", "working", "workday", "make-up")
_IGNORED: Final = frozenset(
    {"UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "STATUS", "TRANSP", "CLASS", "CATEGORIES", "DESCRIPTION"}
    | {"LOCATION", "URL", "PRIORITY", "COMMENT"}
)
"""What an event of a calendar may say beside its days; it is passed over."""


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A year's days off as a file tells them; nothing is kept yet.

    Attributes:
        calendar: the code of the calendar that it is for.
        year: the year that it announces.
        days: every day that is not an ordinary one, in order.
        text: the file as it was read.
        sha256: of its bytes.
    """

    calendar: str
    year: int
    days: tuple[NoticeDay, ...]
    text: str
    sha256: str


def read_notice(path: Path) -> bytes:
    """The bytes of a file, if it is small enough to be a year's notice.

    Raises:
        InputError: ``calendar_file_too_large``, ``calendar_file_not_text`` where there is no such file to be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError:
        raise InputError("calendar_file_not_text") from None
    if len(content) > MOST_BYTES:
        raise InputError("calendar_file_too_large")
    return content


def parsed(content: bytes, *, calendar: str, year: int | None = None) -> NewNotice:
    """The days of a notice.

    Args:
        content: a table with the columns ``date,kind,name`` in UTF-8, or an iCalendar file of whole days.
        calendar: the code of the calendar that it is for.
        year: the year that it announces; None for the one to which most of its days belong.

    Raises:
        InputError: ``calendar_file_too_large``, ``calendar_file_not_text``, ``calendar_file_unreadable`` with the line;
            or what :func:`qv_desk.domain.clocks.calendar_notice.checked_days` says.
    """
    if len(content) > MOST_BYTES:
        raise InputError("calendar_file_too_large")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError("calendar_file_not_text") from None
    if "\0" in text or text.count("\n") > _MOST_LINES:
        raise InputError("calendar_file_not_text")
    is_calendar = text.lstrip().upper().startswith("BEGIN:VCALENDAR")
    days = tuple(_from_calendar(text) if is_calendar else _from_table(text))
    if not days:
        raise InputError("calendar_file_unreadable", line=1)
    if year is None:
        year = Counter(one.day.year for one in days).most_common(1)[0][0]
        if is_calendar:  # a published calendar often holds several years; the others are brought in one by one
            days = tuple(one for one in days if _belongs(one.day, year))
    return NewNotice(calendar, year, checked_days(days, year), text, hashlib.sha256(content).hexdigest())


def _belongs(day: date, year: int) -> bool:
    return day.year == year


def _from_table(text: str) -> Iterator[NoticeDay]:
    reader = csv.reader(text.splitlines(), strict=True)
    try:
        for row in reader:
            cells = [cell.strip() for cell in row]
            if not any(cells) or cells[0].startswith("#"):
                continue
            if cells[0].casefold() in _HEADS:
                continue
            if len(cells) not in _COLUMNS or not _DAY.fullmatch(cells[0]) or cells[1].casefold() not in _KINDS:
                raise InputError("calendar_file_unreadable", line=reader.line_num)
            name = cells[2] if len(cells) > _COLUMNS[0] else ""
            day = _day(cells[0], reader.line_num)
            yield NoticeDay(day, _KINDS[cells[1].casefold()], _name(name, reader.line_num))
    except csv.Error:
        raise InputError("calendar_file_unreadable", line=reader.line_num) from None


def _from_calendar(text: str) -> Iterator[NoticeDay]:
    event: dict[str, str] | None = None
    began = 0
    for number, line in _unfolded(text):
        head, colon, value = line.partition(":")
        key, _, parameters = head.upper().partition(";")
        if key == "BEGIN" and value.upper() == "VEVENT":
            if event is not None:
                raise InputError("calendar_file_unreadable", line=number)
            event, began = {}, number
        elif key == "END" and value.upper() == "VEVENT":
            if event is None:
                raise InputError("calendar_file_unreadable", line=number)
            yield from _event_days(event, began)
            event = None
        elif event is not None and colon:
            _check_line(key, parameters, value.strip(), number)
            event[key] = value.strip()
    if event is not None:
        raise InputError("calendar_file_unreadable", line=began)


def _check_line(key: str, parameters: str, value: str, line: int) -> None:
    """Refuse what is no whole day, and what would have to be followed: a repetition, an alarm."""
    if key in {"DTSTART", "DTEND"}:
        if _ICS_DAY.fullmatch(value) and "TZID" not in parameters:
            return
    elif key == "SUMMARY" or key in _IGNORED or key.startswith("X-"):
        return
    raise InputError("calendar_file_unreadable", line=line)


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """The logical lines with the number of the first of each; a line that begins with a blank goes on with the last."""
    held, began = "", 0
    for number, line in enumerate(text.splitlines(), start=1):
        if line[:1] in {" ", "\t"} and held:
            held += line[1:]
            continue
        if held:
            yield began, held
        held, began = line, number
    if held:
        yield began, held


def _event_days(event: dict[str, str], line: int) -> Iterator[NoticeDay]:
    if "DTSTART" not in event:
        raise InputError("calendar_file_unreadable", line=line)
    first = _ics_day(event["DTSTART"], line)
    end = _ics_day(event["DTEND"], line) if "DTEND" in event else first + timedelta(days=1)
    if not 0 < (end - first).days <= _LONGEST_HOLIDAY:
        raise InputError("calendar_file_unreadable", line=line)
    summary = _name(event.get("SUMMARY", ""), line)
    is_working = any(word in summary.casefold() for word in _WORKING_WORDS)
    for offset in range((end - first).days):
        yield NoticeDay(first + timedelta(days=offset), DayKind.WORKING if is_working else DayKind.OFF, summary)


def _day(text: str, line: int) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise InputError("calendar_file_unreadable", line=line) from None
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise InputError("calendar_file_unreadable", line=line)
    return day


def _ics_day(text: str, line: int) -> date:
    return _day(f"{text[:4]}-{text[4:6]}-{text[6:]}", line)


def _name(text: str, line: int) -> str:
    """A holiday's name; signs that are no letters of a name are refused."""
    name = text.replace("\\,", ",").strip()
    if len(name) > _LONGEST_NAME or not name.isprintable():
        raise InputError("calendar_file_unreadable", line=line)
    return name
