"""The certificate of a purge: one page of plain text in both languages, to be printed, signed by two and kept."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

_WIDTH: Final = 96


@dataclass(frozen=True, slots=True)
class PurgeCertificate:
    """What the page says; nothing about the people whose files went.

    Attributes:
        office: name of the office.
        purge_id: by which the journal knows the purge.
        asked_at: when it was asked for, in the office's zone.
        asked_by: by whom.
        done_at: when it was finished, in the office's zone.
        carried_out_by: by whom.
        gone: references of the files that went.
        left: references of the files that something kept.
        rows: how many rows went.
        documents: how many documents and letters went.
        backups_hold_until: the last day on which a backup may still hold them.
        head: the journal's head afterwards.
    """

    office: str
    purge_id: str
    asked_at: datetime
    asked_by: str
    done_at: datetime
    carried_out_by: str
    gone: tuple[str, ...]
    left: tuple[str, ...]
    rows: int
    documents: int
    backups_hold_until: date
    head: str


def certificate_page(certificate: PurgeCertificate) -> str:
    """The page as text."""
    one = certificate
    lines = [
        "Certificate of a purge / 清除证明",
        "=" * _WIDTH,
        "",
        f"Office / 办公室            {one.office}",
        f"Purge / 清除编号           {one.purge_id}",
        f"Asked for / 提请           {one.asked_at:%Y-%m-%d %H:%M %Z}, {one.asked_by}",
        f"Carried out / 执行         {one.done_at:%Y-%m-%d %H:%M %Z}, {one.carried_out_by}",
        f"Erased / 已删除            {len(one.gone)} files / 份案卷",
        f"                           {one.rows} rows / 行, {one.documents} documents / 份文件",
        f"Backups until / 备份至     {one.backups_hold_until.isoformat()}",
        "",
        "Files that went / 已清除的案卷",
        *_columns(one.gone),
        "",
    ]
    if one.left:
        lines += ["Files that were kept / 予以保留的案卷", *_columns(one.left), ""]
    lines += [
        "The journal keeps its entries without their words; the refusal log stays.",
        "日志保留条目而无说明文字；拒绝登记簿保留。",
        "",
        "Journal's head / 日志链头",
        f"  {one.head}",
        "",
        "",
        "Signature / 签名     ________________________________     ________________________________",
    ]
    return "\n".join(lines) + "\n"


def _columns(references: tuple[str, ...], wide: int = 5) -> list[str]:
    rows = [references[place : place + wide] for place in range(0, len(references), wide)]
    return ["  " + "  ".join(f"{reference:<16}" for reference in row).rstrip() for row in rows] or ["  –"]
