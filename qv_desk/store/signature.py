"""What the store needs of whoever signs a journal entry; the vault's signers have this shape."""

from typing import Protocol


class Signer(Protocol):
    """Signs for one person."""

    @property
    def user_id(self) -> str:
        """Who signs."""

    @property
    def key_id(self) -> str:
        """The short name of the public key under which the signature holds."""

    def sign(self, content: bytes) -> bytes:
        """The signature of these bytes, 64 bytes."""
