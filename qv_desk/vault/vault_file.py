"""``vault.json``: the key slots, their parameters, the public keys, and a MAC over all of it.

Two seals stand at its end. The checksum needs no key and tells a damaged file from a wrong passphrase before any
work is done. The MAC needs the root key and tells, after the unlock, whether somebody wrote to the file without it.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from qv_desk.errors import AccessError, StoreError
from qv_desk.vault.atomic_file import make_private_folder, write_atomically
from qv_desk.vault.derivation import KEY_BYTES
from qv_desk.vault.json_fields import JsonFields, canonical, encoded
from qv_desk.vault.keys import Keys
from qv_desk.vault.slots import RecoverySlot, Slot, parse_recovery_slot, parse_slot

VAULT_FILE: Final = "vault.json"
_FORMAT: Final = 1
_LARGEST: Final = 64 * 1024
_MOST_SLOTS: Final = 64
_MOST_RETIRED: Final = 512


@dataclass(frozen=True, slots=True)
class RetiredKey:
    """A public key that signed journal entries before its owner got a new one."""

    user_id: str
    public_key: bytes


@dataclass(frozen=True, slots=True)
class Vault:
    """What the vault file says; nothing in it is secret without a passphrase or the recovery code.

    Attributes:
        vault_id: names the vault; the store keeps it too.
        generation: rises with every change; a vault file put back from yesterday shows by it.
        slots: newest last; one a person, two only while a change is under way.
    """

    vault_id: str
    generation: int
    slots: tuple[Slot, ...]
    recovery: RecoverySlot
    retired_keys: tuple[RetiredKey, ...] = ()

    def slots_of(self, user_name: str | None) -> tuple[Slot, ...]:
        """The slots of a person by display name or user id, newest first; of the only person when no name is given.

        Raises:
            AccessError: ``user_unknown``, or ``user_needed`` when no name is given and there is more than one person.
        """
        people = {slot.user.user_id for slot in self.slots}
        if user_name is None:
            if len(people) > 1:
                raise AccessError("user_needed")
            return self.slots[::-1]
        wanted = user_name.strip().casefold()
        found = [slot for slot in self.slots if wanted in {slot.user.display_name.casefold(), slot.user.user_id}]
        if not found:
            raise AccessError("user_unknown")
        if len({slot.user.user_id for slot in found}) > 1:
            raise AccessError("user_needed")
        return tuple(found[::-1])

    def record(self) -> dict[str, Any]:
        """The vault as a JSON object, without its seals."""
        return {
            "format": _FORMAT,
            "vault_id": self.vault_id,
            "generation": self.generation,
            "slots": [slot.record() for slot in self.slots],
            "recovery": self.recovery.record(),
            "retired_signing_keys": [
                {"user_id": key.user_id, "public_key": encoded(key.public_key)} for key in self.retired_keys
            ],
        }


@dataclass(frozen=True, slots=True)
class SealedVault:
    """A vault as read from its file, with the MAC that the root key can check."""

    vault: Vault
    mac: bytes

    def check_mac(self, keys: Keys) -> None:
        """Make sure that whoever wrote the file held the root key.

        Slots that hold the outbox key alone cannot check this; their own slot is still sealed over its fields.

        Raises:
            StoreError: ``vault_tampered``.
        """
        if keys.opens_cases and not hmac.compare_digest(self.mac, _mac(self.vault, keys)):
            raise StoreError("vault_tampered")


def vault_exists(folder: Path) -> bool:
    """Whether a desk has been set up in this folder."""
    return (folder / VAULT_FILE).exists()


def read_vault(folder: Path) -> SealedVault:
    """Read and check ``vault.json``; nothing is derived and nothing is written.

    Raises:
        StoreError: ``vault_missing``, ``vault_unreadable``, ``vault_too_large``, ``vault_damaged``, ``vault_newer``,
            ``vault_asks_too_much`` or ``vault_too_weak``.
    """
    try:
        with (folder / VAULT_FILE).open("rb") as file:
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

    Raises:
        StoreError: ``vault_not_written`` when the disk refuses (the old file stands), ``vault_too_large``.
        AccessError: ``cases_not_yours`` without the root key.
    """
    mac = _mac(vault, keys)
    record = vault.record() | {"mac": encoded(mac)}
    record["checksum"] = _checksum(record)
    content = json.dumps(record, indent=1, ensure_ascii=False).encode() + b"\n"
    if len(content) > _LARGEST or len(vault.slots) > _MOST_SLOTS:
        raise StoreError("vault_too_large")
    try:
        make_private_folder(folder)
        write_atomically(folder / VAULT_FILE, content)
    except OSError as problem:
        raise StoreError("vault_not_written") from problem


def _parsed(content: bytes) -> SealedVault:
    try:
        record = json.loads(content)
        fields = JsonFields(record)
        if fields.number("format") > _FORMAT:
            raise StoreError("vault_newer", format=fields.number("format"))
        claimed = record.pop("checksum", None)
        if claimed != _checksum(record) or fields.number("format") != _FORMAT:
            raise StoreError("vault_damaged")
    except (ValueError, RecursionError) as problem:
        raise StoreError("vault_damaged") from problem
    slots, retired = fields.list("slots"), fields.list("retired_signing_keys")
    if len(slots) > _MOST_SLOTS or len(retired) > _MOST_RETIRED:
        raise StoreError("vault_too_large")
    if not slots:
        raise StoreError("vault_damaged")
    vault = Vault(
        vault_id=fields.text("vault_id"),
        generation=fields.number("generation"),
        slots=tuple(parse_slot(slot) for slot in slots),
        recovery=parse_recovery_slot(fields.fields("recovery")),
        retired_keys=tuple(RetiredKey(key.text("user_id"), key.binary("public_key", KEY_BYTES)) for key in retired),
    )
    return SealedVault(vault, fields.binary("mac", hashlib.sha256().digest_size))


def _mac(vault: Vault, keys: Keys) -> bytes:
    return hmac.digest(keys.header, canonical(vault.record()), "sha256")


def _checksum(record: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(record)).hexdigest()
