"""The pages of an encrypted database and of its write-ahead log in plain, without the driver, to look for traces.

SQLCipher 4 with a raw key: AES-256-CBC page by page; a page of 4096 bytes ends in 80 reserved ones, the vector first.
The first page begins with the salt instead of its first sixteen bytes.
"""

from collections.abc import Iterable
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

_PAGE, _RESERVED, _VECTOR, _SALT = 4096, 80, 16, 16
_WAL_HEAD, _FRAME_HEAD = 32, 24


def pages_in_plain(path: Path, key: bytes) -> list[bytes]:
    """Every page of the file, those that are free too, and every page that its write-ahead log still holds.

    Args:
        path: the database; closed, or with nothing being written.
        key: its raw key.
    """
    content = path.read_bytes()
    pages = [_plain(content[at : at + _PAGE], key, is_first=at == 0) for at in range(0, len(content), _PAGE)]
    assert b"CREATE TABLE" in b"".join(pages), "the pages did not open"
    log = path.with_name(f"{path.name}-wal")
    frames = log.read_bytes()[_WAL_HEAD:] if log.exists() else b""
    for at in range(0, len(frames) - _FRAME_HEAD - _PAGE + 1, _FRAME_HEAD + _PAGE):
        page = frames[at + _FRAME_HEAD : at + _FRAME_HEAD + _PAGE]
        is_first = int.from_bytes(frames[at : at + 4], "big") == 1
        pages.append(_plain(page, key, is_first=is_first))
    return pages


def traces(pages: Iterable[bytes], texts: Iterable[str]) -> set[str]:
    """Which tokens (three characters or more) and which trigrams of the texts stand in the pages, as UTF-8 or UTF-16.

    Trigrams of plain letters are looked for where they cannot stand by chance alone: give texts that no program and no
    other person would write.
    """
    whole = b"".join(pages)
    wanted = {token for text in texts for token in text.split() if len(token) > 2}
    wanted |= {text[at : at + 3] for text in texts for at in range(len(text) - 2)}
    return {word for word in wanted if any(word.encode(code) in whole for code in ("utf-8", "utf-16-le", "utf-16-be"))}


def _plain(page: bytes, key: bytes, *, is_first: bool) -> bytes:
    start, end = _SALT if is_first else 0, _PAGE - _RESERVED
    opened = Cipher(AES256(key), CBC(page[end : end + _VECTOR])).decryptor()
    return opened.update(page[start:end]) + opened.finalize()
