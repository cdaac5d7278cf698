"""The journal cannot be changed through the desk; it is read by object, by person and page by page."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from qv_desk.store.desk_store import Store
from qv_desk.store.journal import GENESIS, JournalHead
from tests.store.samples import NOW, OTHER, SIGNER, USER


@pytest.fixture
def written(store: Store) -> Store:
    """Six entries of two people about two cases."""
    for number in range(6):
        signer = OTHER if number % 3 == 2 else SIGNER
        with store.transaction(signer, NOW + timedelta(seconds=number)) as changes:
            changes.journal("case.changed", f"c-{number % 2}", f"step {number}, 第 {number} 步")
    return store


def test_entries_come_in_order_for_each_object(written: Store) -> None:
    entries = written.journal.of("c-1")

    assert [entry.sequence for entry in entries] == [2, 4, 6]
    assert entries[0].detail == "step 1, 第 1 步"
    assert (entries[0].user, entries[0].action, entries[0].at) == (USER, "case.changed", NOW + timedelta(seconds=1))
    assert written.journal.of("c-9") == ()


def test_the_newest_come_first_page_by_page(written: Store) -> None:
    first = written.journal.latest(4)

    assert [entry.sequence for entry in first] == [6, 5, 4, 3]
    assert [entry.sequence for entry in written.journal.latest(4, before=3)] == [2, 1]


def test_a_page_holds_two_hundred_where_nobody_says_how_many(store: Store) -> None:
    with store.transaction(SIGNER, NOW) as changes:
        for number in range(203):
            changes.journal("case.changed", f"c-{number}")

    assert [entry.sequence for entry in store.journal.latest()] == list(range(203, 3, -1))
    assert [entry.sequence for entry in store.journal.of_user(USER)] == list(range(203, 3, -1))
    assert [entry.sequence for entry in store.journal.latest(before=4)] == [3, 2, 1]


def test_the_head_is_the_last_entry(written: Store, store: Store) -> None:
    assert written.journal.head() == JournalHead(6, written.journal.latest(1)[0].digest)
    assert store.journal.head() == written.journal.head()


def test_an_empty_journal_has_a_head(store: Store) -> None:
    assert store.journal.head() == JournalHead(0, GENESIS)
    assert store.journal.latest() == ()


def test_what_one_person_did_comes_page_by_page(written: Store) -> None:
    assert [entry.sequence for entry in written.journal.of_user(OTHER.user_id)] == [6, 3]
    assert [entry.sequence for entry in written.journal.of_user(USER, 3)] == [5, 4, 2]
    assert [entry.sequence for entry in written.journal.of_user(USER, 3, before=2)] == [1]
    assert written.journal.of_user("u-9") == ()


def test_the_views_by_object_and_by_person_walk_an_index(written: Store) -> None:
    plan = "EXPLAIN QUERY PLAN SELECT 1 FROM journal WHERE {} ORDER BY sequence DESC"

    assert "journal_of_user" in str(written._lane.rows(plan.format("user_id = 'u'"), {}))
    assert "journal_of_object" in str(written._lane.rows(plan.format("object_id = 'c'"), {}))


@pytest.mark.parametrize("words", ["DELETE FROM journal WHERE sequence = 6", "UPDATE journal SET action = 'x'"])
def test_the_desk_itself_cannot_change_an_entry(written: Store, words: str) -> None:
    before = written.journal.latest()
    with pytest.raises(Exception, match="append-only"), written._lane.writing() as session:
        session.execute(text(words))

    assert written.journal.latest() == before


def test_an_entry_of_a_transaction_that_fails_was_never_there(written: Store) -> None:
    head = written.journal.head()

    def fail() -> None:
        with written.transaction(SIGNER, NOW) as changes:
            changes.journal("case.changed", "c-1")
            raise KeyError

    with pytest.raises(KeyError):
        fail()

    assert written.journal.head() == head


def test_an_export_tells_everything_that_a_check_needs(written: Store) -> None:
    lines = list(written.journal.export_lines(with_details=True))
    bare = list(written.journal.export_lines(since=3))

    assert [line["sequence"] for line in lines] == [1, 2, 3, 4, 5, 6]
    assert [line["sequence"] for line in bare] == [3, 4, 5, 6]
    assert lines[2]["key_id"] == OTHER.key_id
    assert lines[2]["detail"] == "step 2, 第 2 步"
    assert (len(lines[2]["signature"]), len(lines[2]["salt"])) == (128, 32)
    assert bare[0] == {name: value for name, value in lines[2].items() if name not in {"salt", "detail"}}
    assert lines[5]["digest"] == written.journal.head().digest


def test_an_export_leaves_out_what_was_erased_and_what_was_never_signed(written: Store) -> None:
    with written._lane.writing() as session:
        session.execute(text("DELETE FROM journal_details WHERE sequence = 2"))
        session.execute(text("DROP TRIGGER journal_keeps_words"))
        session.execute(text("UPDATE journal SET key_id = '', signature = NULL WHERE sequence = 1"))

    first, second, *_ = written.journal.export_lines(with_details=True)

    assert (first["key_id"], first["signature"]) == ("", "")
    assert "detail" not in second
    assert "salt" not in second
    assert written.journal.latest(1, before=3)[0].detail is None
