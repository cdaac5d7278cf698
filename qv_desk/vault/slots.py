"""Key slots: a person's own keys, sealed under that person's passphrase.

A slot's secret is sealed with AES-256-GCM. What says whose it is, how it opens and in which vault is associated data,
so that a slot moved to another person or another vault no longer opens. Role and name are not: a supervisor changes
them without the passphrase; they are bound into the grant (see ``grants``) and the vault file's MAC.

Slots of format 1 held the desk's keys themselves and were sealed over role and name too. They open, and are sealed
anew as the person unlocks.
"""

import secrets
from dataclasses import dataclass, field, replace
from typing import Any, Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import AccessError, StoreError
from qv_desk.vault.derivation import KEY_BYTES, SALT_BYTES, KdfSettings, derived_key, salt_is_sound, stretched
from qv_desk.vault.grants import NONCE_BYTES, TAG_BYTES, Grantee
from qv_desk.vault.json_fields import JsonFields, canonical, encoded
from qv_desk.vault.keys import Keys
from qv_desk.vault.passphrase import normalised

_HOLDS_ROOT: Final = b"\x01"
_FORMAT_1_BYTES: Final = 1 + 2 * KEY_BYTES
_FORMAT_2_BYTES: Final = 2 * KEY_BYTES
_KDF_NAME: Final = "argon2id"


@dataclass(frozen=True, slots=True)
class VaultIdentity:
    """What every slot is sealed to.

    Attributes:
        vault_id: names the vault.
        granting_public_key: whose grants a slot of this vault accepts; empty in format 1.
    """

    vault_id: str
    granting_public_key: bytes


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
class OwnKeys:
    """A person's own keys: one signs, to the other the desk's keys are granted."""

    signing: Ed25519PrivateKey = field(repr=False)
    exchange: X25519PrivateKey = field(repr=False)

    @classmethod
    def fresh(cls, signing: Ed25519PrivateKey | None = None) -> Self:
        """New random keys; the signing key may stay."""
        return cls(signing or Ed25519PrivateKey.generate(), X25519PrivateKey.generate())


@dataclass(frozen=True, slots=True)
class Slot:
    """One person's way into the vault, as it stands in the file; without an exchange key it is of format 1.

    Attributes:
        slot_id: names the slot; also the account of its device secret.
        user: whose it is.
        kdf: how hard the derivation works.
        salt: of the derivation.
        device: where its device secret lies, if it has one.
        signing_public_key: Ed25519, 32 bytes.
        exchange_public_key: X25519, 32 bytes; empty in format 1.
        interim: whether somebody else chose the passphrase, so that its owner must choose another.
        nonce: of the sealed secret.
        ciphertext: the sealed secret.
    """

    slot_id: str
    user: DeskUser
    kdf: KdfSettings
    salt: bytes
    device: DeviceSecret | None
    signing_public_key: bytes
    exchange_public_key: bytes = b""
    interim: bool = False
    nonce: bytes = b""
    ciphertext: bytes = b""

    @property
    def takes_grants(self) -> bool:
        """Whether a new key can be granted to it, which a slot of format 1 cannot take."""
        return bool(self.exchange_public_key)

    @property
    def grantee(self) -> Grantee:
        """To whom the desk's keys are granted here."""
        return Grantee(self.slot_id, self.user.user_id, self.user.role.value, self.exchange_public_key)

    def record(self) -> dict[str, Any]:
        """The slot as a JSON object."""
        person = {"display_name": self.user.display_name, "role": self.user.role.value}
        sealed = {"nonce": encoded(self.nonce), "ciphertext": encoded(self.ciphertext)}
        return self.sealed_over() | person | sealed

    def sealed_over(self) -> dict[str, Any]:
        """The fields that are bound to the sealed secret."""
        device = self.device
        fields = {
            "slot_id": self.slot_id,
            "user_id": self.user.user_id,
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
        if self.takes_grants:
            return fields | {"exchange_public_key": encoded(self.exchange_public_key), "interim": self.interim}
        return fields | {"display_name": self.user.display_name, "role": self.user.role.value}


@dataclass(frozen=True, slots=True)
class OpenedSlot:
    """What a slot gives when it opens.

    Attributes:
        signing: the person's signing key.
        exchange: opens the person's grants; None in format 1.
        keys: the desk's keys; in format 1 only.
        slot_key: what sealed the slot; it seals a slot of format 1 anew without a second derivation.
    """

    signing: Ed25519PrivateKey = field(repr=False)
    exchange: X25519PrivateKey | None = field(repr=False)
    keys: Keys | None = field(repr=False)
    slot_key: bytes = field(repr=False)


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
    later = fields.has("exchange_public_key")
    return Slot(
        slot_id=fields.text("slot_id"),
        user=DeskUser(fields.text("user_id"), fields.text("display_name"), Role(role)),
        kdf=settings,
        salt=salt,
        device=DeviceSecret(device.text("backend"), device.text("service")) if device.truth("used") else None,
        signing_public_key=fields.binary("signing_public_key", KEY_BYTES),
        exchange_public_key=fields.binary("exchange_public_key", KEY_BYTES) if later else b"",
        interim=fields.truth("interim") if later else False,
        nonce=fields.binary("nonce", NONCE_BYTES),
        ciphertext=fields.binary("ciphertext", (_FORMAT_2_BYTES if later else _FORMAT_1_BYTES) + TAG_BYTES),
    )


def seal_slot(
    identity: VaultIdentity,
    user: DeskUser,
    passphrase: str,
    own: OwnKeys,
    *,
    kdf: KdfSettings,
    device: tuple[DeviceSecret, bytes] | None = None,
    slot_id: str | None = None,
    interim: bool = False,
) -> Slot:
    """Seal a person's own keys under a passphrase, and a device secret if there is one; costs one key derivation."""
    place, device_secret = device or (None, b"")
    bare = Slot(
        slot_id=slot_id or secrets.token_hex(8),
        user=user,
        kdf=kdf,
        salt=secrets.token_bytes(SALT_BYTES),
        device=place,
        signing_public_key=own.signing.public_key().public_bytes_raw(),
        exchange_public_key=own.exchange.public_key().public_bytes_raw(),
        interim=interim,
    )
    return _sealed(identity, bare, _slot_key(bare, passphrase, device_secret), own)


def open_slot(identity: VaultIdentity, slot: Slot, passphrase: str, device_secret: bytes = b"") -> OpenedSlot:
    """Open a slot; costs exactly one key derivation, right passphrase or wrong.

    Raises:
        AccessError: ``passphrase_wrong``.
    """
    return _opened(identity, slot, _slot_key(slot, passphrase, device_secret))


def sealed_anew(identity: VaultIdentity, slot: Slot, opened: OpenedSlot) -> tuple[Slot, OwnKeys]:
    """A slot of format 1 in format 2, under the same passphrase, proven to open; costs no derivation."""
    own = OwnKeys.fresh(opened.signing)
    later = replace(slot, exchange_public_key=own.exchange.public_key().public_bytes_raw())
    later = _sealed(identity, later, opened.slot_key, own)
    _opened(identity, later, opened.slot_key)
    return later, own


def _sealed(identity: VaultIdentity, bare: Slot, slot_key: bytes, own: OwnKeys) -> Slot:
    nonce = secrets.token_bytes(NONCE_BYTES)
    secret = own.signing.private_bytes_raw() + own.exchange.private_bytes_raw()
    sealed = AESGCM(slot_key).encrypt(nonce, secret, _associated(identity, bare))
    return replace(bare, nonce=nonce, ciphertext=sealed)


def _opened(identity: VaultIdentity, slot: Slot, slot_key: bytes) -> OpenedSlot:
    try:
        secret = AESGCM(slot_key).decrypt(slot.nonce, slot.ciphertext, _associated(identity, slot))
    except InvalidTag as problem:
        raise AccessError("passphrase_wrong") from problem
    signing = Ed25519PrivateKey.from_private_bytes
    if slot.takes_grants:
        exchange = X25519PrivateKey.from_private_bytes(secret[KEY_BYTES:])
        return OpenedSlot(signing(secret[:KEY_BYTES]), exchange, None, slot_key)
    holds, held = secret[:1], secret[1 : 1 + KEY_BYTES]
    keys = Keys.of_root(held) if holds == _HOLDS_ROOT else Keys.of_outbox(held)
    return OpenedSlot(signing(secret[1 + KEY_BYTES :]), None, keys, slot_key)


def _slot_key(slot: Slot, passphrase: str, device_secret: bytes) -> bytes:
    typed = stretched(normalised(passphrase), slot.salt, slot.kdf)
    return derived_key(typed + device_secret, f"slot/{slot.slot_id}", salt=slot.salt)


def _associated(identity: VaultIdentity, slot: Slot) -> bytes:
    bound: dict[str, Any] = {"vault_id": identity.vault_id, "slot": slot.sealed_over()}
    if slot.takes_grants:
        bound |= {"format": 2, "granting": encoded(identity.granting_public_key)}
    return canonical(bound)
