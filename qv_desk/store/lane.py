"""The one lane on which everything reaches the database: one connection, one thread, one transaction at a time."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from qv_desk.store.engine import EncryptedFile
from qv_desk.store.failures import failures_told

if TYPE_CHECKING:
    from sqlalchemy import Connection
    from sqlalchemy.orm import Session


class Lane:
    """Hands out the session of the running transaction, or one for a single read.

    Args:
        file: the open database; the lane belongs to the thread that makes it.
    """

    def __init__(self, file: EncryptedFile) -> None:
        self.file = file
        self._thread = threading.get_ident()
        self._writing: Session | None = None
        self._reading: Connection | None = None

    def assert_own_thread(self) -> None:
        """Stop a call from a second thread at once; it would be a bug, and a rare one to catch later."""
        if threading.get_ident() != self._thread:
            msg = "the store is used from the thread that opened it"
            raise RuntimeError(msg)

    def assert_idle(self) -> None:
        """Stop what must not happen in the middle of a transaction or of a read; it would be a bug."""
        self.assert_own_thread()
        if self._writing is not None or self._reading is not None:
            msg = "this stands outside every transaction"
            raise RuntimeError(msg)

    @contextmanager
    def reading(self) -> Iterator["Session"]:
        """A session for reading; inside a transaction it sees what the transaction has written."""
        with self.reading_plain() as connection:
            if self._writing is not None:
                yield self._writing
            else:
                with _session(connection) as session:
                    yield session

    @contextmanager
    def reading_plain(self) -> Iterator["Connection"]:
        """A bare connection; a read inside a read sees the same moment."""
        self.assert_own_thread()
        with failures_told():
            if self._writing is not None:
                self._writing.flush()
                yield self._writing.connection()
            elif self._reading is not None:
                yield self._reading
            else:
                with self.file.engine.connect() as connection:
                    self._reading = connection
                    try:
                        yield connection
                    finally:
                        self._reading = None

    def rows(self, words: str, values: Mapping[str, str | int]) -> list[tuple[Any, ...]]:
        """The rows of a statement in plain SQL; inside a transaction with what it has written.

        For what a start shows, which must not wait for SQLAlchemy, and for lists, where each microsecond is paid two
        hundred times. Values and columns are texts and numbers.

        Args:
            words: the program's own, never data.
            values: by the names of the places that hold them.
        """
        self.assert_own_thread()
        with failures_told():
            if self._writing is not None:
                self._writing.flush()
            return self.file.fetch(words, values)

    def change(self, words: str, values: Mapping[str, str | int]) -> int:
        """Run one statement that changes something, in a transaction of its own or in the one that is open.

        Args:
            words: the program's own, never data.
            values: by the names of the places that hold them.

        Returns:
            How many rows it touched.

        Raises:
            RuntimeError: in the middle of a read, which it would end.
        """
        self.assert_own_thread()
        if self._reading is not None:
            msg = "a change does not stand inside a read"
            raise RuntimeError(msg)
        with failures_told():
            if self._writing is not None:
                self._writing.flush()
            self.file.assert_in_place()
            return self.file.change(words, values)

    @contextmanager
    def writing(self) -> Iterator["Session"]:
        """One transaction: everything in it stands together after the block, or nothing does.

        Raises:
            StoreError: ``store_gone`` when the file is no longer where it was; or what the disk says.
            RuntimeError: when a transaction is open already; one service call is one transaction.
        """
        self.assert_own_thread()
        if self._writing is not None or self._reading is not None:
            msg = "one service call is one transaction"
            raise RuntimeError(msg)
        engine = self.file.engine.execution_options(writes=True)
        with failures_told(), engine.connect() as connection, _session(connection) as session:
            self._writing = session
            try:
                with connection.begin():
                    yield session
                    session.flush()
                    self.file.assert_in_place()
            finally:
                self._writing = None


def _session(connection: "Connection") -> "Session":
    # Lazy, measured: SQLAlchemy's ORM costs 0.15 s of imports, and a start shows its first page without it.
    from sqlalchemy.orm import Session  # noqa: PLC0415

    return Session(connection, autoflush=False)
