"""Writing the store anew keeps everything, and stands or falls as a whole, whatever ends it."""

import os
import random
import signal
import sys
import time
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from qv_desk.errors import StoreError
from qv_desk.store import progress
from qv_desk.store.compaction import compact
from qv_desk.store.desk_store import STORE_FILE, Store
from qv_desk.store.progress import unheard
from qv_desk.store.proof import PHASES
from qv_desk.vault.keys import Keys
from tests.scale import figure, scaled
from tests.store.samples import NOW, SIGNER, USER, VAULT, a_case, a_full_case, keep, keep_content

ROOT = Path(__file__).resolve().parents[2]


def test_everything_is_there_afterwards_and_work_goes_on(store: Store, keys: Keys) -> None:
    case = a_full_case(keep_content(store, bytes(200_000)))
    keep(store, case)
    store.drafts.keep(USER, "note", case.case_id, "words", NOW)
    before = store.journal.latest()
    assert compact(store._lane, keys.cases, unheard)

    assert store.cases.get(case.case_id) == case
    assert store.documents.content(case.documents[0].sha256) == bytes(200_000)
    assert store.journal.latest() == before
    assert store.drafts.read(USER, "note") == "words"
    keep(store, a_case(2))
    assert store.check().is_sound


def test_the_new_file_is_private_encrypted_and_still_kept_from_a_second_desk(
    store: Store, folder: Path, keys: Keys
) -> None:
    assert compact(store._lane, keys.cases, unheard)

    assert [each.name for each in folder.iterdir() if each.name.startswith(".")] == []
    assert {each.stat().st_mode & 0o777 for each in folder.iterdir()} == {0o600}
    assert b"CREATE TABLE" not in (folder / STORE_FILE).read_bytes()
    with pytest.raises(StoreError, match="store_in_use"):
        Store.open(folder, keys, vault_id=VAULT)
    with pytest.raises(Exception, match="not authorized"), store._lane.writing() as session:
        session.connection().exec_driver_sql("ATTACH DATABASE ':memory:' AS other")


def test_the_copy_is_on_the_disk_before_it_takes_the_stores_place(
    store: Store, keys: Keys, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps, sync, replace = list[str](), os.fsync, Path.replace

    def synced(handle: int) -> None:
        names = {each.stat().st_ino: each.name for each in (folder, *folder.iterdir())}
        steps.append(names[os.fstat(handle).st_ino])
        sync(handle)

    def replaced(path: Path, target: Path) -> Path:
        steps.append(f"{path.name} to {target.name}")
        return replace(path, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", replaced)
    assert compact(store._lane, keys.cases, unheard)

    copy = f".{STORE_FILE}.compact"
    assert steps == [copy, f"{copy} to {STORE_FILE}", folder.name]


def test_a_copy_that_lacks_something_never_takes_the_stores_place(
    store: Store, keys: Keys, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store, a_case())
    monkeypatch.setattr("qv_desk.store.compaction.counts", lambda _: {"cases": 2})
    with pytest.raises(StoreError, match="store_damaged"):
        compact(store._lane, keys.cases, unheard)

    assert sorted(each.name for each in folder.iterdir()) == [STORE_FILE, f"{STORE_FILE}-wal"]
    assert store.cases.get("c-000001") == a_case()


def test_without_room_for_all_of_it_the_log_included_the_old_file_stays(
    store: Store, keys: Keys, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def none_left(_: Path, size: int) -> int:
        asked.append(size)
        return 1

    keep_content(store, os.urandom(1_000_000))  # in the log so far
    monkeypatch.setattr("qv_desk.store.compaction.missing_room", none_left)

    assert compact(store._lane, keys.cases, unheard) is False
    assert asked == [(folder / STORE_FILE).stat().st_size]
    assert asked[0] > 1_000_000


def test_writing_and_proving_are_one_bar(store: Store, keys: Keys, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    monkeypatch.setattr(progress, "_APART", 1e9)  # only the beginnings of the phases
    compact(store._lane, keys.cases, lambda done, _: told.append(done))

    parts = (3.6, *PHASES)
    assert told == [*(int(1000 * sum(parts[:place]) / sum(parts)) for place in range(4)), 1000]


def test_a_system_that_does_not_let_the_file_be_replaced_keeps_the_old_one(
    store: Store, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    keep(store, a_case())
    monkeypatch.setattr(Path, "replace", refuse)
    assert not compact(store._lane, keys.cases, unheard)
    monkeypatch.undo()

    keep(store, a_case(2))
    assert store.check().is_sound


def test_a_log_that_was_left_behind_keeps_the_old_file(
    store: Store, keys: Keys, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(store, a_case())
    file, close = store._lane.file, store._lane.file.close

    def close_and_leave_a_log() -> None:
        close()
        (folder / f"{STORE_FILE}-wal").touch(0o600)

    monkeypatch.setattr(file, "close", close_and_leave_a_log)
    assert not compact(store._lane, keys.cases, unheard)
    monkeypatch.undo()

    assert store.cases.get("c-000001") == a_case()


@pytest.mark.torture
def test_a_kill_at_any_moment_leaves_the_old_file_or_the_new_one(folder: Path, keys: Keys) -> None:
    chance = random.Random(9)  # noqa: S311 - the same moments each time
    with Store.create(folder, keys, vault_id=VAULT, at=NOW) as store:
        case = a_full_case(keep_content(store, os.urandom(3_000_000)))
        keep(store, case)
    kills = scaled(60, 3)
    for _ in range(kills):
        with Popen(
            [sys.executable, "-m", "tests.store.test_compaction", str(folder), keys.root.hex()], stdout=PIPE, cwd=ROOT
        ) as worker:
            assert worker.stdout
            assert worker.stdout.readline() == b"ready\n"
            time.sleep(chance.random() * 0.4)
            worker.send_signal(signal.SIGKILL)
        with Store.open(folder, keys, vault_id=VAULT) as store:
            assert store.cases.get(case.case_id) == case
            assert store.check().is_sound
            assert compact(store._lane, keys.cases, unheard)
        assert [each.name for each in folder.iterdir()] == [STORE_FILE]
    figure("8", "kills while the file is written anew after an erasure", f"0 of {kills} lost anything")


def work(folder: Path, keys: Keys) -> None:
    """Write the store anew again and again; never ends by itself."""
    with Store.open(folder, keys, vault_id=VAULT) as store:
        os.write(sys.stdout.fileno(), b"ready\n")
        while True:
            with store.transaction(SIGNER, NOW) as changes:
                changes.journal("store.checked", "store")
            compact(store._lane, keys.cases, unheard)


if __name__ == "__main__":
    work(Path(sys.argv[1]), Keys.of_root(bytes.fromhex(sys.argv[2])))
