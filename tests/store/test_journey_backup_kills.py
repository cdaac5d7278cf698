"""A backup that is killed leaves earlier ones alone, nothing half under a final name, and the store as it was."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from qv_desk.store.backup import read_manifest
from qv_desk.store.desk_store import Store
from qv_desk.vault.keys import Keys
from tests.scale import figure, scaled
from tests.store.samples import NOW, VAULT

KILLS = scaled(50, 4)

pytestmark = pytest.mark.torture


def killed_while_backing_up(folder: Path, backups: Path, keys: Keys, seconds: float) -> list[list[str]]:
    """Let a desk work and back up a moment beyond its first word, kill it, and give the words it had said."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "tests.store.backing_up", str(folder), str(backups), keys.root.hex()],
        stdout=subprocess.PIPE,
        cwd=Path(__file__).resolve().parents[2],
        text=True,
    )
    assert worker.stdout is not None
    first = worker.stdout.readline()
    time.sleep(seconds)
    worker.kill()
    rest = worker.stdout.read()
    worker.stdout.close()
    worker.wait()
    return [line.split() for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]


def test_a_killed_backup_is_no_backup_and_spoils_none(folder: Path, keys: Keys, tmp_path: Path) -> None:
    chance = random.Random()  # noqa: S311 - another moment each time is the point
    backups = tmp_path / "backups"
    backups.mkdir()
    (folder / "vault.json").write_text("{}", encoding="utf-8")
    Store.create(folder, keys, vault_id=VAULT, at=NOW).close()
    promised: dict[str, int] = {}
    kept = interrupted = 0
    for _ in range(KILLS):
        for words in killed_while_backing_up(folder, backups, keys, chance.uniform(0.0, 0.6)):
            if words[0] == "backup":
                promised[words[1]] = int(words[2])
            else:
                kept = int(words[1])
        interrupted += any(each.name.endswith(".making") for each in backups.iterdir())
        with Store.open(folder, keys, vault_id=VAULT) as store:
            assert store.check().is_sound
            assert kept <= store.journal.head().sequence <= kept + 1
            kept = store.journal.head().sequence

    final = {each.name for each in backups.iterdir() if each.name.startswith("qv-desk-")}
    assert {each.suffix for each in backups.iterdir() if each.name not in final} <= {".making", ".ledger", ".new"}
    assert promised.keys() <= final, "a backup that was said to be made is gone"
    for name in final:
        assert_whole(backups / name, keys, promised.get(name), tmp_path / "restored")
    assert promised
    figure(
        "10",
        "backup",
        f"{KILLS} kills ({interrupted} in mid-backup): {len(final)} backups whole, 0 half under a final name",
    )


def assert_whole(backup: Path, keys: Keys, sequence: int | None, restored: Path) -> None:
    """The backup opens as a desk, with each page and each entry as its manifest says."""
    manifest = read_manifest(backup, keys.backup)
    if sequence is not None:
        assert manifest.journal_sequence == sequence
    shutil.copytree(backup, restored)
    with Store.open(restored, keys, vault_id=VAULT) as store:
        assert store.check().is_sound
        assert store.journal.head().sequence == manifest.journal_sequence
        assert store.journal.head().digest == manifest.journal_digest
    shutil.rmtree(restored)
