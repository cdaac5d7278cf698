"""Drafts survive, belong to one person, go with their case, and change nothing else."""

from datetime import timedelta
from pathlib import Path

import pytest

from qv_desk.store.desk_store import Store
from qv_desk.store.drafts import Draft
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, SIGNER, USER, VAULT


def test_a_draft_is_there_after_closing_without_any_journal_entry(folder: Path, keys: Keys) -> None:
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as store:
        store.drafts.keep(USER, "letter/c-1", "c-1", "尊敬的王先生:\n…", NOW)
    with Store.open(folder, keys, vault_id=VAULT) as store:
        assert store.drafts.read(USER, "letter/c-1") == "尊敬的王先生:\n…"
        assert store.journal.head().sequence == 0


def test_keeping_again_takes_the_place_of_what_was_there(store: Store) -> None:
    store.drafts.keep(USER, "note", "c-1", "first", NOW)
    store.drafts.keep(USER, "search", "", "meyer", NOW + timedelta(seconds=1))
    store.drafts.keep(USER, "note", "c-2", "second", NOW + timedelta(seconds=2))

    assert store.drafts.all_of(USER) == (
        Draft(USER, "search", "", "meyer", NOW + timedelta(seconds=1)),
        Draft(USER, "note", "c-2", "second", NOW + timedelta(seconds=2)),
    )


def test_everybody_has_their_own(store: Store) -> None:
    store.drafts.keep(USER, "note", "c-1", "mine", NOW)

    assert store.drafts.read("u-2", "note") is None
    assert store.drafts.all_of("u-2") == ()
    store.drafts.drop("u-2", "note")
    assert store.drafts.read(USER, "note") == "mine"
    store.drafts.drop(USER, "note")
    assert store.drafts.read(USER, "note") is None


def test_the_drafts_of_a_case_go_together(store: Store) -> None:
    store.drafts.keep(USER, "letter", "c-1", "a", NOW)
    store.drafts.keep("u-2", "note", "c-1", "b", NOW)
    store.drafts.keep(USER, "note", "c-2", "c", NOW)

    assert store.drafts.drop_case("c-1") == 2
    assert [draft.value for draft in store.drafts.all_of(USER)] == ["c"]
    assert store.drafts.all_of("u-2") == ()


def test_inside_a_transaction_a_draft_stands_or_falls_with_it(store: Store) -> None:
    def fail() -> None:
        with store.transaction(SIGNER, NOW):
            store.drafts.keep(USER, "note", "c-1", "words", NOW)
            raise KeyError

    with pytest.raises(KeyError):
        fail()

    assert store.drafts.read(USER, "note") is None


def test_what_a_leaver_had_half_written_goes(store: Store) -> None:
    store.drafts.keep(USER, "intake", "", "a mail", NOW)
    store.drafts.keep("u-2", "intake", "", "another", NOW)

    assert store.drafts.drop_user(USER) == 1
    assert (store.drafts.all_of(USER), len(store.drafts.all_of("u-2"))) == ((), 1)


def test_what_belongs_to_no_case_is_not_kept_for_ever(store: Store) -> None:
    store.drafts.keep(USER, "intake", "", "a mail", NOW - timedelta(days=31))
    store.drafts.keep(USER, "new case", "", "begun yesterday", NOW - timedelta(days=1))
    store.drafts.keep(USER, "letter/c-1", "c-1", "of a case", NOW - timedelta(days=31))

    assert store.drafts.drop_stale(NOW - timedelta(days=30)) == 1
    assert {draft.name for draft in store.drafts.all_of(USER)} == {"new case", "letter/c-1"}
