"""A second program reads every database that the tests make: SQLite3 Multiple Ciphers, through apsw.

As a plug-in of pytest (``-p tests.second_reader``) it looks at every encrypted file the moment the desk lets go of it,
and compares a digest over all rows of all tables, as each of the two programs gives it.
"""

import hashlib
from pathlib import Path
from typing import Any

import apsw
import pytest

from qv_desk.store.engine import EncryptedFile, file_salt
from tests.scale import figure

_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"


def digest(rows_of: Any) -> str:  # noqa: ANN401 - a function of either driver
    """One digest over all tables, whatever order the rows come in.

    Args:
        rows_of: runs a statement and gives its rows.
    """
    tables = [name for (name,) in rows_of(_TABLES)]
    parts = [(name, sorted(repr(tuple(row)) for row in rows_of(f'SELECT * FROM "{name}"'))) for name in tables]  # noqa: S608
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def digest_by_second_reader(path: Path, key: bytes) -> str:
    """The same digest, as the other program gives it."""
    second = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    try:
        for setting in ("cipher = 'sqlcipher'", "legacy = 4", f"key = \"x'{key.hex()}{file_salt(key).hex()}'\""):
            second.execute(f"PRAGMA {setting}")
        return digest(lambda words: second.execute(words).fetchall())
    finally:
        second.close()


class _Witness:
    """Stands beside every closing of a file."""

    def __init__(self) -> None:
        self.keys: dict[int, bytes] = {}
        self.compared = 0
        self.different: list[str] = []

    def opened(self, file: EncryptedFile, key: bytes) -> None:
        self.keys[id(file)] = key

    def before(self, file: EncryptedFile) -> str:
        """What the desk itself reads; nothing where a test has harmed the file or closed it already."""
        try:
            return digest(lambda words: file.fetch(words, {}))
        except Exception:  # noqa: BLE001 - a file that does not open has no rows to compare
            return ""

    def after(self, file: EncryptedFile, ours: str) -> None:
        if ours and file.path.exists() and not file.path.with_name(f"{file.path.name}-wal").exists():
            self.compared += 1
            if digest_by_second_reader(file.path, self.keys[id(file)]) != ours:
                self.different.append(str(file.path))


def pytest_configure(config: pytest.Config) -> None:
    """Look over the shoulder of every file that the tests of this run open."""
    witness = _Witness()
    config.stash[_WITNESS] = witness
    begin, close = EncryptedFile.__init__, EncryptedFile.close

    def opening(self: EncryptedFile, path: Path, key: bytes, **more: Any) -> None:  # noqa: ANN401 - handed on
        begin(self, path, key, **more)
        witness.opened(self, key)

    def closing(self: EncryptedFile) -> None:
        ours = witness.before(self)
        close(self)
        witness.after(self, ours)

    EncryptedFile.__init__ = opening  # type: ignore[method-assign]
    EncryptedFile.close = closing  # type: ignore[method-assign]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Say how many were compared, and fail when one differed."""
    witness = session.config.stash[_WITNESS]
    if witness.different or not witness.compared:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    figure("17", "second reader", f"{witness.compared - len(witness.different)} of {witness.compared} files read alike")


_WITNESS = pytest.StashKey[_Witness]()
