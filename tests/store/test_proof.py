"""A copy is proven or refused, and looking at it leaves no trace."""

import shutil
from pathlib import Path

import pytest

from qv_desk.errors import StoreError
from qv_desk.store import engine, progress, proof
from qv_desk.store.checking import structure_is_sound
from qv_desk.store.desk_store import Store
from qv_desk.store.engine import EncryptedFile
from qv_desk.store.page_seals import PAGE_BYTES
from qv_desk.store.progress import Progress, unheard
from qv_desk.store.proof import PHASES, Proof, prove
from qv_desk.store.upgrade import HEAD
from qv_desk.vault.keys import Keys
from tests.store import earlier_stores
from tests.store.samples import a_full_case, keep, keep_content


@pytest.fixture
def copy(store: Store, folder: Path) -> Path:
    keep(store, a_full_case(keep_content(store, b"pdf")))
    store._lane.file.copy_into(folder / "copy.db")
    return folder / "copy.db"


def proven(copy: Path, key: bytes) -> Proof:
    return prove(copy, key, Progress(unheard, *PHASES))


def test_a_sound_copy_tells_what_it_holds_and_nothing_appears_beside_it(
    copy: Path, store: Store, keys: Keys, folder: Path
) -> None:
    before = {each: each.read_bytes() for each in folder.iterdir()}
    found = proven(copy, keys.cases)

    assert found.head == store.journal.head()
    assert found.counts == {"cases": 1, "documents": 1, "contents": 1, "journal": 2}
    assert found.revision == HEAD
    assert {each: each.read_bytes() for each in folder.iterdir()} == before


def test_the_bar_stands_still_while_nobody_can_say_how_far_it_is(
    copy: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, meanwhile = list[int](), list[int]()

    def looked_through(file: EncryptedFile) -> bool:
        before = len(told)
        sound = structure_is_sound(file)
        meanwhile.extend(told[before:])
        return sound

    monkeypatch.setattr(engine, "_STEPS_BETWEEN", 50)  # of a small store
    monkeypatch.setattr(progress, "_APART", 0)
    monkeypatch.setattr(proof, "structure_is_sound", looked_through)
    prove(copy, keys.cases, Progress(lambda done, _: told.append(done), *PHASES))

    assert meanwhile
    assert set(meanwhile) == {int(1000 * PHASES[0] / sum(PHASES))}


def test_each_phase_is_told_from_its_beginning(copy: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    monkeypatch.setattr(progress, "_APART", 1e9)
    prove(copy, keys.cases, Progress(lambda done, _: told.append(done), *PHASES))

    assert told == [int(1000 * sum(PHASES[:place]) / sum(PHASES)) for place in range(3)]


def test_another_key_is_told_from_damage(copy: Path, keys: Keys) -> None:
    with pytest.raises(StoreError, match="vault_mismatch"):
        proven(copy, bytes(32))
    content = bytearray(copy.read_bytes())
    content[PAGE_BYTES * 5 + 9] ^= 1
    copy.write_bytes(content)
    with pytest.raises(StoreError, match="store_damaged"):
        proven(copy, keys.cases)


def test_loose_references_are_damage(copy: Path, keys: Keys, folder: Path, store: Store) -> None:
    store.close()
    copy.unlink()
    file = EncryptedFile(folder / "cases.db", keys.cases)
    file.pragma("foreign_keys = OFF")
    file.fetch("UPDATE documents SET case_id = 'nobody'", {})
    file.copy_into(copy)
    file.close()
    with pytest.raises(StoreError, match="store_damaged"):
        proven(copy, keys.cases)


def test_a_broken_chain_is_damage(copy: Path, keys: Keys, folder: Path, store: Store) -> None:
    store.close()
    copy.unlink()
    file = EncryptedFile(folder / "cases.db", keys.cases)
    file.fetch("UPDATE journal_details SET detail = 'something else'", {})
    file.copy_into(copy)
    file.close()
    with pytest.raises(StoreError, match="store_damaged"):
        proven(copy, keys.cases)


def test_a_store_of_a_later_version_is_told(copy: Path, keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proof, "revision_of", lambda _: "9999")
    with pytest.raises(StoreError, match="store_newer"):
        proven(copy, keys.cases)


def test_a_store_of_an_earlier_version_is_proven_as_far_as_it_can_be(tmp_path: Path) -> None:
    path = Path(shutil.copy(earlier_stores.PLACE / "0001" / "cases.db", tmp_path))
    found = proven(path, earlier_stores.KEYS.cases)

    assert (found.revision, found.counts["cases"]) == ("0001", 2)
    assert found.head.sequence == found.counts["journal"]
