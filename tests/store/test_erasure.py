"""A case that was erased cannot be read again anywhere; the ledger says that it was, in random identifiers."""

import pytest
from sqlalchemy import text

from qv_desk.errors import StoreError
from qv_desk.store.desk_store import Store


def test_the_ledger_of_a_new_store_is_empty_and_has_its_key(store: Store) -> None:
    assert store.erasures.all() == ()
    assert len(store.erasures.ledger_key()) == 32


def test_a_store_without_a_ledger_key_is_damaged(store: Store) -> None:
    with store._lane.writing() as session:
        session.execute(text("UPDATE meta SET ledger_key = NULL"))

    with pytest.raises(StoreError) as refused:
        store.erasures.ledger_key()
    assert refused.value.code == "store_damaged"
