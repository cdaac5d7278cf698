"""The ledger of erasures as a file outside the store: beside the backups, in each of them, and in the desk's folder.

A backup from before an erasure still holds the erased. Whoever restores it erases again what the newest ledger names.
The ledger holds random identifiers and moments, nothing about anybody, and is sealed with a key that lies in the store
and outlives every change of keys. It is replaced as a whole, never appended to.
"""

import hashlib
import hmac
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from qv_desk.disk import open_regular, write_atomically
from qv_desk.errors import StoreError
from qv_desk.store.column_texts import moment_text
from qv_desk.store.erasure import Erasure

_FORMAT: Final = 1
_LARGEST: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Ledger:
    """What a ledger says.

    Attributes:
        vault_id: whose it is.
        written_at: up to when it is complete; an aware UTC moment.
        erasures: all of the desk's, oldest first.
    """

    vault_id: str
    written_at: datetime
    erasures: tuple[Erasure, ...]


def ledger_name(vault_id: str) -> str:
    """The name of a desk's ledger; several desks may keep their backups in one folder."""
    return f"erasures-{tag_of(vault_id)}.ledger"


def tag_of(vault_id: str) -> str:
    """A few letters by which a desk's files are told from another's beside them."""
    return hashlib.sha256(vault_id.encode()).hexdigest()[:8]


def write_ledger(folder: Path, ledger: Ledger, key: bytes) -> None:
    """Put the ledger into a folder, in the place of an older one.

    Args:
        folder: where; it must be there.
        ledger: all erasures.
        key: the store's ledger key.

    Raises:
        StoreError: ``ledger_not_written``; an older ledger stands as it was.
    """
    record: dict[str, Any] = {
        "format": _FORMAT,
        "vault_id": ledger.vault_id,
        "written_at": moment_text(ledger.written_at),
        "erasures": [
            [each.erasure_id, each.object_id, each.kind, moment_text(each.erased_at), each.erased_by]
            for each in ledger.erasures
        ],
    }
    sealed = record | {"mac": _mac(record, key).hex()}
    try:
        write_atomically(folder / ledger_name(ledger.vault_id), json.dumps(sealed).encode())
    except OSError as problem:
        raise StoreError("ledger_not_written") from problem


def read_ledger(folder: Path, key: bytes, vault_id: str) -> Ledger | None:
    """The ledger in a folder; None where there is none of this desk whose seal holds.

    Args:
        folder: where to look.
        key: the store's ledger key.
        vault_id: whose ledger is wanted.
    """
    try:
        with open_regular(folder / ledger_name(vault_id)) as file:
            content = file.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            return None
        record = json.loads(content)
        mac = bytes.fromhex(record.pop("mac"))
        if record["format"] != _FORMAT or not hmac.compare_digest(mac, _mac(record, key)):
            return None
        erasures = tuple(
            Erasure(erasure_id, object_id, kind, datetime.fromisoformat(erased_at), erased_by)
            for erasure_id, object_id, kind, erased_at, erased_by in record["erasures"]
        )
        found = Ledger(record["vault_id"], datetime.fromisoformat(record["written_at"]), erasures)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return found if found.vault_id == vault_id else None


def united(ledgers: Iterable[Ledger]) -> tuple[Erasure, ...]:
    """Every erasure that any of the ledgers names, once, oldest first."""
    by_id = {each.erasure_id: each for ledger in ledgers for each in ledger.erasures}
    return tuple(sorted(by_id.values(), key=lambda each: (each.erased_at, each.erasure_id)))


def _mac(record: dict[str, Any], key: bytes) -> bytes:
    return hmac.digest(key, json.dumps(record, sort_keys=True, separators=(",", ":")).encode(), "sha256")
