"""What the store needs of whoever signs a journal entry; the vault's signers have this shape."""

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


def signed_words(digest: str) -> bytes:
    """What is signed for a journal entry: its purpose and its digest, which covers all the rest."""
    return _PURPOSE + digest.encode()
