"""The file is encrypted, private, this desk's alone, and every doubt closes it again."""

import functools
import os
import sqlite3
import stat
import sys
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlcipher3 import dbapi2

from qv_desk.errors import StoreError
from qv_desk.store import engine
from qv_desk.store.engine import EncryptedFile, create_private_file, file_salt, open_existing

KEY = bytes(range(32))


def made(path: Path, key: bytes = KEY) -> Path:
    create_private_file(path)
    file = EncryptedFile(path, key)
    with file.engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("CREATE TABLE names (name TEXT)")
        connection.exec_driver_sql("INSERT INTO names VALUES ('Wang Xiaoming')")
    file.close()
    return path


def code_of(path: Path, key: bytes = KEY) -> str:
    with pytest.raises(StoreError) as refused:
        open_existing(path, key)
    return refused.value.code


def test_a_file_opens_with_its_key_and_holds_no_plain_text(tmp_path: Path) -> None:
    path = made(tmp_path / "cases.db")
    file = open_existing(path, KEY)
    with file.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT name FROM names").scalar_one() == "Wang Xiaoming"
    file.close()

    content = path.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert b"Wang" not in content
    assert b"CREATE TABLE" not in content
    assert content[:16] == file_salt(KEY)


@pytest.mark.parametrize(
    "name",
    [
        "50%41 off",
        "1#2&3;4",
        "王晓明 Größe",
        pytest.param("C:?mode=memory", marks=pytest.mark.skipif(sys.platform == "win32", reason="no name there")),
        pytest.param(os.fsdecode(b"\xff"), marks=pytest.mark.skipif(sys.platform != "linux", reason="no name there")),
    ],
    ids=ascii,
)
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    file = open_existing(made(folder / "cases.db"), KEY)
    with file.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT name FROM names").scalar_one() == "Wang Xiaoming"
    file.close()
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_file_and_side_files_are_private(tmp_path: Path) -> None:
    path = made(tmp_path / "cases.db")
    file = open_existing(path, KEY)
    with file.engine.execution_options(writes=True).begin() as connection:
        connection.exec_driver_sql("INSERT INTO names VALUES ('x')")

    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()}
    file.close()
    assert modes == {"cases.db": 0o600, "cases.db-wal": 0o600}


def test_the_settings_of_the_design_are_in_force(tmp_path: Path) -> None:
    file = open_existing(made(tmp_path / "cases.db"), KEY)
    found = {
        name: str(file.pragma(name)[0][0])
        for name in (
            "foreign_keys", "secure_delete", "temp_store", "trusted_schema", "synchronous", "journal_mode",
            "locking_mode", "cipher_status",
        )
    }  # fmt: skip
    file.close()

    assert found == {
        "foreign_keys": "1", "secure_delete": "1", "temp_store": "2", "trusted_schema": "0", "synchronous": "2",
        "journal_mode": "wal", "locking_mode": "exclusive", "cipher_status": "1",
    }  # fmt: skip


def test_a_second_desk_is_kept_out_until_the_first_closes(tmp_path: Path) -> None:
    path = made(tmp_path / "cases.db")
    first = open_existing(path, KEY)

    assert code_of(path) == "store_in_use"
    first.close()
    open_existing(path, KEY).close()


def test_another_key_is_another_vaults(tmp_path: Path) -> None:
    path = made(tmp_path / "cases.db")
    before = path.read_bytes()

    assert code_of(path, bytes(32)) == "vault_mismatch"
    assert path.read_bytes() == before


def test_a_missing_file_is_missing_and_is_not_made(tmp_path: Path) -> None:
    assert code_of(tmp_path / "cases.db") == "store_missing"
    assert not list(tmp_path.iterdir())


def test_a_plain_database_is_refused(tmp_path: Path) -> None:
    plain = sqlite3.connect(tmp_path / "cases.db")
    plain.execute("CREATE TABLE names (name TEXT)")
    plain.commit()
    plain.close()

    assert code_of(tmp_path / "cases.db") == "store_plain"


@pytest.mark.parametrize("length", [0, 1, 15, 16, 100, 4095, 4097])
def test_a_cut_file_is_damaged_and_stays_as_it_is(tmp_path: Path, length: int) -> None:
    path = made(tmp_path / "cases.db")
    path.write_bytes(path.read_bytes()[:length])
    before = path.read_bytes()

    assert code_of(path) == "store_damaged"
    assert path.read_bytes() == before


@pytest.mark.parametrize("place", [0, 7, 15, 16, 24, 100, 2000, 4095])
def test_a_flipped_bit_on_the_first_page_is_damage(tmp_path: Path, place: int) -> None:
    path = made(tmp_path / "cases.db")
    content = bytearray(path.read_bytes())
    content[place] ^= 0x10
    path.write_bytes(content)

    assert code_of(path) == "store_damaged"
    assert path.read_bytes() == content


def test_a_driver_that_does_not_encrypt_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_private_file(tmp_path / "cases.db")
    monkeypatch.setattr(engine, "dbapi2", sqlite3)
    with pytest.raises(StoreError) as refused:
        EncryptedFile(tmp_path / "cases.db", KEY)

    assert refused.value.code == "store_driver_refused"
    assert (tmp_path / "cases.db").read_bytes() == b""


def test_a_forgotten_key_is_noticed_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_private_file(tmp_path / "cases.db")
    monkeypatch.setattr(engine, "_give_key", lambda _connection, _key: None)
    with pytest.raises(StoreError) as refused:
        EncryptedFile(tmp_path / "cases.db", KEY)

    assert refused.value.code == "store_driver_refused"
    assert (tmp_path / "cases.db").read_bytes() == b""


@pytest.mark.parametrize(("name", "value"), [("_CIPHER_FLOOR", (99, 0)), ("_SQLITE_FLOOR", (99, 0, 0))])
def test_an_old_driver_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: tuple[int, ...]
) -> None:
    path = made(tmp_path / "cases.db")
    monkeypatch.setattr(engine, name, value)

    assert code_of(path) == "store_driver_refused"


def test_no_other_file_can_be_attached(tmp_path: Path) -> None:
    file = open_existing(made(tmp_path / "cases.db"), KEY)
    with file.engine.connect() as connection, pytest.raises(Exception, match="not authorized"):
        connection.exec_driver_sql("ATTACH ? AS plain KEY ''", (str(tmp_path / "plain.db"),))
    with pytest.raises(dbapi2.DatabaseError, match="denied"):
        file._connection.execute("VACUUM INTO ?", (str(tmp_path / "plain.db"),))
    file.close()

    assert not (tmp_path / "plain.db").exists()


def test_a_copy_stands_under_the_same_key_and_attaching_is_denied_again(tmp_path: Path) -> None:
    file = open_existing(made(tmp_path / "cases.db"), KEY)
    file.copy_into(tmp_path / "copy.db")
    with pytest.raises(dbapi2.DatabaseError):
        file._connection.execute("ATTACH ? AS plain KEY ''", (str(tmp_path / "plain.db"),))
    file.close()
    copy = open_existing(tmp_path / "copy.db", KEY)
    with copy.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM names").scalar_one() == 1
    copy.close()


def filled(path: Path, rows: int) -> EncryptedFile:
    file = open_existing(made(path), KEY)
    file._connection.execute("CREATE TRIGGER kept BEFORE DELETE ON names BEGIN SELECT raise(ABORT, 'kept'); END")
    file._connection.execute("PRAGMA user_version = 7")
    file._connection.execute("BEGIN")
    file._connection.executemany("INSERT INTO names VALUES (?)", [(f"name {number}",) for number in range(rows)])
    file._connection.execute("COMMIT")
    return file


def test_a_copy_under_another_key_holds_everything_and_opens_with_that_key_alone(tmp_path: Path) -> None:
    other = bytes(range(1, 33))
    target = tmp_path / "it's next.db"
    file = filled(tmp_path / "cases.db", 50)
    create_private_file(target)
    file.copy_under(other, target)
    with pytest.raises(dbapi2.DatabaseError):
        file._connection.execute("ATTACH ? AS plain KEY ''", (str(tmp_path / "plain.db"),))
    file.close()

    assert code_of(target) == "vault_mismatch"
    copy = open_existing(target, other)
    assert copy.fetch("SELECT count(*) FROM names", {}) == [(51,)]
    assert copy.pragma("user_version") == [(7,)]
    with pytest.raises(dbapi2.IntegrityError, match="kept"):
        copy._connection.execute("DELETE FROM names")
    copy.close()


@pytest.mark.parametrize("verb", ["copy_into", "copy_under"])
def test_whoever_watches_can_stop_a_copy_and_the_file_goes_on(tmp_path: Path, verb: str) -> None:
    class Stop(Exception):  # noqa: N818 - as the window's own
        pass

    looks: list[int] = []

    def look() -> None:
        looks.append(1)
        if len(looks) == 3:
            raise Stop

    file = filled(tmp_path / "cases.db", 8_000)
    target = tmp_path / "copy.db"
    if verb == "copy_into":
        copy = functools.partial(file.copy_into, target)
    else:
        create_private_file(target)
        copy = functools.partial(file.copy_under, bytes(32), target)
    with pytest.raises(Stop), file.watched(look):
        copy()
    target.unlink()
    file.copy_into(target)

    assert len(looks) == 3
    assert file.fetch("SELECT count(*) FROM names", {}) == [(8_001,)]
    file.close()


def test_a_failure_under_watch_stays_that_failure(tmp_path: Path) -> None:
    file = filled(tmp_path / "cases.db", 5)
    with pytest.raises(dbapi2.OperationalError, match="no such table"), file.watched(lambda: None):
        file.fetch("SELECT * FROM elsewhere", {})
    file.close()


def test_a_copy_opened_for_reading_cannot_be_written(tmp_path: Path) -> None:
    path = made(tmp_path / "cases.db")
    before = path.read_bytes()
    file = EncryptedFile(path, KEY, read_only=True)
    with file.engine.connect() as connection, pytest.raises(Exception, match="readonly"):
        connection.exec_driver_sql("INSERT INTO names VALUES ('x')")
    file.close()

    assert path.read_bytes() == before


def test_an_existing_file_is_not_made_again(tmp_path: Path) -> None:
    create_private_file(tmp_path / "cases.db")
    with pytest.raises(StoreError) as refused:
        create_private_file(tmp_path / "cases.db")

    assert refused.value.code == "store_exists"


def test_a_key_of_another_length_is_a_bug(tmp_path: Path) -> None:
    create_private_file(tmp_path / "cases.db")
    with pytest.raises(ValueError, match="32 bytes"):
        EncryptedFile(tmp_path / "cases.db", b"short")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write to everything")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    path = made(tmp_path / "cases.db")
    tmp_path.chmod(0o500)
    try:
        assert code_of(path) == "store_read_only"
    finally:
        tmp_path.chmod(0o700)


def test_nothing_is_printed_for_a_wrong_key(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code_of(made(tmp_path / "cases.db"), bytes(32))

    assert capfd.readouterr() == ("", "")


def test_no_value_stands_in_the_message_of_a_failure(tmp_path: Path) -> None:
    file = open_existing(made(tmp_path / "cases.db"), KEY)
    with file.engine.connect() as connection, pytest.raises(Exception, match="no such table") as failure:
        connection.execute(text("INSERT INTO nowhere VALUES (:name)"), {"name": "Wang Xiaoming"})
    file.close()

    assert "Wang" not in str(failure.value)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_a_pipe_in_the_place_of_the_store_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cases.db")

    with pytest.raises(StoreError, match="store_disk_failed"):
        open_existing(tmp_path / "cases.db", KEY)
