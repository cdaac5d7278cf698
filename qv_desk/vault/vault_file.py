"""``vault.json``: the vault's record and its seals, read within limits and written whole or not at all.

Two seals stand at its end. The checksum needs no key and tells a damaged file from a wrong passphrase before any
work is done. The MAC needs the root key and tells, after the unlock, whether somebody wrote to the file without it.
During a rekey the MAC is made with the current root key, and from the point of no return on with the next one.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from qv_desk.disk import UnconfirmedError, make_private_folder, open_regular, write_atomically
from qv_desk.errors import StoreError
from qv_desk.vault.json_fields import JsonFields, canonical, encoded
from qv_desk.vault.keys import Keys
from qv_desk.vault.own_change import OwnChange, parse_own_change, with_own_changes
from qv_desk.vault.vault_form import MOST_SLOTS, NEWEST_FORMAT, Vault, parse_vault

VAULT_FILE: Final = "vault.json"
_LARGEST: Final = 64 * 1024
_MAC_BYTES: Final = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True)
class SealedVault:
    """A vault as read from its file, with the MAC that the root key can check.

    Attributes:
        vault: what the file says, own changes taken in.
        under_mac: what the file says without them; the MAC stands over this.
        own_changes: what people changed who cannot make the MAC.
        mac: the MAC.
    """

    vault: Vault
    under_mac: Vault
    own_changes: tuple[OwnChange, ...]
    mac: bytes

    def check_mac(self, keys: Keys) -> None:
        """Make sure that whoever wrote the file held the root key.

        Slots that hold the outbox key alone cannot check this; their own slot and grant are sealed all the same.

        Raises:
            StoreError: ``vault_tampered``.
        """
        if keys.opens_cases and not hmac.compare_digest(self.mac, _mac(self.under_mac, keys)):
            raise StoreError("vault_tampered")


def vault_exists(folder: Path) -> bool:
    """Whether a desk has been set up in this folder."""
    return (folder / VAULT_FILE).exists()


def read_vault(folder: Path) -> SealedVault:
    """Read and check ``vault.json``; nothing is derived and nothing is written.

    Raises:
        StoreError: ``vault_missing``, ``vault_unreadable``, ``vault_too_large``, ``vault_damaged``, ``vault_newer``,
            ``vault_asks_too_much``, ``vault_too_weak``, or ``vault_tampered`` for an own change that is none.
    """
    try:
        with open_regular(folder / VAULT_FILE) as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError as problem:
        raise StoreError("vault_missing") from problem
    except OSError as problem:
        raise StoreError("vault_unreadable") from problem
    if len(content) > _LARGEST:
        raise StoreError("vault_too_large")
    return _parsed(content)


def write_vault(folder: Path, vault: Vault, keys: Keys) -> None:
    """Seal the vault and put it in the old one's place in one step.

    Args:
        folder: the desk's folder.
        vault: what the file is to say.
        keys: whose root key makes the MAC; see ``Vault.sealing_keys``.

    Raises:
        StoreError: ``vault_not_written`` when the disk refuses (the old file stands), ``vault_not_confirmed`` when
            the new file stands and may be lost with the power, ``vault_too_large``.
        AccessError: ``cases_not_yours`` without the root key.
    """
    _write(folder, SealedVault(vault, vault, (), _mac(vault, keys)))


def write_own_change(folder: Path, sealed: SealedVault, change: OwnChange) -> None:
    """Put a change beside the sealed part, in place of an earlier one to the same slot.

    Raises:
        StoreError: ``vault_not_written``, ``vault_not_confirmed``, ``vault_too_large``.
    """
    others = tuple(each for each in sealed.own_changes if each.slot.slot_id != change.slot.slot_id)
    _write(folder, SealedVault(sealed.vault, sealed.under_mac, (*others, change), sealed.mac))


def fits(vault: Vault, spare: int = 0) -> bool:
    """Whether the vault, written down, stays within what is read, with so many bytes to spare."""
    size = len(_content(SealedVault(vault, vault, (), bytes(_MAC_BYTES)))) + spare
    return size <= _LARGEST and len(vault.slots) <= MOST_SLOTS


def _write(folder: Path, sealed: SealedVault) -> None:
    content = _content(sealed)
    if len(content) > _LARGEST or len(sealed.under_mac.slots) > MOST_SLOTS:
        raise StoreError("vault_too_large")
    try:
        make_private_folder(folder)
        write_atomically(folder / VAULT_FILE, content)
    except UnconfirmedError as problem:
        raise StoreError("vault_not_confirmed") from problem
    except OSError as problem:
        raise StoreError("vault_not_written") from problem


def _record(sealed: SealedVault) -> dict[str, Any]:
    """Everything that the file says, without the checksum."""
    changes = {"own_changes": [change.record() for change in sealed.own_changes]} if sealed.own_changes else {}
    return sealed.under_mac.record() | changes | {"mac": encoded(sealed.mac)}


def _content(sealed: SealedVault) -> bytes:
    record = _record(sealed)
    record["checksum"] = _checksum(record)
    return json.dumps(record, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"


def _parsed(content: bytes) -> SealedVault:
    try:
        record = json.loads(content)
        fields = JsonFields(record)
        if fields.number("format") > NEWEST_FORMAT:
            raise StoreError("vault_newer", format=fields.number("format"))
        claimed = record.pop("checksum", None)
        if claimed != _checksum(record) or fields.number("format") < 1:
            raise StoreError("vault_damaged")
    except (ValueError, RecursionError) as problem:
        raise StoreError("vault_damaged") from problem
    vault = parse_vault(fields)
    changes = tuple(parse_own_change(each) for each in fields.list("own_changes")) if fields.has("own_changes") else ()
    sealed = SealedVault(
        vault=with_own_changes(vault, changes) if changes else vault,
        under_mac=vault,
        own_changes=changes,
        mac=fields.binary("mac", _MAC_BYTES),
    )
    if claimed != _checksum(_record(sealed)):
        # Something stands there that was not read, and over which no MAC stands: nobody who is honest wrote it.
        raise StoreError("vault_damaged")
    return sealed


def _mac(vault: Vault, keys: Keys) -> bytes:
    return hmac.digest(keys.header, canonical(vault.record()), "sha256")


def _checksum(record: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(record)).hexdigest()
