"""Whoever changes the journal behind the desk's back is found, and the first bad entry is named with the reason.

Eight ways, each done as somebody with the store's key and another program could do it: drop, reorder, edit, insert,
sign again; and, against a head kept elsewhere, cut the tail, put back an old page, put back an old file.
"""

import itertools
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import text

from qv_desk.store.desk_store import STORE_FILE, Store
from qv_desk.store.journal_check import JournalFault, JournalVerdict
from qv_desk.store.journal_seal import GENESIS, JournalHead, detail_digest, entry_digest
from qv_desk.store.signature import signed_words
from qv_desk.vault.keys import Keys
from qv_desk.vault.signing import Signer
from qv_desk.vault.vault_form import SigningKeyOwner
from tests.store.earlier_stores import KEYS, PLACE
from tests.store.earlier_stores import VAULT as EARLIER_VAULT
from tests.store.samples import NOW, OTHER, SIGNER, USER, VAULT

STRANGER = Signer(USER, Ed25519PrivateKey.from_private_bytes(bytes(range(2, 34))))
OWNERS = {signer.key_id: SigningKeyOwner(signer.user_id, signer.public_key) for signer in (SIGNER, OTHER)}


def write(store: Store, entries: int = 6) -> None:
    """Entries of two people in turn."""
    first = store.journal.head().sequence
    for number in range(first, first + entries):
        with store.transaction(OTHER if number % 2 else SIGNER, NOW + timedelta(seconds=number)) as changes:
            changes.journal("case.changed", f"c-{number % 3}", f"step {number}, 第 {number} 步")


@pytest.fixture
def written(store: Store) -> Store:
    write(store)
    return store


def tamper(store: Store, *statements: str) -> None:
    """Do what somebody with the key and another program could do."""
    with store._lane.writing() as session:
        for trigger in ("journal_keeps_entries", "journal_keeps_words"):
            session.execute(text(f"DROP TRIGGER IF EXISTS {trigger}"))
        session.execute(text("PRAGMA defer_foreign_keys = ON"))
        for statement in statements:
            session.execute(text(statement))


def seal_again(store: Store, first: int, signer: Signer | None) -> None:
    """Give every entry from a number on a digest, a link and a signature that hold together again."""
    lines = list(store.journal.export_lines())
    previous = lines[first - 2]["digest"] if first > 1 else GENESIS
    for line in lines[first - 1 :]:
        key_id = signer.key_id if signer else line["key_id"]
        digest = entry_digest(
            line["sequence"], line["at"], line["user_id"], line["action"], line["object_id"], line["detail_digest"],
            previous, key_id,
        )  # fmt: skip
        signature = signer.sign(signed_words(digest)).hex() if signer else line["signature"]
        tamper(
            store,
            f"UPDATE journal SET previous = '{previous}', digest = '{digest}', key_id = '{key_id}', "  # noqa: S608 - a test
            f"signature = x'{signature}' WHERE sequence = {line['sequence']}",
        )
        previous = digest


def drop(store: Store) -> None:
    tamper(store, "DELETE FROM journal_details WHERE sequence = 3", "DELETE FROM journal WHERE sequence = 3")


def drop_and_close_the_gap(store: Store) -> None:
    drop(store)
    for number in (4, 5, 6):
        move = "UPDATE {} SET sequence = sequence - 1 WHERE sequence = {}"
        tamper(store, *(move.format(table, number) for table in ("journal", "journal_details")))


def reorder(store: Store) -> None:
    move = "UPDATE {table} SET sequence = {to} WHERE sequence = {at}"
    for table in ("journal", "journal_details"):
        tamper(store, *(move.format(table=table, at=at, to=to) for at, to in ((2, 99), (3, 2), (99, 3))))


def edit(change: str) -> Callable[[Store], None]:
    return lambda store: tamper(store, change)


def insert_at_the_end(store: Store) -> None:
    tamper(
        store,
        "INSERT INTO journal SELECT 7, at, user_id, action, object_id, detail_digest, previous, digest, key_id, "
        "signature FROM journal WHERE sequence = 6",
    )


def insert_before_the_first(store: Store) -> None:
    tamper(store, "INSERT INTO journal SELECT -1, at, 'u', 'a', 'o', '', '', '', '', NULL FROM journal LIMIT 1")


def sign_again_with_anothers_key(store: Store) -> None:
    tamper(store, "UPDATE journal SET action = 'nothing' WHERE sequence = 3")
    seal_again(store, 3, OTHER)


def sign_again_with_a_key_nobody_knows(store: Store) -> None:
    tamper(store, "UPDATE journal SET action = 'nothing' WHERE sequence = 3")
    seal_again(store, 3, STRANGER)


def seal_again_without_signing(store: Store) -> None:
    tamper(store, "UPDATE journal SET action = 'nothing' WHERE sequence = 3")
    seal_again(store, 3, None)


def take_signatures_away(store: Store) -> None:
    tamper(store, "UPDATE journal SET key_id = '', signature = NULL WHERE sequence > 2")
    seal_again(store, 3, None)
    tamper(store, "UPDATE journal SET signature = NULL WHERE sequence > 2")


@pytest.mark.parametrize(
    ("act", "first_bad", "reason"),
    [
        (drop, 3, JournalFault.MISSING),
        (drop_and_close_the_gap, 3, JournalFault.PREVIOUS),
        (edit("DELETE FROM journal WHERE sequence = 1"), 1, JournalFault.MISSING),
        (reorder, 2, JournalFault.ORDER),
        (edit("UPDATE journal SET action = 'nothing' WHERE sequence = 4"), 4, JournalFault.DIGEST),
        (edit("UPDATE journal SET user_id = 'u-2' WHERE sequence = 1"), 1, JournalFault.DIGEST),
        (edit("UPDATE journal SET at = '2020-01-01T00:00:00.000000+00:00' WHERE sequence = 2"), 2, JournalFault.DIGEST),
        (edit("UPDATE journal SET object_id = 'c-9' WHERE sequence = 6"), 6, JournalFault.DIGEST),
        (edit("UPDATE journal SET object_id = x'ff' WHERE sequence = 6"), 6, JournalFault.DIGEST),
        (edit("UPDATE journal SET digest = upper(digest) WHERE sequence = 5"), 5, JournalFault.DIGEST),
        (edit("UPDATE journal SET key_id = '' WHERE sequence = 5"), 5, JournalFault.DIGEST),
        (edit("UPDATE journal SET detail_digest = 'x' WHERE sequence = 5"), 5, JournalFault.DIGEST),
        (edit("UPDATE journal_details SET detail = 'something else' WHERE sequence = 2"), 2, JournalFault.DETAIL),
        (edit("UPDATE journal_details SET salt = x'00' WHERE sequence = 2"), 2, JournalFault.DETAIL),
        (edit("UPDATE journal SET signature = zeroblob(64) WHERE sequence = 5"), 5, JournalFault.SIGNATURE),
        (edit("UPDATE journal SET signature = x'00' WHERE sequence = 5"), 5, JournalFault.SIGNATURE),
        (edit("UPDATE journal SET signature = 'words' WHERE sequence = 5"), 5, JournalFault.SIGNATURE),
        (edit("UPDATE journal SET signature = NULL WHERE sequence = 6"), 6, JournalFault.SIGNATURE),
        (insert_at_the_end, 7, JournalFault.ORDER),
        (insert_before_the_first, 1, JournalFault.ORDER),
        (sign_again_with_anothers_key, 3, JournalFault.WRONG_USER),
        (sign_again_with_a_key_nobody_knows, 3, JournalFault.UNKNOWN_KEY),
        (seal_again_without_signing, 3, JournalFault.SIGNATURE),
        (take_signatures_away, 3, JournalFault.UNSIGNED_AFTER_SIGNED),
    ],
    ids=["drop", "drop and close the gap", "drop the first", "reorder", "edit action", "edit user", "edit moment",
         "edit object", "bytes for words", "edit digest", "edit key", "edit seal", "edit detail", "edit salt",
         "edit signature", "cut signature", "words for a signature", "take one signature", "insert at the end",
         "insert before the first", "sign again with another's key", "sign again with a stranger's key",
         "seal again without signing", "take all signatures"],
)  # fmt: skip
@pytest.mark.filterwarnings("default::sqlalchemy.exc.SAWarning")
def test_what_is_done_behind_its_back_is_found(
    written: Store, act: Callable[[Store], None], first_bad: int, reason: JournalFault
) -> None:
    written._lane.file.pragma("foreign_keys = OFF")
    act(written)
    told = written.journal.verify(OWNERS)

    assert (told.first_bad, told.reason) == (first_bad, reason)
    assert told.entries == first_bad - 1
    assert told.entries == told.signed + told.unsigned


def test_a_sound_journal_is_sound_with_its_head(written: Store) -> None:
    anchors = [JournalHead(0, GENESIS), JournalHead(4, written.journal.latest(1, before=5)[0].digest)]

    assert written.journal.verify(OWNERS, against=[*anchors, written.journal.head()]) == JournalVerdict(6, 6, 0)
    assert written.journal.verify() == JournalVerdict(6, 6, 0)


def test_an_empty_journal_is_sound_unless_a_head_was_kept(store: Store) -> None:
    assert store.journal.verify(OWNERS) == JournalVerdict(0)
    assert store.journal.verify(OWNERS, against=[JournalHead(2, "x")]) == JournalVerdict(
        0, first_bad=1, reason=JournalFault.CUT_BELOW_ANCHOR
    )


def test_a_cut_tail_shows_by_the_head_that_was_kept_elsewhere(written: Store) -> None:
    kept = written.journal.head()
    tamper(written, "DELETE FROM journal_details WHERE sequence = 6", "DELETE FROM journal WHERE sequence = 6")

    assert written.journal.verify(OWNERS).reason is None
    told = written.journal.verify(OWNERS, against=[kept])
    assert (told.first_bad, told.reason) == (6, JournalFault.CUT_BELOW_ANCHOR)


def test_an_end_that_its_own_writer_wrote_anew_shows_by_the_head_that_was_kept_elsewhere(written: Store) -> None:
    kept = written.journal.head()
    tamper(written, "UPDATE journal SET action = 'nothing' WHERE sequence = 6")
    seal_again(written, 6, OTHER)

    assert written.journal.verify(OWNERS).reason is None
    told = written.journal.verify(OWNERS, against=[kept])
    assert (told.first_bad, told.reason) == (6, JournalFault.DIFFERS_FROM_ANCHOR)


def test_two_heads_that_contradict_each_other_cannot_both_be_held(written: Store) -> None:
    kept = written.journal.head()
    told = written.journal.verify(OWNERS, against=[replace(kept, digest="x"), kept])

    assert (told.first_bad, told.reason) == (6, JournalFault.DIFFERS_FROM_ANCHOR)


def test_an_old_file_put_back_shows_by_the_head_that_was_kept_elsewhere(folder: Path, keys: Keys) -> None:
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as store:
        write(store)
    shutil.copyfile(folder / STORE_FILE, folder / "old.db")
    with Store.open(folder, keys, vault_id=VAULT) as store:
        write(store)
        kept = store.journal.head()
    shutil.copyfile(folder / "old.db", folder / STORE_FILE)

    with Store.open(folder, keys, vault_id=VAULT) as store:
        assert store.check().is_sound
        told = store.journal.verify(OWNERS, against=[kept])
    assert (told.first_bad, told.reason) == (7, JournalFault.CUT_BELOW_ANCHOR)


def test_old_pages_put_back_show_by_the_head_that_was_kept_elsewhere(folder: Path, keys: Keys) -> None:
    """Each page has a seal of its own, and an old page's seal is a good one: every choice of them is found."""
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as store:
        write(store, 3)
    old = (folder / STORE_FILE).read_bytes()
    with Store.open(folder, keys, vault_id=VAULT) as store:
        write(store, 2)
        kept = store.journal.head()
    new = (folder / STORE_FILE).read_bytes()
    changed = [at for at in range(0, len(old), 4096) if old[at : at + 4096] != new[at : at + 4096]]
    reasons = set()
    for pages in itertools.chain(*(itertools.combinations(changed, some + 1) for some in range(len(changed)))):
        mixed = bytearray(new)
        for page in pages:
            mixed[page : page + 4096] = old[page : page + 4096]
        (folder / STORE_FILE).write_bytes(mixed)
        with Store.open(folder, keys, vault_id=VAULT) as store:
            found = store.check(OWNERS, against=[kept])
        assert not found.is_sound
        reasons.add(found.journal.reason if found.journal else None)

    assert reasons == {JournalFault.CUT_BELOW_ANCHOR, JournalFault.DETAIL, None}
    (folder / STORE_FILE).write_bytes(new)
    with Store.open(folder, keys, vault_id=VAULT) as store:
        assert store.check(OWNERS, against=[kept]).is_sound


def test_an_erased_detail_does_not_break_the_chain_and_a_stolen_one_does(written: Store) -> None:
    taken = "DELETE FROM journal_details WHERE sequence = 2"
    tamper(written, "INSERT INTO erasures VALUES ('e-1', 'c-1', 'case', '2026', 'u-1')", taken)
    assert written.journal.verify(OWNERS) == JournalVerdict(6, 6, 0)
    assert written.journal.of("c-1")[0].detail is None

    tamper(written, "DELETE FROM erasures")
    told = written.journal.verify(OWNERS)
    assert (told.first_bad, told.reason) == (2, JournalFault.DETAIL)


def test_a_known_salt_is_needed_to_recompute_a_detail(written: Store) -> None:
    line = next(written.journal.export_lines(with_details=True))

    assert line["detail_digest"] == detail_digest(bytes.fromhex(line["salt"]), line["detail"])


def test_entries_from_before_signatures_stand_before_signed_ones(tmp_path: Path) -> None:
    shutil.copyfile(PLACE / "0002" / STORE_FILE, tmp_path / STORE_FILE)
    with Store.open(tmp_path, KEYS, vault_id=EARLIER_VAULT) as store:
        assert store.journal.verify(OWNERS) == JournalVerdict(3, 0, 3)
        write(store, 2)
        assert store.journal.verify(OWNERS) == JournalVerdict(5, 2, 3)
        tamper(store, "UPDATE journal SET signature = zeroblob(64) WHERE sequence = 2")
        told = store.journal.verify(OWNERS)
        assert (told.first_bad, told.reason) == (2, JournalFault.SIGNATURE)


def test_progress_is_told_and_may_end_the_check(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    write(store, 7)
    monkeypatch.setattr("qv_desk.store.journal_check._BATCH", 2)
    monkeypatch.setattr("qv_desk.store.journal_check._SECONDS_BETWEEN_REPORTS", 0)
    told: list[tuple[int, int]] = []
    store.journal.verify(OWNERS, report=lambda done, total: told.append((done, total)))
    assert told == [(2, 7), (4, 7), (6, 7), (7, 7), (7, 7)]

    def stop(done: int, total: int) -> None:
        raise InterruptedError(done, total)

    with pytest.raises(InterruptedError):
        store.journal.verify(OWNERS, report=stop)
    write(store, 1)
    assert store.journal.verify(OWNERS).entries == 8
