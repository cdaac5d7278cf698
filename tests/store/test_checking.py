"""A check finds damage of every kind, says so calmly, and leaves the file as it is."""

import random
from pathlib import Path

import pytest
from sqlalchemy import text

from qv_desk.errors import StoreError
from qv_desk.store.checking import count_bad_pages, counts, journal_head, structure_is_sound
from qv_desk.store.desk_store import Store
from qv_desk.store.journal import JournalHead, JournalVerdict
from qv_desk.vault.keys import Keys
from qv_desk.vault.vault_form import SigningKeyOwner
from tests.store.samples import SIGNER, USER, VAULT, a_case, a_full_case, keep, keep_content


def test_a_sound_store_is_sound(store: Store) -> None:
    keep(store, a_full_case(keep_content(store, b"pdf")))
    report = store.check()

    assert report.is_sound
    assert report.journal == JournalVerdict(2, signed=2)
    assert report.documents == 1
    assert counts(store._lane) == {"cases": 1, "documents": 1, "contents": 1, "journal": 2}
    assert journal_head(store._lane) == store.journal.head()


def test_signatures_are_checked_with_the_keys(store: Store) -> None:
    keep(store, a_case())
    whose = SigningKeyOwner(USER, SIGNER.public_key)

    assert store.check({SIGNER.key_id: whose}, against=[store.journal.head()]).is_sound
    assert not store.check({"another": whose}).is_sound
    assert not store.check(against=[JournalHead(2, "later")]).is_sound


def test_a_document_whose_bytes_changed_is_named(store: Store) -> None:
    sha256 = keep_content(store, b"pdf")
    with store._lane.writing() as session:
        session.execute(text("UPDATE contents SET content = x'00'"))

    assert store.check().bad_documents == (sha256,)


def test_progress_goes_forward_to_its_end_and_may_stop_the_check(store: Store) -> None:
    keep(store, a_full_case(keep_content(store, b"pdf")))
    told: list[int] = []
    store.check(report=lambda done, total: told.append(done * 100 // total))

    def stop(done: int, total: int) -> None:
        if done * 2 > total:
            raise InterruptedError

    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 100)
    with pytest.raises(InterruptedError):
        store.check(report=stop)
    assert store.check().is_sound


def test_an_empty_store_is_sound(store: Store) -> None:
    assert store.check().is_sound
    assert journal_head(store._lane) == JournalHead(0, "0" * 64)


def test_a_row_that_points_nowhere_is_found(store: Store) -> None:
    keep(store, a_case())
    store._lane.file.pragma("foreign_keys = OFF")
    with store._lane.writing() as session:
        session.execute(text("INSERT INTO letters VALUES ('l', 'c-9', 0, 'k', 'en', 'x', 1, '[]', '2026', 'u')"))

    assert not structure_is_sound(store._lane.file)
    assert not store.check().is_sound


def test_every_flipped_bit_is_found_and_told_without_a_traceback(store: Store, folder: Path, keys: Keys) -> None:
    keep_content(store, bytes(range(256)) * 400)
    keep(store, *(a_case(number) for number in range(40)))
    store.close()
    path = folder / "cases.db"
    whole = path.read_bytes()
    chance = random.Random(11)  # noqa: S311 - the same places each time
    places = [chance.randrange(len(whole)) for _ in range(60)] + [0, 15, 16, 4095, 4096, len(whole) - 1]
    missed = []
    for place in places:
        flipped = bytearray(whole)
        flipped[place] ^= 1 << chance.randrange(8)
        path.write_bytes(flipped)
        if not found(folder, keys):
            missed.append(place)
        assert path.read_bytes() == flipped
    path.write_bytes(whole)

    assert not missed
    with Store.open(folder, keys, vault_id=VAULT) as mended:
        assert mended.check().is_sound


def found(folder: Path, keys: Keys) -> bool:
    try:
        damaged = Store.open(folder, keys, vault_id=VAULT)
    except StoreError as problem:
        return problem.code == "store_damaged"
    with damaged:
        report = damaged.check()
        return not report.is_sound and count_bad_pages(damaged._lane.file) >= 1


@pytest.fixture(autouse=True)
def _closed_twice(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test here may close the store itself; the fixture's own closing then has nothing to do."""
    real = store.close
    done: list[int] = []

    def once() -> None:
        if not done:
            done.append(1)
            real()

    monkeypatch.setattr(store, "close", once)
