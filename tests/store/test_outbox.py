"""The outbox opens with its key alone, for moments, and every doubt closes it again."""

import multiprocessing
import os
import stat
import threading
import time
from pathlib import Path

import apsw
import pytest
from sqlcipher3 import dbapi2

from qv_desk.errors import AccessError, StoreError
from qv_desk.store.desk_store import Store
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.failures import NOT_A_DATABASE, failure_code
from qv_desk.store.outbox import OUTBOX_FILE, Outbox
from qv_desk.vault.keys import Keys
from tests.scale import figure, scaled
from tests.store.outbox_samples import NAME, OFFICE, a_letter, an_outbox, filled, pdf_of, signed
from tests.store.samples import NOW, VAULT


@pytest.fixture
def outbox(folder: Path, keys: Keys) -> Outbox:
    return an_outbox(folder, keys)


def code_of(outbox: Outbox) -> str:
    with pytest.raises(StoreError) as refused:
        outbox.letters()
    return refused.value.code


def is_sound(outbox: Outbox) -> bool:
    """Whether the file opens and its pages and structure hold; any other failure than damage comes through."""
    try:
        with outbox.opened() as file:
            return file.is_sound()
    except StoreError as refused:
        if refused.code != "outbox_damaged":
            raise
        return False


def test_the_outbox_key_alone_opens_it(folder: Path, keys: Keys) -> None:
    an_outbox(folder, keys)
    printing = Keys.of_outbox(keys.outbox)
    assert Outbox(folder, printing.outbox, VAULT).pdf("l-0001") == pdf_of(1)


def test_the_outbox_key_does_not_open_the_cases(folder: Path, keys: Keys) -> None:
    """Whoever prints cannot read a case, whatever program they use."""
    Store.create(folder, keys, vault_id=VAULT, at=NOW).close()
    printing = Keys.of_outbox(keys.outbox)
    with pytest.raises(AccessError, match="cases_not_yours"):
        Store.open(folder, printing, vault_id=VAULT)
    with pytest.raises(StoreError, match="vault_mismatch"):
        EncryptedFile(folder / "cases.db", printing.outbox)
    other = dbapi2.connect(str(folder / "cases.db"))
    other.execute("PRAGMA cipher_log_level = NONE")
    other.execute(f"PRAGMA key = \"x'{printing.outbox.hex()}'\"")
    with pytest.raises(dbapi2.DatabaseError) as refused:
        other.execute("SELECT count(*) FROM sqlite_master")
    other.close()
    assert failure_code(refused.value) == NOT_A_DATABASE


def test_its_files_are_private_and_hold_no_plain_word(outbox: Outbox) -> None:
    with outbox.opened() as file:
        file.keep_setting("u-1", "window", "Marker-In-A-Setting")
        files = list(outbox.path.parent.iterdir())
        modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in files}
        words = b"".join(each.read_bytes() for each in files)
    assert modes == {"outbox.db": 0o600, "outbox.db-wal": 0o600}
    assert not [
        word for word in (b"Marker", NAME.encode(), b"CREATE TABLE", b"%PDF", b"SQLite format") if word in words
    ]


def test_nothing_stays_open_between_calls(outbox: Outbox) -> None:
    outbox.letters()
    assert [each.name for each in outbox.path.parent.iterdir()] == [OUTBOX_FILE]


def test_another_vaults_outbox_is_foreign(outbox: Outbox, folder: Path, keys: Keys) -> None:
    before = outbox.path.read_bytes()
    assert code_of(Outbox(folder, Keys.fresh().outbox, VAULT)) == "outbox_foreign"
    assert code_of(Outbox(folder, keys.outbox, "another vault")) == "outbox_foreign"
    assert outbox.path.read_bytes() == before


def test_a_missing_outbox_is_missing_and_is_not_made(outbox: Outbox) -> None:
    outbox.path.unlink()
    assert code_of(outbox) == "outbox_missing"
    assert not list(outbox.path.parent.iterdir())


@pytest.mark.torture
def test_a_flipped_bit_anywhere_is_found(outbox: Outbox) -> None:
    content = outbox.path.read_bytes()
    count = scaled(300, 30)
    found = 0
    for number in range(count):
        place = number * (len(content) - 1) // (count - 1)
        flipped = bytearray(content)
        flipped[place] ^= 1 << number % 8
        outbox.path.write_bytes(flipped)
        found += not is_sound(outbox)
        assert outbox.path.read_bytes() == flipped
    assert found == count
    figure("3", "outbox", f"{found} of {count} flipped bits of the outbox found, the file untouched")


@pytest.mark.parametrize("length", [0, 15, 100, 4095, 4097, 8192])
def test_a_cut_file_is_damaged(outbox: Outbox, length: int) -> None:
    outbox.path.write_bytes(outbox.path.read_bytes()[:length])
    assert code_of(outbox) == "outbox_damaged"


def test_an_old_page_put_back_is_found_or_harmless(outbox: Outbox) -> None:
    before = outbox.path.read_bytes()
    filled(outbox, *(a_letter(number) for number in range(4, 9)))
    after = outbox.path.read_bytes()
    for page in range(len(before) // 4096):
        place = slice(page * 4096, (page + 1) * 4096)
        outbox.path.write_bytes(after[: place.start] + before[place] + after[place.stop :])
        if is_sound(outbox):
            outbox.letters()


def test_whoever_comes_second_waits_a_moment(outbox: Outbox, folder: Path, keys: Keys) -> None:
    hurried = Outbox(folder, keys.outbox, VAULT)
    done: list[str] = []

    def come_later() -> None:
        outbox.add(signed("printed", "l-0001"))
        done.append("added")

    with outbox.opened() as file:
        with pytest.raises(StoreError, match="outbox_in_use"), hurried.opened(patience_s=0):
            pass
        later = threading.Thread(target=come_later)
        later.start()
        time.sleep(0.1)
        assert not done
        assert file.letters()[0].printed_at is None
    later.join()
    assert outbox.letters()[0].printed_at == NOW


def test_two_programs_write_side_by_side(outbox: Outbox, folder: Path, keys: Keys) -> None:
    context = multiprocessing.get_context("spawn")
    others = [context.Process(target=print_much, args=(folder, keys.outbox)) for _ in range(2)]
    for other in others:
        other.start()
    for other in others:
        other.join()
    assert [other.exitcode for other in others] == [0, 0]
    with outbox.opened() as file:
        assert len(file.events()) == 2 * 15


def print_much(folder: Path, key: bytes) -> None:
    outbox = Outbox(folder, key, VAULT)
    for _ in range(15):
        outbox.add(signed("printed", "l-0001"))


def test_a_new_one_stands_in_the_place_of_whatever_was_there(outbox: Outbox) -> None:
    for content in (b"", b"rubbish" * 1000, b"SQLite format 3\x00" + bytes(4080)):
        outbox.path.write_bytes(content)
        outbox.path.with_name("outbox.db-wal").write_bytes(b"an old log")
        outbox.build(OFFICE)
        assert outbox.letters() == ()
        assert [each.name for each in outbox.path.parent.iterdir()] == [OUTBOX_FILE]


def test_the_log_of_the_old_one_is_not_taken_for_the_new_ones(outbox: Outbox) -> None:
    log = outbox.path.with_name("outbox.db-wal")
    with outbox.opened() as file:
        file.keep_setting("u-1", "window", "of the old outbox")
        left = log.read_bytes()
    log.write_bytes(left)  # as a crash leaves it
    outbox.build(OFFICE)
    assert outbox.setting("u-1", "window") is None
    assert outbox.letters() == ()
    assert is_sound(outbox)


def test_a_folder_that_cannot_be_written_is_said(outbox: Outbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anywhere
    with pytest.raises(StoreError, match="store_read_only"):
        outbox.build(OFFICE)
    assert code_of(outbox) == "store_read_only"


def test_a_second_program_reads_the_same_rows(outbox: Outbox, keys: Keys) -> None:
    second = apsw.Connection(str(outbox.path), flags=apsw.SQLITE_OPEN_READWRITE)
    second.execute("PRAGMA cipher = 'sqlcipher'")
    second.execute("PRAGMA legacy = 4")
    second.execute(f"PRAGMA key = \"x'{keys.outbox.hex()}'\"")
    found = second.execute("SELECT letter_id, sha256, pdf FROM letters ORDER BY letter_id").fetchall()
    second.close()
    assert found == [(f"l-{number:04}", a_letter(number).sha256, pdf_of(number)) for number in (1, 2, 3)]
