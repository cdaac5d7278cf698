"""A manifest is believed under a seal only, and what is wrong with one is told apart."""

import hashlib
import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from qv_desk.errors import StoreError
from qv_desk.store.backup_manifest import (
    MANIFEST_FILE,
    Manifest,
    digest_of,
    open_manifest,
    read_manifest,
    write_manifest,
)
from tests.store.samples import VAULT

BACKUP_KEY, LEDGER_KEY = bytes(range(32)), bytes(range(32, 64))
MANIFEST = Manifest(
    folder="qv-desk-20261122T094000Z",
    made_at="2026-11-22T09:40:00.000000+00:00",
    vault_id=VAULT,
    revision="0005",
    files={},
    counts={"cases": 1},
    journal_sequence=2,
    journal_digest="ab" * 32,
)


def written(folder: Path) -> Path:
    write_manifest(folder, MANIFEST, backup_key=BACKUP_KEY, ledger_key=LEDGER_KEY)
    return folder / MANIFEST_FILE


def code_of(folder: Path) -> str:
    with pytest.raises(StoreError) as refused:
        read_manifest(folder, BACKUP_KEY)
    return refused.value.code


def test_both_seals_hold_for_their_own_keys_alone(tmp_path: Path) -> None:
    written(tmp_path)
    sealed = open_manifest(tmp_path)

    assert sealed.manifest == MANIFEST
    assert sealed.is_sealed_by(BACKUP_KEY)
    assert sealed.is_own(LEDGER_KEY)
    assert not sealed.is_sealed_by(LEDGER_KEY)
    assert not sealed.is_own(BACKUP_KEY)


def test_no_folder_no_file_and_a_file_for_a_folder_are_incomplete(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "backup_incomplete"
    assert code_of(tmp_path / "nowhere") == "backup_incomplete"
    (tmp_path / "file").write_text("x")
    assert code_of(tmp_path / "file") == "backup_incomplete"
    (tmp_path / MANIFEST_FILE).mkdir()
    assert code_of(tmp_path) == "backup_unreadable"


def test_a_named_file_that_is_missing_or_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="backup_incomplete"):
        digest_of(tmp_path / "cases.db")
    with pytest.raises(StoreError, match="backup_unreadable"):
        digest_of(tmp_path)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda record: record | {"format": 3}, "backup_newer"),
        (lambda record: record | {"format": 0}, "backup_damaged"),
        (lambda record: record | {"format": "2"}, "backup_damaged"),
        (lambda record: record | {"journal_sequence": 3}, "backup_damaged"),
        (lambda record: record | {"mac": "00" * 32}, "backup_damaged"),
        (lambda record: record | {"mac": 7}, "backup_damaged"),
        (lambda record: record | {"extra": 1}, "backup_damaged"),
        (lambda record: record | {"files": {"../../etc/passwd": "00"}}, "backup_damaged"),
        (lambda record: record | {"files": ["cases.db"]}, "backup_damaged"),
        (lambda record: record | {"counts": {"cases": "many"}}, "backup_damaged"),
        (lambda record: record | {"folder": "\ud800"}, "backup_damaged"),
        (lambda record: {key: value for key, value in record.items() if key != "mac"}, "backup_damaged"),
        (lambda _: [], "backup_damaged"),
        (lambda _: None, "backup_damaged"),
    ],
)
def test_a_changed_manifest_is_told(tmp_path: Path, change: Callable[[dict[str, Any]], object], code: str) -> None:
    path = written(tmp_path)
    path.write_text(json.dumps(change(json.loads(path.read_bytes()))))

    assert code_of(tmp_path) == code


def test_the_files_must_be_what_they_were(tmp_path: Path) -> None:
    (tmp_path / "vault.json").write_bytes(b"keys")
    manifest = replace(MANIFEST, files={"vault.json": hashlib.sha256(b"keys").hexdigest()})
    write_manifest(tmp_path, manifest, backup_key=BACKUP_KEY, ledger_key=LEDGER_KEY)

    assert read_manifest(tmp_path, BACKUP_KEY) == manifest
    (tmp_path / "vault.json").write_bytes(b"other keys")
    assert code_of(tmp_path) == "backup_damaged"
    (tmp_path / "vault.json").unlink()
    assert code_of(tmp_path) == "backup_incomplete"


def test_what_is_too_long_for_a_manifest_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = written(tmp_path)
    content = path.read_text()
    path.write_text(content.rjust(64 * 1024))
    assert read_manifest(tmp_path, BACKUP_KEY) == MANIFEST
    path.write_text(content.rjust(64 * 1024 + 1))
    assert code_of(tmp_path) == "backup_damaged"


def test_a_manifest_of_the_first_form_has_one_seal(tmp_path: Path) -> None:
    path = written(tmp_path)
    record = json.loads(path.read_bytes()) | {"format": 1}
    record.pop("desk_mac")
    path.write_text(json.dumps(record))

    assert not open_manifest(tmp_path).is_own(LEDGER_KEY)
    assert open_manifest(tmp_path).manifest == MANIFEST


@given(place=some.integers(min_value=0), bit=some.integers(0, 7))
def test_a_flipped_bit_is_never_believed(tmp_path_factory: pytest.TempPathFactory, place: int, bit: int) -> None:
    folder = tmp_path_factory.mktemp("manifest")
    path = written(folder)
    content = bytearray(path.read_bytes())
    content[place % len(content)] ^= 1 << bit
    path.write_bytes(content)
    try:
        assert read_manifest(folder, BACKUP_KEY) == MANIFEST
    except StoreError as refused:
        assert refused.code in {"backup_damaged", "backup_newer"}  # noqa: PT017 - either may come


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_pipe_laid_among_the_backups_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / MANIFEST_FILE)
    assert code_of(tmp_path) == "backup_unreadable"
    os.mkfifo(tmp_path / "cases.db")
    with pytest.raises(StoreError, match="backup_unreadable"):
        digest_of(tmp_path / "cases.db")
