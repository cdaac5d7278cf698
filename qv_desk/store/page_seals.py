"""The seal of every page of an encrypted file, and the file's digest, in one pass that can be watched and stopped.

SQLCipher's own ``cipher_integrity_check`` gives the same answer about the pages and cannot be interrupted; a test
holds the two against each other. The pass reads the file as it lies on the disk, without the driver: it is for copies
that nobody has open, with nothing left in a write-ahead log.

A page of 4096 bytes ends in 80 reserved ones: the vector of its encryption, then an HMAC-SHA512 over what stands before
it and the number of the page. The key of these seals is derived from the file's key with the salt at the file's head.
"""

import hashlib
import hmac
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from qv_desk.store.progress import Progress

PAGE_BYTES: Final = 4096
_SEAL_BYTES: Final = 64
_SALT_BYTES: Final = 16
_SEAL_SALT_MASK: Final = 0x3A
_SEAL_KEY_ROUNDS: Final = 2
_KEY_BYTES: Final = 32
_PAGES_AT_ONCE: Final = 256


@dataclass(frozen=True, slots=True)
class SealedPages:
    """What one pass over a file found.

    Attributes:
        pages: how many there are.
        bad_pages: how many do not bear the seal of their place; a torn last page is one.
        sha256: of the whole file, in hexadecimal digits.
    """

    pages: int
    bad_pages: int
    sha256: str


def read_seals(path: Path, key: bytes, progress: Progress) -> SealedPages:
    """Check the seal of every page and take the digest of the file.

    Args:
        path: the file; nobody has it open.
        key: its raw key, 32 bytes.
        progress: told page by page.

    Raises:
        OSError: when the disk does not give the file.
    """
    digest, size = hashlib.sha256(), path.stat().st_size
    pages = bad = 0
    with path.open("rb") as file:
        seal_key = b""
        while block := file.read(PAGE_BYTES * _PAGES_AT_ONCE):
            digest.update(block)
            seal_key = seal_key or _seal_key(key, block[:_SALT_BYTES])
            for start in range(0, len(block), PAGE_BYTES):
                pages += 1
                bad += not _is_sealed(block[start : start + PAGE_BYTES], pages, seal_key)
            progress.tell(pages * PAGE_BYTES, size)
    return SealedPages(pages, bad, digest.hexdigest())


def _seal_key(key: bytes, salt: bytes) -> bytes:
    masked = bytes(byte ^ _SEAL_SALT_MASK for byte in salt)
    return hashlib.pbkdf2_hmac("sha512", key, masked, _SEAL_KEY_ROUNDS, _KEY_BYTES)


def _is_sealed(page: bytes, number: int, seal_key: bytes) -> bool:
    if len(page) != PAGE_BYTES:
        return False
    covered = page[_SALT_BYTES if number == 1 else 0 : -_SEAL_BYTES] + number.to_bytes(4, "little")
    return hmac.compare_digest(page[-_SEAL_BYTES:], hmac.digest(seal_key, covered, "sha512"))
