"""The journal's head, kept outside the desk's folder: it shows when an old file was put back.

An old store, or an old ``vault.json``, is sound in itself; only something that lies elsewhere can tell that it is old.
The head is noted in the key store of the operating system. A machine without one can do without: the head also stands
in each backup's manifest and on printed reports.
"""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final

from qv_desk.errors import DeviceError, StoreError
from qv_desk.vault.json_fields import JsonFields
from qv_desk.vault.key_store import NoteStore, OperatingSystemKeyStore

_ACCOUNT: Final = "journal head"
_OS_KEY_STORE: Final = OperatingSystemKeyStore()


@dataclass(frozen=True, slots=True)
class Anchor:
    """What was last seen of a desk on this machine.

    Attributes:
        vault_id: whose head it is.
        sequence: number of the journal's last entry.
        digest: its digest.
        generation: how often the vault file had changed.
        at: when this was noted; aware, UTC.
    """

    vault_id: str
    sequence: int
    digest: str
    generation: int
    at: datetime


def keep_anchor(anchor: Anchor, key_store: NoteStore = _OS_KEY_STORE) -> bool:
    """Note the journal's head in the key store, in place of the earlier one.

    Returns:
        Whether this machine has a key store to note it in.

    Raises:
        DeviceError: ``key_store_locked`` or ``key_store_failed``; the earlier note then stands.
    """
    note = json.dumps(asdict(anchor) | {"at": anchor.at.isoformat()}, sort_keys=True)
    try:
        key_store.keep_note(_service(anchor.vault_id), _ACCOUNT, note)
    except DeviceError as error:
        if error.code != "key_store_none":
            raise
        return False
    return True


def read_anchor(vault_id: str, key_store: NoteStore = _OS_KEY_STORE) -> Anchor | None:
    """What was last noted of this desk, or None: nothing was noted yet, or this machine has no key store.

    Raises:
        DeviceError: ``key_store_locked``, ``key_store_failed``, or ``anchor_unreadable`` when there is a note and it
            does not say what it should.
    """
    try:
        backend, note = key_store.note(_service(vault_id), _ACCOUNT)
    except DeviceError as error:
        if error.code != "key_store_none":
            raise
        return None
    if note is None:
        return None
    try:
        return _parsed(note, vault_id)
    except (StoreError, ValueError, RecursionError) as problem:
        raise DeviceError("anchor_unreadable", backend=backend) from problem


def _service(vault_id: str) -> str:
    return f"QV Desk {vault_id}"


def _parsed(note: str, vault_id: str) -> Anchor:
    fields = JsonFields(json.loads(note))
    at = datetime.fromisoformat(fields.text("at"))
    if fields.text("vault_id") != vault_id or at.tzinfo is None:
        raise ValueError(note)
    return Anchor(vault_id, fields.number("sequence"), fields.text("digest"), fields.number("generation"), at)
