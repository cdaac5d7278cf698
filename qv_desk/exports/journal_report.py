"""One page on the journal, to be printed, signed and kept elsewhere: its head shows later whether anything was cut off.

Plain text in both languages, so that it can be printed from anything and typed in again from paper.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from qv_desk.exports.new_text_file import write_new_text

_WIDTH: Final = 96
_MOST_PEOPLE: Final = 30
"""More would not fit on the page; the others are counted."""


@dataclass(frozen=True, slots=True)
class ReportPerson:
    """Somebody who can open the desk."""

    name: str
    role: str
    key_id: str


@dataclass(frozen=True, slots=True)
class JournalReport:
    """What the page says.

    Attributes:
        office: name of the office.
        vault_id: whose journal it is.
        at: moment of the report, in the office's zone.
        by: who made it.
        sequence: number of the last entry.
        digest: its digest.
        entries: how many entries stand.
        signed: how many of them are signed.
        first_bad: the first one that does not stand; None when all do.
        people: who can open the desk.
    """

    office: str
    vault_id: str
    at: datetime
    by: str
    sequence: int
    digest: str
    entries: int
    signed: int
    first_bad: int | None
    people: tuple[ReportPerson, ...]


def report_page(report: JournalReport) -> str:
    """The page as text."""
    verdict = (
        "every entry stands / 各条均有效"
        if report.first_bad is None
        else f"ENTRY {report.first_bad} DOES NOT STAND / 第 {report.first_bad} 条有误"
    )
    people = [f"  {one.key_id}  {one.name}, {one.role}" for one in report.people[:_MOST_PEOPLE]]
    if len(report.people) > _MOST_PEOPLE:
        people.append(f"  … {len(report.people) - _MOST_PEOPLE} more / 另有 {len(report.people) - _MOST_PEOPLE} 人")
    head = f"{report.sequence}:{report.digest}"
    lines = [
        "Journal of the privacy desk / 隐私工作台日志",
        "=" * _WIDTH,
        "",
        f"Office / 办公室      {report.office}",
        f"Desk / 工作台        {report.vault_id}",
        f"Date / 日期          {report.at:%Y-%m-%d %H:%M %Z}",
        f"Made by / 制作人     {report.by}",
        "",
        f"Entries / 条数       {report.entries}, signed / 已签名 {report.signed}",
        f"Checked / 核验       {verdict}",
        "Head / 链头",
        f"  {head}",
        "",
        "Keys / 密钥          the short names with which entries are signed / 签名密钥短名",
        *people,
        "",
        "Keep this page outside the desk. To compare / 请在工作台之外保存本页。核对：",
        f"  qv-desk journal verify --against {report.sequence}:DIGEST",
        "",
        "",
        "Signature / 签名     ________________________________",
        "",
        "-" * _WIDTH,
        head,
    ]
    return "\n".join(lines) + "\n"


def write_report(path: Path, report: JournalReport) -> None:
    """Write the page into a new file that nobody else can read.

    Raises:
        StoreError: ``export_exists``, ``export_not_written``; nothing half written is left.
    """
    write_new_text(path, report_page(report))
