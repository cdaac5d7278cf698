"""A copy under new keys holds what the store holds, or it is refused."""

from pathlib import Path

import pytest

from qv_desk.errors import StoreError
from qv_desk.store import rekeyed_copy
from qv_desk.store.checking import counts
from qv_desk.store.desk_store import Store
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.journal import JournalHead
from qv_desk.store.page_seals import SealedPages
from qv_desk.store.progress import Progress, unheard
from qv_desk.store.rekeyed_copy import STORE_PHASES
from qv_desk.store.rekeyed_files import companion_of, put_copies_in_place
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, SIGNER, VAULT, a_full_case, keep, keep_content

NEW = Keys.fresh()


@pytest.fixture
def filled(store: Store) -> Store:
    keep(store, a_full_case(keep_content(store, b"pdf" * 9_000)))
    return store


def copied(store: Store) -> Path:
    store.copy_under(NEW, SIGNER, NOW, Progress(unheard, *STORE_PHASES))
    return companion_of(store.folder / "cases.db")


def test_the_copy_holds_everything_and_one_entry_more(filled: Store, folder: Path, keys: Keys) -> None:
    case, head, held = filled.cases.get("c-000001"), filled.journal.head(), counts(filled._lane)
    ledger_key = filled.erasures.ledger_key()
    copy = copied(filled)
    assert copy.stat().st_mode & 0o077 == 0
    assert filled.journal.head() == head, "the store itself knows nothing of it yet"
    filled.close()
    put_copies_in_place(folder)

    with pytest.raises(StoreError, match="vault_mismatch"):
        Store.open(folder, keys, vault_id=VAULT)
    with Store.open(folder, NEW, vault_id=VAULT) as again:
        assert again.cases.get("c-000001") == case
        assert counts(again._lane) == held | {"journal": head.sequence + 1}
        assert again.erasures.ledger_key() == ledger_key
        assert again.journal.latest(1)[0].action == "vault.rekeyed"
        assert again.check().is_sound


def test_a_left_over_is_replaced(filled: Store) -> None:
    companion_of(filled.folder / "cases.db").write_bytes(b"half")

    assert copied(filled).stat().st_size > 4096


def refused(store: Store) -> str:
    with pytest.raises(StoreError) as told:
        copied(store)
    return told.value.code


def test_a_copy_with_a_bad_page_is_refused(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    real = EncryptedFile.copy_under

    def spoil(file: EncryptedFile, key: bytes, target: Path) -> None:
        real(file, key, target)
        content = bytearray(target.read_bytes())
        content[-100] ^= 1
        target.write_bytes(content)

    monkeypatch.setattr(EncryptedFile, "copy_under", spoil)
    assert refused(filled) == "rekey_failed"
    monkeypatch.setattr(rekeyed_copy, "read_seals", lambda *_: SealedPages(9, 0, ""))
    assert refused(filled) in {"rekey_failed", "store_damaged"}


def test_a_copy_that_lacks_a_row_is_refused(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    real = EncryptedFile.copy_under

    def lose(file: EncryptedFile, key: bytes, target: Path) -> None:
        real(file, key, target)
        copy = EncryptedFile(target, key)
        copy.fetch("DELETE FROM settings", {})
        copy.fetch("DELETE FROM case_numbers", {})
        copy.fetch("INSERT INTO case_numbers VALUES (1999, 1)", {})
        copy.close()

    monkeypatch.setattr(EncryptedFile, "copy_under", lose)
    assert refused(filled) == "rekey_failed"


def test_a_copy_with_another_head_is_refused(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    heads = iter([JournalHead(1, "a"), JournalHead(1, "b")])
    monkeypatch.setattr("qv_desk.store.rekeyed_copy.Journal.head", lambda _: next(heads))
    assert refused(filled) == "rekey_failed"


def test_a_disk_that_fails_is_told(filled: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(5, "no")

    monkeypatch.setattr(rekeyed_copy, "sync", refuse)
    assert refused(filled) == "store_disk_failed"
