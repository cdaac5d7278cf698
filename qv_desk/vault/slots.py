"""Key slots: the same keys, sealed once for each person under that person's passphrase.

A slot's secret is sealed with AES-256-GCM. Everything else in the slot is associated data, so that a slot moved to
another person, another role or another vault no longer opens.
"""

import secrets
from dataclasses import dataclass, field
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from qv_desk.domain.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, StoreError
from qv_desk.vault.derivation import KEY_BYTES, SALT_BYTES, KdfSettings, derived_key, salt_is_sound, stretched
from qv_desk.vault.json_fields import JsonFields, canonical, encoded
from qv_desk.vault.keys import Keys
from qv_desk.vault.passphrase import normalised
from qv_desk.vault.recovery import RecoveryCode

_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_HOLDS_ROOT: Final = b"\x01"
_HOLDS_OUTBOX: Final = b"\x02"
_SECRET_BYTES: Final = 1 + 2 * KEY_BYTES
_KDF_NAME: Final = "argon2id"


@dataclass(frozen=True, slots=True)
class DeviceSecret:
    """Where the second half of a slot's key lies: in the key store of the operating system, on this machine.

    Attributes:
        backend: the key store's own name, e.g. ``keyring.backends.SecretService.Keyring``.
        service: the name under which the secret is kept there.
    """

    backend: str
    service: str


@dataclass(frozen=True, slots=True)
class Slot:
    """One person's way into the vault, as it stands in the file."""

    slot_id: str
    user: DeskUser
    kdf: KdfSettings
    salt: bytes
    device: DeviceSecret | None
    signing_public_key: bytes
    nonce: bytes = b""
    ciphertext: bytes = b""

    def record(self) -> dict[str, Any]:
        """The slot as a JSON object."""
        return self.sealed_over() | {"nonce": encoded(self.nonce), "ciphertext": encoded(self.ciphertext)}

    def sealed_over(self) -> dict[str, Any]:
        """Every field that is not the sealed secret itself."""
        device = self.device
        return {
            "slot_id": self.slot_id,
            "user_id": self.user.user_id,
            "display_name": self.user.display_name,
            "role": self.user.role.value,
            "kdf": {
                "name": _KDF_NAME,
                "memory_kib": self.kdf.memory_kib,
                "rounds": self.kdf.rounds,
                "lanes": self.kdf.lanes,
                "salt": encoded(self.salt),
            },
            "device_secret": {
                "used": device is not None,
                "backend": device.backend if device else "",
                "service": device.service if device else "",
            },
            "signing_public_key": encoded(self.signing_public_key),
        }


@dataclass(frozen=True, slots=True)
class SlotSecret:
    """What a slot gives when it opens."""

    keys: Keys = field(repr=False)
    signing_key: Ed25519PrivateKey = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecoverySlot:
    """The way in by the recovery code; it holds the root key."""

    salt: bytes
    nonce: bytes
    ciphertext: bytes

    def record(self) -> dict[str, Any]:
        """The slot as a JSON object."""
        return {"salt": encoded(self.salt), "nonce": encoded(self.nonce), "ciphertext": encoded(self.ciphertext)}


def parse_slot(fields: JsonFields) -> Slot:
    """Read a slot and refuse one that asks for more work than any honest slot.

    Raises:
        StoreError: ``vault_damaged``, ``vault_asks_too_much``, ``vault_too_weak``.
    """
    kdf, device = fields.fields("kdf"), fields.fields("device_secret")
    settings = KdfSettings(kdf.number("memory_kib"), kdf.number("rounds"), kdf.number("lanes"))
    settings.check()
    salt = kdf.binary("salt")
    role = fields.text("role")
    if kdf.text("name") != _KDF_NAME or not salt_is_sound(salt) or role not in set(Role):
        raise StoreError("vault_damaged")
    return Slot(
        slot_id=fields.text("slot_id"),
        user=DeskUser(fields.text("user_id"), fields.text("display_name"), Role(role)),
        kdf=settings,
        salt=salt,
        device=DeviceSecret(device.text("backend"), device.text("service")) if device.truth("used") else None,
        signing_public_key=fields.binary("signing_public_key", KEY_BYTES),
        nonce=fields.binary("nonce", _NONCE_BYTES),
        ciphertext=fields.binary("ciphertext", _SECRET_BYTES + _TAG_BYTES),
    )


def parse_recovery_slot(fields: JsonFields) -> RecoverySlot:
    """Read the recovery slot; raises ``vault_damaged``."""
    return RecoverySlot(
        salt=fields.binary("salt", SALT_BYTES),
        nonce=fields.binary("nonce", _NONCE_BYTES),
        ciphertext=fields.binary("ciphertext", KEY_BYTES + _TAG_BYTES),
    )


def seal_slot(
    vault_id: str,
    user: DeskUser,
    passphrase: str,
    secret: SlotSecret,
    *,
    kdf: KdfSettings,
    device: DeviceSecret | None = None,
    device_secret: bytes = b"",
    slot_id: str | None = None,
) -> Slot:
    """Seal a secret for one person; costs one key derivation."""
    bare = Slot(
        slot_id=slot_id or secrets.token_hex(8),
        user=user,
        kdf=kdf,
        salt=secrets.token_bytes(SALT_BYTES),
        device=device,
        signing_public_key=secret.signing_key.public_key().public_bytes_raw(),
    )
    holds, key = (_HOLDS_ROOT, secret.keys.root) if user.role.opens_cases else (_HOLDS_OUTBOX, secret.keys.outbox)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(_slot_key(bare, passphrase, device_secret)).encrypt(
        nonce, holds + key + secret.signing_key.private_bytes_raw(), _associated(vault_id, bare)
    )
    return Slot(bare.slot_id, user, kdf, bare.salt, device, bare.signing_public_key, nonce=nonce, ciphertext=sealed)


def open_slot(vault_id: str, slot: Slot, passphrase: str, device_secret: bytes = b"") -> SlotSecret:
    """Open a slot; costs exactly one key derivation, right passphrase or wrong.

    Raises:
        AccessError: ``passphrase_wrong``.
    """
    key = _slot_key(slot, passphrase, device_secret)
    try:
        secret = AESGCM(key).decrypt(slot.nonce, slot.ciphertext, _associated(vault_id, slot))
    except InvalidTag as problem:
        raise AccessError("passphrase_wrong") from problem
    holds, held, signing = secret[:1], secret[1 : 1 + KEY_BYTES], secret[1 + KEY_BYTES :]
    keys = Keys.of_root(held) if holds == _HOLDS_ROOT else Keys.of_outbox(held)
    return SlotSecret(keys, Ed25519PrivateKey.from_private_bytes(signing))


def seal_recovery_slot(vault_id: str, code: RecoveryCode, keys: Keys) -> RecoverySlot:
    """Seal the root key under the recovery code."""
    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    key = derived_key(code.secret, "recovery", salt=salt)
    return RecoverySlot(salt, nonce, AESGCM(key).encrypt(nonce, keys.root, _recovery_associated(vault_id)))


def open_recovery_slot(vault_id: str, slot: RecoverySlot, code: RecoveryCode) -> Keys:
    """Open the recovery slot.

    Raises:
        AccessError: ``recovery_wrong``.
    """
    key = derived_key(code.secret, "recovery", salt=slot.salt)
    try:
        return Keys.of_root(AESGCM(key).decrypt(slot.nonce, slot.ciphertext, _recovery_associated(vault_id)))
    except InvalidTag as problem:
        raise AccessError("recovery_wrong") from problem


def _slot_key(slot: Slot, passphrase: str, device_secret: bytes) -> bytes:
    typed = stretched(normalised(passphrase), slot.salt, slot.kdf)
    return derived_key(typed + device_secret, f"slot/{slot.slot_id}", salt=slot.salt)


def _associated(vault_id: str, slot: Slot) -> bytes:
    return canonical({"vault_id": vault_id, "slot": slot.sealed_over()})


def _recovery_associated(vault_id: str) -> bytes:
    return canonical({"vault_id": vault_id, "slot": "recovery"})
