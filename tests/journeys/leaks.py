"""Looks for words that must not lie about: in every file under a folder, in every guise that programs give to text."""

import base64
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

_ZLIB_HEADS = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_LOCAL_FILE = b"PK\x03\x04"
_MOST = 4_000_000


def guises(marker: str) -> Iterator[bytes]:
    """A text as bytes, in each way in which it may stand in a file."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        plain = marker.encode(encoding)
        yield plain
        yield plain.hex().encode()
        yield plain.hex().upper().encode()
        for shift in range(3):
            # Only the groups of four that depend on the marker alone; its neighbours spoil the first and the last.
            coded = base64.b64encode(bytes(shift) + plain)
            first = -(-shift * 4 // 3) + (1 if shift else 0)
            yield coded[first : (len(plain) + shift) // 3 * 4]
    try:
        yield marker.encode("gb18030")
    except UnicodeEncodeError:  # pragma: no cover - every marker can be written so
        return


def inflated(content: bytes) -> Iterator[bytes]:
    """Whatever can be unpacked from a file: streams of a PDF, members of a zip, gzip, wherever they begin."""
    for head in _ZLIB_HEADS:
        at = content.find(head)
        while at >= 0:
            unpacked = _unpacked(content[at : at + _MOST], zlib.MAX_WBITS)
            if unpacked:
                yield unpacked
            at = content.find(head, at + 1)
    at = content.find(_LOCAL_FILE)
    while at >= 0:
        name, extra = (int.from_bytes(content[at + place : at + place + 2], "little") for place in (26, 28))
        unpacked = _unpacked(content[at + 30 + name + extra : at + _MOST], -zlib.MAX_WBITS)
        if unpacked:
            yield unpacked
        at = content.find(_LOCAL_FILE, at + 4)
    if content[:2] == b"\x1f\x8b":
        yield _unpacked(content, zlib.MAX_WBITS | 16)
    for part in content.split(b"stream")[1:]:
        end = part.find(b"~>")
        if end > 0:
            try:
                yield _unpacked(base64.a85decode(part[: end + 2].strip(), adobe=False), zlib.MAX_WBITS)
            except ValueError:
                continue


def _unpacked(content: bytes, wbits: int) -> bytes:
    machine = zlib.decompressobj(wbits)
    try:
        return machine.decompress(content, 4 * _MOST)
    except zlib.error:
        return b""


def leaks(folder: Path, markers: Iterable[str], *, apart_from: Iterable[Path] = ()) -> list[str]:
    """Every marker found, with the file in whose name or bytes it stands.

    Args:
        folder: looked through with everything below.
        markers: what must not be there.
        apart_from: folders and files that a person asked for, such as the letters that they saved.
    """
    wanted = {marker: tuple(guises(marker)) for marker in markers}
    found = []
    for path in sorted(folder.rglob("*")):
        if any(path.is_relative_to(spared) for spared in apart_from):
            continue
        found += [f"{marker} is the name of {path}" for marker in wanted if marker in path.name]
        if path.is_symlink() or not path.is_file():
            continue
        content = path.read_bytes()
        if not content.strip(b"\0"):
            continue
        texts = [content, *inflated(content)]
        found += [
            f"{marker} stands in {path}"
            for marker, spellings in wanted.items()
            if any(spelt in text for spelt in spellings for text in texts)
        ]
    return found
