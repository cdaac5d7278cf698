"""A desk that is killed in mid-work has lost nothing that it said was kept, and has kept nothing by halves."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qv_desk.store.desk_store import Store
from qv_desk.vault.keys import Keys
from tests.scale import figure, scaled
from tests.store.samples import NOW, VAULT, keep_content

KILLS = scaled(200, 6)
TEARS = scaled(134, 7)

pytestmark = pytest.mark.torture


def test_kills_lose_nothing_and_leave_nothing_half_done(folder: Path, keys: Keys) -> None:
    chance = random.Random()  # noqa: S311 - another moment each time is the point
    Store.create(folder, keys, vault_id=VAULT, at=NOW).close()
    said: list[str] = []
    for _ in range(KILLS):
        said += work_until_killed(folder, keys, chance.uniform(0.0, 0.12))
        assert_all_there(folder, keys, said)

    assert sum(line.startswith("opened") for line in said) >= KILLS
    assert sum(line.startswith("changed") for line in said) >= 1
    figure("1", "kills of the store", f"{KILLS} kills of the store alone, 0 of {len(said)} acknowledged changes lost")


def work_until_killed(folder: Path, keys: Keys, seconds: float) -> list[str]:
    """Let a desk work a moment longer than its first word, kill it, and return what it said."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.store.worker", str(folder), keys.root.hex()],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert worker.stdout is not None
    first = worker.stdout.readline()
    time.sleep(seconds)
    worker.kill()
    rest = worker.stdout.read()
    worker.stdout.close()

    assert worker.wait() == -signal.SIGKILL
    # A last line that was cut off in the middle was not said.
    return [line for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]


def assert_all_there(folder: Path, keys: Keys, said: list[str]) -> None:
    with Store.open(folder, keys, vault_id=VAULT) as store:
        assert store.check().is_sound
        entries = {(entry.action, entry.object_id) for entry in store.journal.latest(1_000_000)}
        for line in said:
            words = line.split()
            case = store.cases.get(words[1])
            assert (f"case.{words[0]}", case.case_id) in entries
            if words[0] == "opened":
                assert store.documents.content(words[2])
            else:
                assert case.subject.startswith("changed in turn")
        for action, case_id in entries:
            case = store.cases.get(case_id)
            # Nothing by halves: a case stands with its document and its entry, a change with its own.
            assert store.documents.content(case.documents[0].sha256)
            assert ("case.changed", case_id) in entries or case.version == 0, action


@pytest.mark.parametrize("harm", ["cut", "flip", "garbage"])
def test_a_torn_log_gives_the_state_of_an_earlier_commit(folder: Path, keys: Keys, harm: str) -> None:
    """The write-ahead log as a crash of the machine may leave it: a true prefix of the work, never a mixture."""
    chance = random.Random(3)  # noqa: S311 - the same places each time
    Store.create(folder, keys, vault_id=VAULT, at=NOW).close()
    store = Store.open(folder, keys, vault_id=VAULT)
    for number in range(12):
        keep_content(store, f"document {number} ".encode() * 300)
    main, log = (folder / "cases.db").read_bytes(), (folder / "cases.db-wal").read_bytes()
    store.close()
    seen = set()
    for _ in range(TEARS):
        place = chance.randrange(len(log))
        torn = {
            "cut": log[:place],
            "flip": log[:place] + bytes([log[place] ^ 4]) + log[place + 1 :],
            "garbage": log[:place] + chance.randbytes(min(4096, len(log) - place)),
        }[harm]
        (folder / "cases.db").write_bytes(main)
        (folder / "cases.db-wal").write_bytes(torn)
        with Store.open(folder, keys, vault_id=VAULT) as after:
            report = after.check()
            assert report.is_sound
            assert report.journal is not None
            assert report.documents == report.journal.entries <= 12
            seen.add(report.documents)

    assert len(seen) > 1
    figure("2", harm, f"{TEARS} of {TEARS} logs torn by {harm} give the committed prefix")
