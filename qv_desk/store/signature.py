"""What the store needs of whoever signs a journal entry, and of the keys under which signatures hold."""

from typing import Final, Protocol

_PURPOSE: Final = b"qv-desk journal entry 1\n"
"""Stands before what is signed, so that a signature made for another purpose is worth nothing here."""


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


class PublicKeyOwner(Protocol):
    """Whose public key a key is, or was; what the vault knows of it has this shape."""

    @property
    def user_id(self) -> str:
        """Whose it is."""

    @property
    def public_key(self) -> bytes:
        """Ed25519, 32 bytes."""


def signed_words(digest: str) -> bytes:
    """What is signed for a journal entry: its purpose and its digest, which covers all the rest."""
    return _PURPOSE + digest.encode()
