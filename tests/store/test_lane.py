"""One connection, one thread, one transaction at a time."""

import os
import shutil
import threading
from pathlib import Path

import pytest
from sqlalchemy import text

from qv_desk.errors import StoreError
from qv_desk.store.desk_store import Store
from qv_desk.store.lane import Lane
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, VAULT, a_case, keep


@pytest.fixture
def lane(store: Store) -> Lane:
    return store._lane


def test_another_thread_is_stopped_at_once(store: Store) -> None:
    said: list[str] = []

    def ask() -> None:
        for act in (store.journal.head, store.check, store.close, lambda: store.summaries.one("c")):
            try:
                act()
            except RuntimeError as stopped:
                said.append(str(stopped))

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()

    assert said == ["the store is used from the thread that opened it"] * 4
    assert store.journal.head().sequence == 0


def test_a_transaction_inside_a_transaction_is_a_bug(lane: Lane) -> None:
    with lane.writing(), pytest.raises(RuntimeError, match="one service call"), lane.writing():
        pass


def test_reading_inside_a_transaction_sees_what_it_wrote(lane: Lane) -> None:
    with lane.writing() as session:
        session.execute(text("INSERT INTO case_numbers VALUES (2026, 7)"))
        with lane.reading() as reading:
            assert reading.scalar(text("SELECT last FROM case_numbers")) == 7
        with lane.reading_plain() as plain:
            assert plain.scalar(text("SELECT last FROM case_numbers")) == 7


def test_what_raises_is_not_kept(lane: Lane) -> None:
    def write_and_fail() -> None:
        with lane.writing() as session:
            session.execute(text("INSERT INTO case_numbers VALUES (2026, 7)"))
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()

    with lane.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM case_numbers")) == 0


def test_a_read_inside_a_read_sees_the_same_moment(lane: Lane) -> None:
    with lane.reading_plain() as outer, lane.reading() as inner:
        assert inner.connection() is outer
        assert inner.scalar(text("SELECT count(*) FROM cases")) == 0
    with lane.reading_plain(), pytest.raises(RuntimeError, match="one service call"), lane.writing():
        pass
    with lane.writing() as session:
        session.execute(text("INSERT INTO case_numbers VALUES (2026, 7)"))


def test_a_single_change_is_kept_at_once_or_with_the_transaction(lane: Lane) -> None:
    words = "INSERT INTO case_numbers VALUES (:year, 7)"
    assert lane.change(words, {"year": 2026}) == 1

    def write_and_fail() -> None:
        with lane.writing():
            lane.change(words, {"year": 2027})
            raise KeyError

    with pytest.raises(KeyError):
        write_and_fail()
    with lane.reading_plain(), pytest.raises(RuntimeError, match="inside a read"):
        lane.change(words, {"year": 2028})

    assert lane.rows("SELECT year FROM case_numbers", {}) == [(2026,)]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file where it is")
@pytest.mark.parametrize("harm", ["removed", "moved", "another put in its place"])
def test_a_file_that_is_no_longer_in_its_place_takes_no_change(folder: Path, keys: Keys, harm: str) -> None:
    store = Store.create(folder, keys, vault_id=VAULT, at=NOW)
    keep(store, a_case())
    store.journal.head()
    if harm == "removed":
        shutil.rmtree(folder)
    else:
        folder.rename(folder.with_name("elsewhere"))
    if harm == "another put in its place":
        shutil.copytree(folder.with_name("elsewhere"), folder)
    with pytest.raises(StoreError) as refused:
        keep(store, a_case(2))
    assert refused.value.code == "store_gone"
    store.close()
