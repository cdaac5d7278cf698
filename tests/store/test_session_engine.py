"""SQLAlchemy works on the one connection that is open, and begins its transactions itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlcipher3 import dbapi2

from qv_desk.store.desk_store import Store
from qv_desk.store.engine import EncryptedFile, create_private_file, open_existing

KEY = bytes(range(32))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[EncryptedFile]:
    create_private_file(tmp_path / "cases.db")
    opened = EncryptedFile(tmp_path / "cases.db", KEY)
    yield opened
    opened.close()


def test_there_is_one_connection(file: EncryptedFile) -> None:
    with file.engine.connect() as one:
        assert one.connection.driver_connection is file._connection
    with file.engine.connect() as other:
        assert other.connection.driver_connection is file._connection
    assert file.fetch("SELECT 1", {}) == [(1,)]


def test_plain_reads_see_what_a_transaction_wrote_and_lose_it_with_it(file: EncryptedFile) -> None:
    with file.engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE names (name TEXT)")
    with file.engine.execution_options(writes=True).connect() as connection:
        with connection.begin() as transaction:
            connection.exec_driver_sql("INSERT INTO names VALUES ('Wang Xiaoming')")
            assert file.fetch("SELECT name FROM names", {}) == [("Wang Xiaoming",)]
            transaction.rollback()
        assert file.fetch("SELECT name FROM names", {}) == []


@pytest.mark.parametrize(("writes", "words"), [(True, "BEGIN IMMEDIATE"), (False, "BEGIN")])
def test_only_a_change_takes_the_lock_at_its_beginning(file: EncryptedFile, words: str, *, writes: bool) -> None:
    said: list[str] = []
    event.listen(file.engine, "before_cursor_execute", lambda *told: said.append(told[2]))
    with file.engine.execution_options(writes=writes).begin():
        pass

    assert said == [words]


def test_it_is_made_at_its_first_use_and_closed_with_the_file(store: Store, tmp_path: Path) -> None:
    store.summaries.known_people()
    store.settings.people()
    store.print_queue.to_print()
    assert store.journal.head().sequence == 0
    assert "engine" not in vars(store._lane.file)
    assert store.cases.with_message("<none>") == ()
    assert "engine" not in vars(store._lane.file)
    assert store.documents.cases_with("none") == ()
    assert "engine" in vars(store._lane.file)

    create_private_file(tmp_path / "cases.db")
    file = EncryptedFile(tmp_path / "cases.db", KEY)
    assert file.engine is file.engine
    file.close()
    with pytest.raises(dbapi2.ProgrammingError, match="closed"):
        file.fetch("SELECT 1", {})


def test_a_file_closes_without_it_too(tmp_path: Path, file: EncryptedFile) -> None:
    file.pragma("user_version = 3")
    file.close()
    again = open_existing(tmp_path / "cases.db", KEY)
    assert again.pragma("user_version") == [(3,)]
    assert "engine" not in vars(again)
    again.close()
