"""The journal cannot be changed through the desk, and whoever changes it behind its back is found."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from qv_desk.store.desk_store import Store
from qv_desk.store.journal import GENESIS, JournalHead, JournalVerdict
from tests.store.samples import NOW, SIGNER, USER


@pytest.fixture
def written(store: Store) -> Store:
    for number in range(6):
        with store.transaction(SIGNER, NOW + timedelta(seconds=number)) as changes:
            changes.journal("case.changed", f"c-{number % 2}", f"step {number}, 第 {number} 步")
    return store


FORGED = """INSERT INTO journal SELECT 7, at, user_id, action, object_id, detail_digest, previous, digest, key_id,
    signature FROM journal WHERE sequence = 6"""


def tamper(store: Store, *statements: str) -> None:
    """Do what somebody with the key and another program could do."""
    with store._lane.writing() as session:
        for trigger in ("journal_keeps_entries", "journal_keeps_words"):
            session.execute(text(f"DROP TRIGGER {trigger}"))
        session.execute(text("PRAGMA defer_foreign_keys = ON"))
        for statement in statements:
            session.execute(text(statement))


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


def test_the_head_is_the_last_entry(written: Store, store: Store) -> None:
    assert written.journal.head() == JournalHead(6, written.journal.latest(1)[0].digest)
    assert store.journal.verify() == JournalVerdict(6, None)


def test_an_empty_journal_is_sound(store: Store) -> None:
    assert store.journal.head() == JournalHead(0, GENESIS)
    assert store.journal.verify() == JournalVerdict(0, None)


@pytest.mark.parametrize("words", ["DELETE FROM journal WHERE sequence = 6", "UPDATE journal SET action = 'x'"])
def test_the_desk_itself_cannot_change_an_entry(written: Store, words: str) -> None:
    with pytest.raises(Exception, match="append-only"), written._lane.writing() as session:
        session.execute(text(words))

    assert written.journal.verify() == JournalVerdict(6, None)


@pytest.mark.parametrize(
    ("statements", "first_bad"),
    [
        (["DELETE FROM journal_details WHERE sequence = 3", "DELETE FROM journal WHERE sequence = 3"], 3),
        (["UPDATE journal SET action = 'nothing' WHERE sequence = 4"], 4),
        (["UPDATE journal SET user_id = 'u-2' WHERE sequence = 1"], 1),
        (["UPDATE journal SET at = '2020-01-01T00:00:00.000000+00:00' WHERE sequence = 2"], 2),
        (["UPDATE journal SET object_id = 'c-9' WHERE sequence = 6"], 6),
        (["UPDATE journal SET digest = upper(digest) WHERE sequence = 5"], 5),
        (["UPDATE journal_details SET detail = 'something else' WHERE sequence = 2"], 2),
        (
            [
                "UPDATE journal SET sequence = 99 WHERE sequence = 2",
                "UPDATE journal SET sequence = 2 WHERE sequence = 3",
                "UPDATE journal SET sequence = 3 WHERE sequence = 99",
            ],
            2,
        ),
        ([FORGED], 7),
    ],
    ids=["drop", "edit action", "edit user", "edit moment", "edit object", "edit digest", "edit detail", "reorder",
         "insert"],
)  # fmt: skip
def test_what_is_done_behind_its_back_is_found(written: Store, statements: list[str], first_bad: int) -> None:
    tamper(written, *statements)

    assert written.journal.verify().first_bad == first_bad
    assert not written.check().is_sound


def test_a_cut_tail_shows_by_the_head_that_is_kept_elsewhere(written: Store) -> None:
    anchored = written.journal.head()
    tamper(written, "DELETE FROM journal_details WHERE sequence = 6", "DELETE FROM journal WHERE sequence = 6")

    assert written.journal.verify() == JournalVerdict(5, None)
    assert written.journal.head() != anchored


def test_an_erased_detail_does_not_break_the_chain(written: Store) -> None:
    with written._lane.writing() as session:
        session.execute(text("DELETE FROM journal_details WHERE sequence = 2"))

    assert written.journal.verify() == JournalVerdict(6, None)
    assert written.journal.of("c-1")[0].detail is None


def test_details_cannot_be_guessed_from_the_entry(written: Store) -> None:
    """Two equal details have different digests: each is salted."""
    for _ in range(2):
        with written.transaction(SIGNER, NOW) as changes:
            changes.journal("case.changed", "c-5", "the same words")
    with written._lane.reading() as session:
        digests = session.scalars(text("SELECT detail_digest FROM journal WHERE object_id = 'c-5'")).all()

    assert len(set(digests)) == 2
