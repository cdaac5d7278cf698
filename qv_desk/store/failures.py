"""What the driver says, in the desk's words: full, read-only, damaged, in use. Anything else stays a bug."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlcipher3 import dbapi2

from qv_desk.errors import InputError, StoreError

_PRIMARY: Final = 0xFF
BUSY: Final = 5
LOCKED: Final = 6
READ_ONLY: Final = 8
IO_FAILED: Final = 10
CORRUPT: Final = 11
FULL: Final = 13
CANNOT_OPEN: Final = 14
NOT_A_DATABASE: Final = 26


def failure_code(problem: BaseException) -> int:
    """SQLite's primary result code behind an exception of the driver or of SQLAlchemy; 0 when there is none."""
    # SQLAlchemy keeps the driver's exception as ``orig``; asking for that needs no SQLAlchemy, which may not be loaded.
    original = getattr(problem, "orig", problem)
    code = getattr(original, "sqlite_errorcode", 0) if isinstance(original, dbapi2.Error) else 0
    return code & _PRIMARY if isinstance(code, int) else 0


@contextmanager
def disk_failures_told() -> Iterator[None]:
    """Turn what the system says of a file into ``StoreError``; for steps that go past the driver.

    Raises:
        StoreError: ``store_full``, ``store_disk_failed``.
    """
    try:
        yield
    except OSError as problem:
        raise StoreError("store_full" if problem.errno == errno.ENOSPC else "store_disk_failed") from problem


@contextmanager
def failures_told() -> Iterator[None]:
    """Turn the driver's failures into ``StoreError``.

    Raises:
        StoreError: ``store_in_use``, ``store_read_only``, ``store_full``, ``store_disk_failed``, ``store_damaged``.
        InputError: ``text_is_broken`` when a text holds half a character, which no file can hold.
    """
    try:
        yield
    except UnicodeEncodeError as problem:
        raise InputError("text_is_broken") from problem
    except Exception as problem:
        match failure_code(problem):
            case c if c in {BUSY, LOCKED}:
                raise StoreError("store_in_use") from problem
            case c if c == READ_ONLY:
                raise StoreError("store_read_only") from problem
            case c if c == FULL:
                raise StoreError("store_full") from problem
            case c if c in {IO_FAILED, CANNOT_OPEN}:
                raise StoreError("store_disk_failed") from problem
            case c if c in {CORRUPT, NOT_A_DATABASE}:
                raise StoreError("store_damaged") from problem
            case _:
                raise
