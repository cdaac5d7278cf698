"""The yearly audit sheet on children's data: on the screen, as a page to print, or as a table.

Law: Regulations on the Protection of Minors in Cyberspace 37.
"""

from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from qv_desk.domain.minors.minor_audit import MinorAudit, TimesTaken, audit_of, minutes_between
from qv_desk.domain.minors.minor_register import MinorOpening, MinorRecord, MinorUse
from qv_desk.exports.csv_file import csv_bytes
from qv_desk.exports.outside_file import write_copy
from qv_desk.exports.register_page import register_page
from qv_desk.services.frame.desk import Desk
from qv_desk.services.frame.guard import guarded
from qv_desk.services.words.minor_words import hours_and_minutes, minor_word


class SheetForm(StrEnum):
    """As what the sheet leaves the desk."""

    HTML = "html"
    CSV = "csv"


Row = tuple[str, str, str]
"""Part, item, value."""


@guarded
def audit(desk: Desk, year: int) -> MinorAudit:
    """The figures of a year."""
    registers = desk.store.registers
    return audit_of(year, registers.all(MinorRecord), registers.all(MinorOpening), registers.all(MinorUse), desk.zone)


@guarded
def save(desk: Desk, year: int, path: Path, form: SheetForm, language: str) -> MinorAudit:
    """Save the sheet outside the desk; it names nobody, and the journal says that it left.

    Raises:
        StoreError: ``copy_not_written`` if the place cannot be written; nothing is left half written.
    """
    sheet = audit(desk, year)
    rows = sheet_rows(sheet, language)
    head = head_of(language)
    if form is SheetForm.CSV:
        content = csv_bytes(head, rows)
    else:
        title = minor_word("audit.title").said_in(language).format(year=year)
        lead = minor_word("audit.lead").said_in(language).format(office=desk.office.name, day=desk.today.isoformat())
        content = register_page(title, lead, head, rows, language)
    # Written down before it leaves the desk: a stop in between may say too much, never too little.
    desk.note("minor.audit_saved", "store", str(year))
    write_copy(path, content)
    return sheet


def head_of(language: str) -> Row:
    """The names of the three columns."""
    part, item, value = (minor_word(f"audit.head.{column}").said_in(language) for column in ("part", "item", "value"))
    return (part, item, value)


def sheet_rows(sheet: MinorAudit, language: str) -> tuple[Row, ...]:
    """The sheet line by line, in the screen language."""

    def said(code: str) -> str:
        return minor_word(code).said_in(language)

    figures: list[tuple[str, str, str]] = [("reports", said("audit.reports.all"), str(len(sheet.records)))]
    figures += [
        ("reports", said(f"reporter.{reporter.value}"), str(number))
        for reporter, number in sorted(sheet.by_reporter.items())
    ]
    figures += [
        ("reports", said(f"finding.{finding.value if finding else 'open'}"), str(number))
        for finding, number in sorted(sheet.by_finding.items(), key=lambda pair: pair[0] or "")
    ]
    figures += [
        ("times", said(f"audit.times.{code}"), _times(taken, language))
        for code, taken in (
            ("to_freeze", sheet.to_freeze),
            ("to_deletion", sheet.to_deletion),
            ("to_rest", sheet.to_rest),
        )
    ]
    figures += [
        ("open", said("audit.open.freeze"), str(sheet.not_frozen)),
        ("open", said("audit.open.deletion"), str(sheet.not_deleted)),
        ("open", said("audit.open.rest"), str(sheet.rest_open)),
        ("open", said("audit.kept"), str(sheet.kept)),
        ("guardians", said("audit.guardians.shown"), str(sheet.guardians_shown)),
        ("guardians", said("audit.guardians.wishes"), str(sheet.wishes)),
        ("openings", said("audit.openings.all"), str(sheet.openings)),
        ("openings", said("audit.openings.approvals"), str(sheet.approvals)),
        ("openings", said("audit.openings.by_one_person"), str(sheet.by_one_person)),
    ]
    figures += [("uses", said(f"ground.{ground.value}"), str(number)) for ground, number in sheet.uses.items()]
    figures += [("cases", record.reference, _case_line(record, language)) for record in sheet.records]
    return tuple((said(f"audit.{part}"), item[:1].upper() + item[1:], value) for part, item, value in figures)


def _times(taken: TimesTaken, language: str) -> str:
    if taken.middle is None or taken.longest is None:
        return minor_word("audit.times.none").said_in(language)
    pattern = minor_word("audit.times.value").said_in(language)
    return pattern.format(
        number=taken.number, middle=hours_and_minutes(taken.middle), longest=hours_and_minutes(taken.longest)
    )


def _case_line(record: MinorRecord, language: str) -> str:
    finding = minor_word(f"finding.{record.finding.value if record.finding else 'open'}").said_in(language)
    return (
        minor_word("audit.cases.line")
        .said_in(language)
        .format(
            finding=finding,
            freeze=_after(record.at, record.frozen_at, language),
            deletion=_after(record.at, record.account_deleted_at, language),
            rest=_after(record.at, record.rest_deleted_at, language),
        )
    )


def _after(start: datetime, end: datetime | None, language: str) -> str:
    if end is None:
        return minor_word("audit.cases.not").said_in(language)
    taken = timedelta(minutes=minutes_between(start, end))
    return minor_word("audit.cases.after").said_in(language).format(time=hours_and_minutes(taken))
