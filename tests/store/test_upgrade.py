"""The version of a store is read without Alembic; a later one is refused, an earlier one brought up to date."""

import sys
from pathlib import Path
from subprocess import run

import pytest
from sqlalchemy import text

from qv_desk.errors import StoreError
from qv_desk.store.desk_store import Store
from qv_desk.store.engine import EncryptedFile, create_private_file
from qv_desk.store.upgrade import HEAD, REVISIONS, check_revision, revision_of, stamp
from qv_desk.vault.keys import Keys
from tests.store.samples import VAULT


def test_a_new_store_is_of_this_version(store: Store) -> None:
    assert revision_of(store._lane.file) == HEAD


def test_only_an_earlier_version_needs_an_upgrade() -> None:
    assert [check_revision(revision) for revision in REVISIONS] == [True] * (len(REVISIONS) - 1) + [False]


@pytest.mark.parametrize(("revision", "code"), [("9999", "store_newer"), (None, "store_damaged")])
def test_anything_else_is_told(revision: str | None, code: str) -> None:
    with pytest.raises(StoreError) as refused:
        check_revision(revision)

    assert refused.value.code == code


def test_a_store_of_a_later_version_is_left_alone(folder: Path, keys: Keys, store: Store) -> None:
    with store._lane.writing() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '0999'"))
    store._lane.file.close()
    with pytest.raises(StoreError) as refused:
        Store.open(folder, keys, vault_id=VAULT)
    assert refused.value.code == "store_newer"


def test_a_version_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    create_private_file(tmp_path / "cases.db")
    file = EncryptedFile(tmp_path / "cases.db", bytes(32))
    assert revision_of(file) is None
    with file.engine.execution_options(writes=True).begin() as connection:
        stamp(connection)
    file.close()
    path = tmp_path / "cases.db"
    content = bytearray(path.read_bytes())
    content[4096 + 100] ^= 1
    path.write_bytes(content)
    file = EncryptedFile(path, bytes(32), read_only=True)
    with pytest.raises(StoreError) as refused:
        revision_of(file)
    file.close()

    assert refused.value.code == "store_damaged"


def test_alembic_is_not_loaded_for_a_store_of_this_version() -> None:
    words = (
        "import sys, tempfile, pathlib, datetime; from qv_desk.store.desk_store import Store; "
        "from qv_desk.vault.keys import Keys; folder = pathlib.Path(tempfile.mkdtemp()); keys = Keys.fresh(); "
        "Store.create(folder, keys, vault_id='v', at=datetime.datetime.now(datetime.UTC)).close(); "
        "Store.open(folder, keys, vault_id='v').close(); print('alembic' in sys.modules)"
    )

    assert run([sys.executable, "-c", words], capture_output=True, text=True, check=True).stdout.strip() == "False"
