"""From a passphrase to keys: Argon2id for what people type, HKDF-SHA256 for what keys become.

Each derived key has its own label, so that no key is ever used for two purposes.
"""

from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from qv_desk.errors import StoreError

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_FLOOR_KIB: Final = 64 * 1024
_CEILING_KIB: Final = 1024 * 1024
_CEILING_ROUNDS: Final = 20
_CEILING_LANES: Final = 16
_CEILING_SALT: Final = 64


@dataclass(frozen=True, slots=True)
class KdfSettings:
    """How hard Argon2id works for one slot.

    Attributes:
        memory_kib: memory in KiB; 64 MiB to 1 GiB.
        rounds: passes over the memory; 3 to 20.
        lanes: parallel lanes; 1 to 16.
    """

    memory_kib: int = 128 * 1024
    rounds: int = 3
    lanes: int = 4

    def check(self) -> None:
        """Refuse work that no honest vault asks for, before any of it is done.

        Raises:
            StoreError: ``vault_asks_too_much`` above the ceiling, ``vault_too_weak`` below the floor.
        """
        if self.memory_kib > _CEILING_KIB or self.rounds > _CEILING_ROUNDS or self.lanes > _CEILING_LANES:
            raise StoreError("vault_asks_too_much", memory_mib=self.memory_kib // 1024, rounds=self.rounds)
        if self.memory_kib < _FLOOR_KIB or self.rounds < DEFAULT_KDF.rounds or self.lanes < 1:
            raise StoreError("vault_too_weak", memory_mib=self.memory_kib // 1024, rounds=self.rounds)


DEFAULT_KDF: Final = KdfSettings()
LIGHTEST_KDF: Final = KdfSettings(memory_kib=_FLOOR_KIB)


def salt_is_sound(salt: bytes) -> bool:
    """Whether a salt read from a file has a length that this program writes or a later one may write."""
    return SALT_BYTES <= len(salt) <= _CEILING_SALT


def stretched(passphrase: bytes, salt: bytes, settings: KdfSettings) -> bytes:
    """The one slow step of an unlock: Argon2id over the passphrase, 32 bytes.

    Raises:
        StoreError: when the settings are outside their limits.
    """
    settings.check()
    derive = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=settings.rounds,
        lanes=settings.lanes,
        memory_cost=settings.memory_kib,
    )
    return derive.derive(passphrase)


def derived_key(secret: bytes, label: str, *, salt: bytes | None = None, length: int = KEY_BYTES) -> bytes:
    """A key for one purpose, by HKDF-SHA256 with the purpose as its label."""
    return HKDF(algorithm=SHA256(), length=length, salt=salt, info=f"qv-desk/1/{label}".encode()).derive(secret)
