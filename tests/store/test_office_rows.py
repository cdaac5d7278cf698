"""The office's own tables: one row of meta, one place for every name."""

from pathlib import Path

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from qv_desk.store.desk_store import Store
from qv_desk.store.office_rows import Base, MetaRow
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW


def test_a_store_belongs_to_one_vault(store: Store) -> None:
    second = insert(MetaRow).values(only_row=2, vault_id="another", created_at=NOW)
    with pytest.raises(IntegrityError, match="only_one_row"), store._lane.writing() as session:
        session.execute(second)


def test_the_ledgers_key_is_a_random_one(store: Store, tmp_path: Path) -> None:
    with Store.create(tmp_path, Keys.fresh(), vault_id="another", at=NOW) as other:
        assert other.erasures.ledger_key() != store.erasures.ledger_key()


def test_the_offices_tables_are_among_all_tables() -> None:
    assert {"meta", "settings", "users", "approvals", "drafts", "erasures"} <= set(Base.metadata.tables)
