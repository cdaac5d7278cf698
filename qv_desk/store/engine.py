"""Opening an encrypted file so that every doubt closes it again.

A forgotten key makes SQLCipher write plain text without a word, and a driver without encryption ignores the key
without a word. So the driver is asked, after the key, whether it encrypts and how new it is, and nothing is read or
written before it has answered.

The first sixteen bytes of a SQLCipher file are its salt. Here the salt is derived from the key: a file that opens
under the derived salt but does not show it is damaged at its head, a file that shows it but does not open is damaged
elsewhere, and a file that does neither belongs to another vault.
"""

import errno
import hmac
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote_from_bytes

from sqlcipher3 import dbapi2

from qv_desk.disk import open_regular, sync
from qv_desk.errors import StoreError
from qv_desk.store.failures import BUSY, CORRUPT, NOT_A_DATABASE, failure_code, failures_told

if TYPE_CHECKING:
    from sqlalchemy import Engine

_PLAIN_HEAD: Final = b"SQLite format 3\x00"
_SALT_BYTES: Final = 16
_KEY_BYTES: Final = 32
_SMALLEST: Final = 4096
_CIPHER_FLOOR: Final = (4, 18)
_SQLITE_FLOOR: Final = (3, 53, 2)
_ALLOW: Final = 0
_DENY: Final = 1
_ATTACH: Final = 24
_DETACH: Final = 25
_STEPS_BETWEEN: Final = 1000
"""Steps of the driver between two looks of whoever watches: some milliseconds."""
_SETTINGS: Final = (
    "foreign_keys = ON",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "trusted_schema = OFF",
    "synchronous = FULL",
    "cache_size = -64000",
)


class EncryptedFile:
    """One open encrypted database file: one connection, one thread, no other program beside it.

    Args:
        path: the file; it must exist and be private, an empty one becomes a new database.
        key: the raw key, 32 bytes.
        read_only: nothing is written and nobody is kept out; for looking at a backup.
    """

    def __init__(self, path: Path, key: bytes, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._attachable: str | None = None
        self._connection = _opened(path, key, read_only=read_only)
        self._connection.set_authorizer(self._authorise)
        self._place = _place_of(path)

    @cached_property
    def engine(self) -> "Engine":
        """SQLAlchemy over this one connection, made when it is first wanted."""
        # Lazy, measured: SQLAlchemy costs 0.3 s of imports, and a start shows its first page without it.
        from qv_desk.store.session_engine import engine_over  # noqa: PLC0415

        return engine_over(self._connection)

    def close(self) -> None:
        """Write everything back into the one file and let go of it."""
        with failures_told():
            if "engine" in vars(self):
                self.engine.dispose()
            self._connection.close()

    def fetch(self, words: str, values: Mapping[str, str | int]) -> list[tuple[Any, ...]]:
        """The rows of a statement, straight from the driver."""
        rows: list[tuple[Any, ...]] = self._connection.execute(words, values).fetchall()
        return rows

    def change(self, words: str, values: Mapping[str, str | int]) -> int:
        """Run one statement that changes something, straight through the driver; returns how many rows it touched."""
        return int(self._connection.execute(words, values).rowcount)

    def pragma(self, words: str) -> list[tuple[Any, ...]]:
        """Ask the driver directly, outside every transaction; the words are the program's own, never data."""
        with failures_told():
            rows: list[tuple[Any, ...]] = self._connection.execute(f"PRAGMA {words}").fetchall()
        return rows

    def assert_in_place(self) -> None:
        """Make sure that the file is still the one that was opened.

        Linux lets a folder be removed under an open file, and a change that is kept in it is kept nowhere.

        Raises:
            StoreError: ``store_gone``.
        """
        if _place_of(self.path) != self._place:
            raise StoreError("store_gone")

    def checkpoint(self) -> None:
        """Bring everything from the write-ahead log into the file."""
        self.pragma("wal_checkpoint(TRUNCATE)")

    def copy_into(self, target: Path) -> None:
        """Write a compact, consistent copy under the same key; the target must not exist, or be empty.

        ``VACUUM INTO`` attaches its target, so the authorizer lets this one file pass for this one statement.
        """
        with self._attaching(target), failures_told():
            self._connection.execute("VACUUM INTO ?", (str(target),))

    def exchange(self, copy: Path, key: bytes) -> bool:
        """Put a proven copy in this file's place, in one step, and go on with it.

        Args:
            copy: in the same folder, under the same key, with everything that stands here; nobody has it open.
            key: the raw key, 32 bytes.

        Returns:
            False where the system does not let the file be replaced; then this one goes on.

        Raises:
            StoreError: ``store_in_use`` when another desk came in between, or what the disk says.
        """
        self.close()
        vars(self).pop("engine", None)
        try:
            log = self.path.with_name(f"{self.path.name}-wal")
            # A log that was left behind would be read into the new file.
            is_done = not log.exists()
            if is_done:
                copy.replace(self.path)
                sync(self.path.parent)
        except OSError:
            is_done = False
        finally:
            self._connection = _opened(self.path, key, read_only=self.read_only)
            self._connection.set_authorizer(self._authorise)
            self._place = _place_of(self.path)
        return is_done

    def copy_under(self, key: bytes, target: Path) -> None:
        """Write a compact, consistent copy under another key; the target must be an empty file.

        SQLCipher's own export: tables, rows, indexes and triggers as they stand, and the file's own version number.
        """
        words = str(target).replace("'", "''")
        with self._attaching(target), failures_told():
            self._connection.execute(f"ATTACH DATABASE '{words}' AS other KEY \"{_key_words(key)}\"")
            try:
                self._connection.execute("SELECT sqlcipher_export('other')").fetchone()
                version = self.pragma("user_version")[0][0]
                self._connection.execute(f"PRAGMA other.user_version = {version:d}")
            finally:
                self._connection.execute("DETACH DATABASE other")

    @contextmanager
    def watched(self, look: Callable[[], None]) -> Iterator[None]:
        """Let somebody look in every few milliseconds while statements run; what they raise ends the statement.

        Raises:
            Exception: whatever ``look`` raised.
        """
        raised: list[BaseException] = []

        def step() -> int:
            try:
                look()
            except BaseException as problem:  # noqa: BLE001 - it is raised again outside the driver, which would drop it
                raised.append(problem)
            return len(raised)

        self._connection.set_progress_handler(step, _STEPS_BETWEEN)
        try:
            yield
        except Exception:
            if not raised:
                raise
        finally:
            self._connection.set_progress_handler(None, 0)
        if raised:
            raise raised[0]

    @contextmanager
    def _attaching(self, target: Path) -> Iterator[None]:
        self._attachable = str(target)
        try:
            yield
        finally:
            self._attachable = None

    def _authorise(self, action: int, name: str | None, *_: str | None) -> int:
        """Deny attaching other files: two statements would otherwise write a plain copy."""
        if action not in {_ATTACH, _DETACH}:
            return _ALLOW
        allowed = self._attachable is not None and (action == _DETACH or name in {self._attachable, ""})
        return _ALLOW if allowed else _DENY


def create_private_file(path: Path) -> None:
    """Make an empty file that only its owner can read; SQLite gives its side files the same rights.

    Raises:
        StoreError: ``store_exists``, ``store_read_only`` or ``store_full``.
    """
    try:
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError as problem:
        raise StoreError("store_exists") from problem
    except OSError as problem:
        raise StoreError("store_full" if problem.errno == errno.ENOSPC else "store_read_only") from problem


def open_existing(path: Path, key: bytes) -> EncryptedFile:
    """Open a file that must already be a database of this key.

    Raises:
        StoreError: ``store_missing``, ``store_plain``, ``store_damaged``, ``vault_mismatch``, ``store_in_use``,
            ``store_driver_refused``, ``store_read_only``, ``store_disk_failed``.
    """
    try:
        with open_regular(path) as file:
            head = file.read(_SALT_BYTES)
        size = path.stat().st_size
    except FileNotFoundError as problem:
        raise StoreError("store_missing") from problem
    except PermissionError as problem:
        raise StoreError("store_read_only") from problem
    except OSError as problem:
        raise StoreError("store_disk_failed") from problem
    if head == _PLAIN_HEAD:
        raise StoreError("store_plain")
    if size < _SMALLEST or size % _SMALLEST:
        raise StoreError("store_damaged")
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise StoreError("store_read_only")
    opened = EncryptedFile(path, key)
    if head != file_salt(key):
        opened.close()
        raise StoreError("store_damaged")
    return opened


def file_salt(key: bytes) -> bytes:
    """The salt at the head of every file under this key."""
    return hmac.digest(key, b"qv-desk/1/file salt", "sha256")[:_SALT_BYTES]


def _place_of(path: Path) -> tuple[int, int] | None:
    """What tells a file from every other, whatever its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _uri(path: Path) -> str:
    """A file as SQLite takes it in a URI, whatever bytes its name has."""
    # Not ``Path.as_uri``: from Python 3.14 on it loads urllib.request, with http and email, at every start.
    whole = path.resolve().as_posix()
    return "file://" + quote_from_bytes(os.fsencode(whole if whole.startswith("/") else f"/{whole}"), safe="/:")


def _opened(path: Path, key: bytes, *, read_only: bool) -> Any:  # noqa: ANN401 - sqlcipher3 ships no types
    if len(key) != _KEY_BYTES:
        msg = f"a raw key has {_KEY_BYTES} bytes"
        raise ValueError(msg)
    with failures_told():
        place = f"{_uri(path)}?mode={'ro' if read_only else 'rw'}"
        connection = dbapi2.connect(place, uri=True, isolation_level=None, timeout=0)
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        _give_key(connection, key)
        _check_driver(connection)
        if not read_only:
            # Before the first read: then the index of the write-ahead log stays in memory and no -shm file appears.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        _check_key(connection, path, key)
        with failures_told():
            for setting in _SETTINGS:
                connection.execute(f"PRAGMA {setting}")
            if not read_only:
                _enter_wal(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _give_key(connection: Any, key: bytes) -> None:  # noqa: ANN401 - sqlcipher3 ships no types
    connection.execute(f'PRAGMA key = "{_key_words(key)}"')


def _key_words(key: bytes) -> str:
    """A raw key with its salt, as SQLCipher takes it."""
    return f"x'{key.hex()}{file_salt(key).hex()}'"


def _check_driver(connection: Any) -> None:  # noqa: ANN401 - sqlcipher3 ships no types
    """Refuse a driver that does not encrypt, or that is older than the faults it should be free of.

    Raises:
        StoreError: ``store_driver_refused``.
    """
    status = connection.execute("PRAGMA cipher_status").fetchone()
    version = connection.execute("PRAGMA cipher_version").fetchone()
    if not status or status[0] != "1" or not version:
        raise StoreError("store_driver_refused")
    cipher = tuple(int(part) for part in version[0].split()[0].split(".")[:2])
    if cipher < _CIPHER_FLOOR or tuple(int(part) for part in dbapi2.sqlite_version.split(".")) < _SQLITE_FLOOR:
        raise StoreError("store_driver_refused")


def _check_key(connection: Any, path: Path, key: bytes) -> None:  # noqa: ANN401 - sqlcipher3 ships no types
    """Read the first page, which only the right key can.

    Raises:
        StoreError: ``store_in_use``, ``vault_mismatch``, ``store_damaged``, or what the disk says.
    """
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.Error as problem:
        code = failure_code(problem)
        if code == BUSY:
            raise StoreError("store_in_use") from problem
        if code in {NOT_A_DATABASE, CORRUPT}:
            with open_regular(path) as file:
                if file.read(_SALT_BYTES) != file_salt(key):
                    raise StoreError("vault_mismatch") from problem
            raise StoreError("store_damaged") from problem
        with failures_told():
            raise


def _enter_wal(connection: Any) -> None:  # noqa: ANN401 - sqlcipher3 ships no types
    """Enter write-ahead logging; with exclusive locking this also takes the lock that keeps a second desk out."""
    mode = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if not mode or mode[0] != "wal":
        raise StoreError("store_driver_refused")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("COMMIT")
