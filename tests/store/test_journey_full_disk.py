"""A disk that is full in earnest: what was kept stays, what was not is told, and the ballast makes room again."""

import os
from collections.abc import Iterator
from pathlib import Path
from subprocess import run

import pytest

from qv_desk.errors import StoreError
from qv_desk.store.desk_store import Store
from qv_desk.vault.keys import Keys
from tests.store.samples import NOW, SIGNER, VAULT, a_case, keep


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    place = tmp_path / "small"
    place.mkdir()
    mounted = run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("a small disk needs the right to mount one")
    place.chmod(0o700)
    yield place
    run(["umount", "--lazy", str(place)], check=True)


def keep_until_full(store: Store) -> int:
    """Keep documents until the disk refuses; returns how many were acknowledged."""
    for number in range(1000):
        try:
            with store.transaction(SIGNER, NOW) as changes:
                changes.keep_content(os.urandom(20_000))
                changes.journal("document.kept", f"d-{number}")
        except StoreError as refused:
            if refused.code == "store_full":
                return number
            raise
    pytest.fail("the disk was never full")


def test_a_full_disk_loses_nothing_that_was_acknowledged(small_disk: Path, keys: Keys) -> None:
    (small_disk / "ballast.bin").write_bytes(bytes(600_000))
    with Store.create(small_disk, keys, vault_id=VAULT, at=NOW) as store:
        keep(store, a_case())
        kept = keep_until_full(store)
        assert store.journal.head().sequence == kept + 1
        assert store.cases.get("c-000001") == a_case()

        assert store.free_ballast() == 600_000
        keep(store, a_case(2))

    with Store.open(small_disk, keys, vault_id=VAULT) as again:
        assert again.journal.head().sequence == kept + 2
        assert again.journal.verify().first_bad is None
        assert again.cases.get("c-000002") == a_case(2)


def test_a_desk_set_up_on_a_full_disk_leaves_nothing_half_made(small_disk: Path, keys: Keys) -> None:
    (small_disk / "other").write_bytes(bytes(3_100_000 - 200_000))
    with pytest.raises(StoreError) as refused:
        Store.create(small_disk, keys, vault_id=VAULT, at=NOW)

    assert refused.value.code == "store_full"
    assert [each.name for each in small_disk.iterdir()] == ["other"]
