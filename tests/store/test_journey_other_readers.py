"""Who has no key gets nothing out of the file; who has it gets the same out of it with another program."""

import sqlite3
from pathlib import Path
from subprocess import run

import apsw
import pytest
from sqlcipher3 import dbapi2

from qv_desk.store.checking import counts
from qv_desk.store.desk_store import Store
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, VAULT, a_case, a_full_case, keep, keep_content

MARKERS = (
    "王小明",
    "wang@example.cn",
    "查阅我的个人信息",
    "QV-2026-0001",
    "Marker-In-A-Document",
    "kept by a test",
    "CREATE TABLE",
)


@pytest.fixture
def used(folder: Path, keys: Keys) -> tuple[Path, dict[str, int]]:
    """A store in which work was done, closed."""
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as store:
        keep(store, a_full_case(keep_content(store, b"Marker-In-A-Document " * 500)))
        keep(store, *(a_case(number) for number in range(2, 40)))
        held = counts(store._lane)
    return folder / "cases.db", held


def spellings(marker: str) -> list[bytes]:
    return [marker.encode(), marker.encode("utf-16-le"), marker.encode("utf-16-be")]


def test_no_word_of_a_case_stands_in_any_file(used: tuple[Path, dict[str, int]]) -> None:
    path, _ = used
    for file in path.parent.iterdir():
        content = file.read_bytes()
        assert not [marker for marker in MARKERS for spelt in spellings(marker) if spelt in content]


def test_no_word_stands_in_the_write_ahead_log(store: Store, folder: Path) -> None:
    keep(store, a_full_case(keep_content(store, b"Marker-In-A-Document " * 500)))
    log = (folder / "cases.db-wal").read_bytes()

    assert len(log) > 10_000
    assert not [marker for marker in MARKERS for spelt in spellings(marker) if spelt in log]


def test_strings_finds_nothing(used: tuple[Path, dict[str, int]]) -> None:
    found = run(["strings", "-n", "8", str(used[0])], capture_output=True, text=True, check=True).stdout

    assert not [marker for marker in MARKERS if marker in found]


def test_plain_sqlite_gets_nothing_with_the_key_or_without(used: tuple[Path, dict[str, int]], keys: Keys) -> None:
    for pragma in ("PRAGMA user_version", f"PRAGMA key = \"x'{keys.cases.hex()}'\""):
        plain = sqlite3.connect(used[0])
        with pytest.raises(sqlite3.DatabaseError, match="not a database"):
            plain.executescript(f"{pragma}; SELECT count(*) FROM cases")  # noqa: S608 - the key of a throwaway store
        plain.close()


@pytest.mark.parametrize("key", ["", "x'" + "00" * 32 + "'", "password"])
def test_a_wrong_key_gets_nothing(used: tuple[Path, dict[str, int]], key: str) -> None:
    other = dbapi2.connect(str(used[0]))
    other.execute("PRAGMA cipher_log_level = NONE")
    if key:
        other.execute(f'PRAGMA key = "{key}"').fetchall()
    with pytest.raises(dbapi2.DatabaseError, match="not a database"):
        other.execute("SELECT count(*) FROM cases").fetchall()
    other.close()


def test_a_second_program_reads_the_same_rows(used: tuple[Path, dict[str, int]], keys: Keys) -> None:
    path, held = used
    second = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READWRITE)
    second.execute("PRAGMA cipher = 'sqlcipher'")
    second.execute("PRAGMA legacy = 4")
    second.execute(f"PRAGMA key = \"x'{keys.cases.hex()}'\"")
    found = {name: second.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in held}  # noqa: S608
    name = second.execute("SELECT person_name FROM cases WHERE reference = 'QV-2026-0001'").fetchone()[0]
    second.close()

    assert found == held
    assert name == "王小明"
