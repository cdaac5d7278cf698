"""How a journal entry is sealed: the digest of its detail, the digest of the entry, and the entry before it.

For whoever recomputes it without this program: the digest is SHA-256, in lower-case hexadecimal, of the UTF-8 bytes
of a JSON array without blanks, its letters as they are,

    [sequence,"at","user_id","action","object_id","detail_digest","previous","key_id"]

with ``at`` as ``2026-11-22T09:40:00.000000+00:00``; entries from before signatures have no ``key_id`` and their array
ends with ``previous``, which is the digest of the entry before, and 64 zeros for the first. The digest of a detail is
SHA-256 of its salt followed by its UTF-8 bytes. The signature is Ed25519 over ``qv-desk journal entry 1``, a line feed,
and the digest.
"""

import hashlib
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Final

GENESIS: Final = "0" * 64
"""Stands before the first entry."""


@dataclass(frozen=True, slots=True)
class JournalHead:
    """An entry by its number (0 for an empty journal) and its digest; mostly the last one."""

    sequence: int
    digest: str


def entry_digest(
    sequence: int, at: str, user_id: str, action: str, object_id: str, sealed: str, previous: str, key_id: str
) -> str:
    """The digest of an entry.

    Measured: put together by hand this is half of what the JSON encoder takes, and it is two thirds of a check.

    Args:
        sequence: number of the entry.
        at: moment as it stands in the column.
        user_id: who did it.
        action: code of what was done.
        object_id: to what.
        sealed: digest of the detail.
        previous: digest of the entry before.
        key_id: of the signing key; empty in entries from before signatures.
    """
    quoted = encode_basestring
    words = (
        f"[{sequence},{quoted(at)},{quoted(user_id)},{quoted(action)},{quoted(object_id)},{quoted(sealed)},"
        f"{quoted(previous)}"
    )
    ended = f"{words},{quoted(key_id)}]" if key_id else f"{words}]"
    return hashlib.sha256(ended.encode()).hexdigest()


def detail_digest(salt: bytes, detail: str) -> str:
    """The digest of a detail; salted, so that nobody guesses an erased detail from it."""
    return hashlib.sha256(salt + detail.encode()).hexdigest()
