"""The parts of a ZIP file, read under limits; nothing is ever unpacked to a disk."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final

from qv_desk.errors import InputError

_MOST_ENTRIES: Final = 5_000
_MOST_INFLATED: Final = 100 * 1024 * 1024
_HIGHEST_RATIO: Final = 200
_RATIO_FROM: Final = 4 * 1024 * 1024
_ENCRYPTED: Final = 0x1
_CHUNK: Final = 1 << 16
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError, RuntimeError)


class ZipParts:
    """The parts of one file.

    Args:
        content: the bytes of the ZIP file.

    Raises:
        InputError: it is damaged, locked, or built to fill a machine.
    """

    def __init__(self, content: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
        except _BROKEN:
            raise InputError("view_damaged") from None
        entries = self._zip.infolist()
        if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _MOST_INFLATED:
            raise InputError("view_too_large")
        if any(
            entry.file_size > _RATIO_FROM and entry.file_size > _HIGHEST_RATIO * max(1, entry.compress_size)
            for entry in entries
        ):
            raise InputError("view_too_large")
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise InputError("view_locked")
        self._left = _MOST_INFLATED
        self.names = tuple(entry.filename for entry in entries)

    def part(self, name: str) -> bytes:
        """The bytes of a part; empty if there is none of that name.

        Raises:
            InputError: it is damaged, or inflates to more than it said.
        """
        return b"".join(self._inflated(name)) if name in self.names else b""

    def _inflated(self, name: str) -> Iterator[bytes]:
        try:
            with self._zip.open(name) as part:
                while chunk := part.read(_CHUNK):
                    self._left -= len(chunk)
                    if self._left < 0:
                        raise InputError("view_too_large")
                    yield chunk
        except _BROKEN:
            raise InputError("view_damaged") from None
