"""An exported journal: a folder with the entries, the program that checks them, and a page that explains both.

It needs neither the desk nor its keys to be checked; whoever audits can do it on a machine of their own.
"""

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, TextIO

from qv_desk.errors import StoreError
from qv_desk.exports import journal_verifier

JOURNAL_FILE: Final = "journal.jsonl"
VERIFIER_FILE: Final = "verify_journal.py"
README_FILE: Final = "README.txt"

LEFT_OUT: Final = "left_out"
"""Stands in an entry whose detail was left out, with the reason: :data:`CHILDS_FILE`."""

CHILDS_FILE: Final = "childs_file"
"""The entry is about a child's file that was shut to whoever exported the journal."""

_VERIFIER: Final = Path(__file__).with_name("journal_verifier.py")
"""Its text goes out; a built program keeps it beside its code for that."""

_README: Final = """\
Journal of a privacy desk
=========================

journal.jsonl      the first line names the vault, the head and everybody's public key; then one entry a line
verify_journal.py  checks it: python3 verify_journal.py
                   It needs Python 3.10 or later and nothing else. Read it before you trust it; it is short.

Exported on {at}, up to entry {sequence}.
Head: {sequence}:{digest}
{details}

Compare the head, and the short names of the keys (key_id), with a page that a supervisor printed, or with what was
noted outside the desk:  python3 verify_journal.py --against {sequence}:{digest}

隐私工作台日志
==============

journal.jsonl      首行载明保险库、链头及各人公钥；其后每行一条日志
verify_journal.py  核验程序：python3 verify_journal.py
                   只需 Python 3.10 或更高版本。使用前请通读，篇幅很短。

请将链头和密钥短名（key_id）与主管打印的页面或工作台之外的记录核对。
"""
_WITH_DETAILS: Final = (
    "The details are in it: they may name people. Keep it as you keep the cases.\n"
    "内含说明文字，可能涉及个人信息，请按案件保管。"
)
_LEFT_OUT_OF_CHILDREN: Final = (
    "Of {count} entries they are left out: these are about children's files, which were shut to whoever exported the\n"
    'journal. Such an entry says "left_out": "childs_file"; its place, its digest and its signature are checked\n'
    "all the same.\n"
    '其中 {count} 条涉及未成年人案卷，因导出人未获准查阅，其说明文字已略去（标有 "left_out": "childs_file"）；'
    "其顺序、摘要和签名仍可核验。"
)
_WITHOUT_DETAILS: Final = (
    "The details are not in it: each entry holds a salted digest of its own.\n不含说明文字；每条仅载其加盐摘要。"
)


@dataclass(frozen=True, slots=True)
class JournalHeader:
    """What the first line of an exported journal says.

    Attributes:
        vault_id: whose journal it is.
        exported_at: aware UTC moment.
        sequence: number of the last entry.
        digest: its digest.
        with_details: whether the entries' words are there.
        keys: by the key's short name: user identifier, display name, public key.
    """

    vault_id: str
    exported_at: datetime
    sequence: int
    digest: str
    with_details: bool
    keys: Mapping[str, tuple[str, str, bytes]]

    def record(self) -> dict[str, Any]:
        """The header as a JSON object."""
        return {
            "format": journal_verifier.FORMAT,
            "vault_id": self.vault_id,
            "exported_at": self.exported_at.isoformat(),
            "head": {"sequence": self.sequence, "digest": self.digest},
            "with_details": self.with_details,
            "keys": [
                {"key_id": key_id, "user_id": user_id, "name": name, "public_key": public_key.hex()}
                for key_id, (user_id, name, public_key) in sorted(self.keys.items())
            ],
        }


def write_journal(folder: Path, header: JournalHeader, entries: Iterable[Mapping[str, Any]]) -> int:
    """Write an exported journal into a folder of its own, which nobody else can read.

    Args:
        folder: is made here; nothing may be there yet.
        header: the first line.
        entries: the others, in order; one whose detail was left out says so, see :data:`LEFT_OUT`.

    Returns:
        Of how many entries the detail was left out.

    Raises:
        StoreError: ``export_exists``, ``export_not_written``; nothing half written is left.
    """
    if folder.exists():
        raise StoreError("export_exists", folder=folder.name)
    making = folder.with_name(f".{folder.name}.part")
    left_out = 0
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(making, ignore_errors=True)
        making.mkdir(mode=0o700)
        with _private(making / JOURNAL_FILE) as file:
            file.write(_line(header.record()))
            for entry in entries:
                left_out += LEFT_OUT in entry
                file.write(_line(entry))
            file.flush()
            os.fsync(file.fileno())
        for name, content in (
            (VERIFIER_FILE, _VERIFIER.read_text(encoding="utf-8")),
            (README_FILE, _readme(header, left_out)),
        ):
            with _private(making / name) as file:
                file.write(content)
        making.rename(folder)
    except OSError as problem:
        raise StoreError("export_not_written", folder=folder.name) from problem
    finally:
        shutil.rmtree(making, ignore_errors=True)
    return left_out


def _private(path: Path) -> TextIO:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8", newline="\n")


def _line(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=True, separators=(",", ":")) + "\n"


def _readme(header: JournalHeader, left_out: int) -> str:
    details = _WITH_DETAILS if header.with_details else _WITHOUT_DETAILS
    if left_out:
        details = f"{details}\n\n{_LEFT_OUT_OF_CHILDREN.format(count=left_out)}"
    return _README.format(
        at=f"{header.exported_at:%Y-%m-%d %H:%M} UTC",
        sequence=header.sequence,
        digest=header.digest,
        details=details,
    )
