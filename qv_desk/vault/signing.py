"""A person's signature under what they did: Ed25519, one key a person."""

import hashlib
from dataclasses import dataclass, field
from typing import Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

_KEY_ID_DIGITS: Final = 16


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs for one person; made when that person unlocks.

    Attributes:
        user_id: who signs.
    """

    user_id: str
    _key: Ed25519PrivateKey = field(repr=False)

    @property
    def public_key(self) -> bytes:
        """The public half, 32 bytes."""
        return self._key.public_key().public_bytes_raw()

    @property
    def key_id(self) -> str:
        """The short name of the public key."""
        return key_id_of(self.public_key)

    def sign(self, content: bytes) -> bytes:
        """The signature of these bytes, 64 bytes."""
        return self._key.sign(content)


def key_id_of(public_key: bytes) -> str:
    """The short name of a public key: the first 16 digits of its SHA-256."""
    return hashlib.sha256(public_key).hexdigest()[:_KEY_ID_DIGITS]
