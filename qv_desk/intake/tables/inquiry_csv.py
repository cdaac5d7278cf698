"""The website's inquiry form, exported as CSV: each row is a message.

The file is taken apart in the limited child process; here its cells, checked once more, become messages. Cells under
headings that are not known are kept in the text, heading and all, so that nothing a person wrote is lost.
"""

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from io import StringIO
from typing import Final

from qv_desk.domain.incoming.inquiry_form import InquiryColumn, InquiryFormWords
from qv_desk.domain.incoming.message import TEXT_LIMIT, IncomingMessage, MailAddress
from qv_desk.errors import InputError
from qv_desk.intake.files.charsets import on_one_line, without_controls
from qv_desk.intake.mail.mail_headers import parsed_date
from qv_desk.intake.tables.inquiry_table import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, InquiryTable, TableRow

_FAULTS: Final = frozenset({"inquiry_cell_too_long", "inquiry_row_too_wide"})
_PLAUSIBLE_YEARS: Final = range(1990, 2101)
_WRITTEN: Final = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(\d{1,2})[:：](\d{2})(?:[:：](\d{2})(?:\.\d+)?)?)?"
    r"\s*(Z|[+-]\d{2}:?\d{2})?"
)
_ADDRESS: Final = re.compile(r"[^\s<>()\",;:@]{1,64}@[^\s<>()\",;:@]{1,190}")
_NAMED: Final = (InquiryColumn.NAME, InquiryColumn.FIRST_NAME, InquiryColumn.LAST_NAME)
_APART: Final = frozenset({InquiryColumn.MESSAGE, InquiryColumn.SUBJECT, InquiryColumn.DATE})


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One row of a form.

    Attributes:
        line: where it begins in the file, from 1.
        message: what it says; ``None`` where it is no inquiry.
        original: headings and row as CSV in UTF-8, to be kept; its SHA-256 is ``message.digest``.
        problem: why there is no message.
    """

    line: int
    message: IncomingMessage | None
    original: bytes = field(repr=False)
    problem: InputError | None = None


def is_table(name: str) -> bool:
    """Whether a file is an export of the form; a table looks like any text, so its name says so."""
    return name.lower().endswith((".csv", ".tsv"))


def to_wire(table: InquiryTable) -> Iterator[bytes]:
    """The table as lines of JSON."""
    yield json.dumps({"ok": True, "headings": table.headings}, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    for row in table.rows:
        yield json.dumps([row.line, row.fault, row.cells], ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def from_wire(head: dict[str, object], body: bytes) -> InquiryTable:
    """The table that ``to_wire`` wrote, with every value checked.

    Raises:
        InputError: ``mail_reader_failed``, if anything is not as it must be.
    """
    try:
        rows = tuple(_row(json.loads(line)) for line in body.splitlines())
        headings = _cells(head.get("headings"))
    except (ValueError, TypeError, RecursionError):
        raise InputError("mail_reader_failed") from None
    if len(rows) > MOST_ROWS:
        raise InputError("mail_reader_failed")
    return InquiryTable(headings, rows)


def _row(value: object) -> TableRow:
    if not isinstance(value, list) or len(value) != 3:  # noqa: PLR2004 - line, fault, cells
        raise TypeError
    line, fault, cells = value
    if not isinstance(line, int) or isinstance(line, bool) or line < 1 or (fault and fault not in _FAULTS):
        raise TypeError
    return TableRow(line, _cells(cells), str(fault))


def _cells(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or len(value) > MOST_COLUMNS:
        raise TypeError
    if not all(isinstance(cell, str) and len(cell) <= LONGEST_CELL for cell in value):
        raise TypeError
    return tuple(without_controls(cell) for cell in value)


def inquiries(table: InquiryTable, words: InquiryFormWords, zone: tzinfo) -> Iterator[Inquiry]:
    """The rows as messages, one after the other.

    Args:
        table: the cells.
        words: the headings.
        zone: of dates that are written without one.

    Raises:
        InputError: ``inquiry_no_columns`` where no heading tells who writes, or what.
    """
    places = _places(table.headings, words)
    who = {*_NAMED, InquiryColumn.E_MAIL, InquiryColumn.PHONE} & set(places)
    if not who or not {InquiryColumn.MESSAGE, InquiryColumn.SUBJECT} & set(places):
        raise InputError("inquiry_no_columns")
    return (_inquiry(row, table.headings, places, zone) for row in table.rows)


def _places(headings: tuple[str, ...], words: InquiryFormWords) -> dict[InquiryColumn, int]:
    known = {_bare(name): column for column, names in words.headings.items() for name in names}
    places: dict[InquiryColumn, int] = {}
    for place, heading in enumerate(headings):
        column = known.get(_bare(heading))
        if column is not None:
            places.setdefault(column, place)
    return places


def _bare(heading: str) -> str:
    return re.sub(r"[\s_*/:：()（）.-]+", "", heading).casefold()


def _inquiry(row: TableRow, headings: tuple[str, ...], places: dict[InquiryColumn, int], zone: tzinfo) -> Inquiry:
    if row.fault == "inquiry_cell_too_long":
        return Inquiry(row.line, None, b"", InputError("inquiry_cell_too_long", line=row.line))
    if row.fault:
        return Inquiry(row.line, None, b"", InputError("inquiry_row_too_wide", line=row.line))
    given = {column: row.cells[place] if place < len(row.cells) else "" for column, place in places.items()}
    name = on_one_line(" ".join(filter(None, (given.get(column, "") for column in _NAMED))))[:200]
    address = _ADDRESS.search(given.get(InquiryColumn.E_MAIL, ""))
    said, subject = given.get(InquiryColumn.MESSAGE, ""), on_one_line(given.get(InquiryColumn.SUBJECT, ""))[:500]
    if not said and not subject:
        return Inquiry(row.line, None, b"", InputError("inquiry_row_no_message", line=row.line))
    if not name and not address and not given.get(InquiryColumn.PHONE):
        return Inquiry(row.line, None, b"", InputError("inquiry_row_no_person", line=row.line))
    original = _as_csv(headings, row.cells)
    besides = (
        f"{heading}: {on_one_line(cell)}"
        for place, (heading, cell) in enumerate(zip(headings, row.cells, strict=False))
        if cell and place not in {places[column] for column in _APART & set(places)}
    )
    text = "\n".join((said, "", *besides)).strip("\n")
    moment = _moment(given.get(InquiryColumn.DATE, ""), zone)
    warnings = ("date_unusable",) if given.get(InquiryColumn.DATE) and moment is None else ()
    message = _message(subject, MailAddress(name, address[0] if address else ""), moment, text, original, warnings)
    return Inquiry(row.line, message, original)


def _message(
    subject: str, sender: MailAddress, moment: datetime | None, text: str, original: bytes, warnings: tuple[str, ...]
) -> IncomingMessage:
    return IncomingMessage(
        subject=subject,
        sender=sender,
        reply_to=None,
        recipients=(),
        sent_at=moment,
        sent_offset_minutes=None,
        received_at=moment,
        message_id="",
        in_reply_to="",
        references=(),
        text=text[:TEXT_LIMIT],
        text_cut=len(text) > TEXT_LIMIT,
        attachments=(),
        forwarded=(),
        automatic=False,
        bulk=False,
        digest=hashlib.sha256(original).hexdigest(),
        size_bytes=len(original),
        warnings=warnings,
    )


def _as_csv(headings: tuple[str, ...], cells: tuple[str, ...]) -> bytes:
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(headings)
    writer.writerow(cells)
    return out.getvalue().encode("utf-8", "replace")


def _moment(written: str, zone: tzinfo) -> datetime | None:
    """A date that can be read in one way only: with the year first, or as mails write it."""
    found = _WRITTEN.fullmatch(written.strip())
    if not found:
        return parsed_date(written[:100]) if re.search("[A-Za-z]{3}", written) else None
    year, month, day, hour, minute, second, offset = found.groups()
    try:
        moment = datetime.fromisoformat(
            f"{int(year):04}-{int(month):02}-{int(day):02}T{int(hour or 0):02}:{minute or '00'}:{second or '00'}"
            + {"Z": "+00:00"}.get(offset or "", offset or "")
        )
        local = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        return local.astimezone(UTC) if local.year in _PLAUSIBLE_YEARS else None
    except (ValueError, OverflowError):
        return None
