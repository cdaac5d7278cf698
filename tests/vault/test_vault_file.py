"""``vault.json``: read within limits, sealed twice, and each kind of trouble has its own name."""

import hashlib
import json
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qv_desk.errors import StoreError
from qv_desk.vault.json_fields import canonical
from qv_desk.vault.keys import Keys
from qv_desk.vault.vault_file import read_vault, vault_exists, write_vault
from qv_desk.vault.vault_form import RetiredKey
from tests.vault.samples import Made


def record_of(folder: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((folder / "vault.json").read_text(encoding="utf-8"))
    return record


def put(folder: Path, record: dict[str, Any]) -> None:
    """Write a changed record with a fitting checksum, as somebody would who means it."""
    record.pop("checksum", None)
    record["checksum"] = hashlib.sha256(canonical(record)).hexdigest()
    (folder / "vault.json").write_text(json.dumps(record), encoding="utf-8")


def json_of(content: bytes) -> object:
    try:
        return json.loads(content)
    except ValueError:
        return None


def code_of(read: Callable[[], object]) -> str:
    with pytest.raises(StoreError) as refused:
        read()
    return refused.value.code


def test_what_was_written_is_read_back(made: Made) -> None:
    sealed = read_vault(made.folder)
    sealed.check_mac(made.opened.keys)
    before = sealed.vault
    after = replace(before, generation=2, retired_keys=(RetiredKey("u-1", bytes(32)),))
    write_vault(made.folder, after, made.opened.keys)

    assert read_vault(made.folder).vault == after
    assert before.generation == 1
    assert vault_exists(made.folder)


def test_the_file_holds_what_the_format_promises_and_no_secret(made: Made) -> None:
    record = record_of(made.folder)

    assert set(record) == {
        "format", "vault_id", "generation", "slots", "recovery", "current", "rekey", "retired_signing_keys", "mac",
        "checksum",
    }  # fmt: skip
    assert set(record["slots"][0]) == {
        "slot_id", "user_id", "display_name", "role", "kdf", "device_secret", "signing_public_key",
        "exchange_public_key", "interim", "nonce", "ciphertext",
    }  # fmt: skip
    content = (made.folder / "vault.json").read_bytes()
    for secret in (made.passphrase.encode(), made.code.text.encode(), made.opened.keys.root.hex().encode()):
        assert secret not in content
    assert stat.S_IMODE((made.folder / "vault.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(made.folder.stat().st_mode) == 0o700


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    assert not vault_exists(tmp_path)
    assert code_of(lambda: read_vault(tmp_path)) == "vault_missing"


def test_something_that_is_no_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "vault.json").mkdir()

    assert code_of(lambda: read_vault(tmp_path)) == "vault_unreadable"


@pytest.mark.parametrize(
    "content",
    [b"", b"null", b"[]", b"{}", b"\x00\xff\xfe", b"[" * 60_000, b'{"format": ' + b"9" * 5000 + b"}", b'{"format": 1}'],
    ids=["empty", "null", "list", "object", "noise", "deep", "long number", "nothing else"],
)
def test_damage_of_every_kind_has_one_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "vault.json").write_bytes(content)

    assert code_of(lambda: read_vault(tmp_path)) == "vault_damaged"


def test_every_flipped_bit_is_found(made: Made) -> None:
    path = made.folder / "vault.json"
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        flipped = bytearray(whole)
        flipped[place] ^= 1 << place % 8
        path.write_bytes(flipped)
        if json_of(flipped) == json_of(whole):
            # A blank between two fields is not part of what the file says.
            read_vault(made.folder).check_mac(made.opened.keys)
        else:
            assert code_of(lambda: read_vault(made.folder)) in {"vault_damaged", "vault_newer"}, place


def test_a_cut_file_is_damaged(made: Made) -> None:
    path = made.folder / "vault.json"
    whole = path.read_bytes()
    for length in range(0, len(whole) - 1, 97):
        path.write_bytes(whole[:length])
        assert code_of(lambda: read_vault(made.folder)) == "vault_damaged"


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "vault.json").write_bytes(b" " * (64 * 1024 + 1))

    assert code_of(lambda: read_vault(tmp_path)) == "vault_too_large"


def test_too_many_slots_are_refused(made: Made) -> None:
    record = record_of(made.folder)
    record["slots"] = record["slots"] * 65
    put(made.folder, record)

    assert code_of(lambda: read_vault(made.folder)) == "vault_too_large"


def test_no_slot_at_all_is_damage(made: Made) -> None:
    record = record_of(made.folder)
    record["slots"] = []
    put(made.folder, record)

    assert code_of(lambda: read_vault(made.folder)) == "vault_damaged"


def test_a_later_format_is_not_called_damage(made: Made) -> None:
    record = record_of(made.folder)
    record["format"] = 3
    put(made.folder, record)

    assert code_of(lambda: read_vault(made.folder)) == "vault_newer"


def test_a_change_without_the_keys_shows_after_the_unlock(made: Made) -> None:
    record = record_of(made.folder)
    record["retired_signing_keys"] = [{"user_id": "u-9", "public_key": record["slots"][0]["signing_public_key"]}]
    put(made.folder, record)
    sealed = read_vault(made.folder)

    assert code_of(lambda: sealed.check_mac(made.opened.keys)) == "vault_tampered"
    assert code_of(lambda: sealed.check_mac(Keys.fresh())) == "vault_tampered"
    sealed.check_mac(Keys.of_outbox(bytes(32)))


def test_a_disk_that_refuses_leaves_the_old_file(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    before = (made.folder / "vault.json").read_bytes()
    vault = read_vault(made.folder).vault

    def full(*_: object) -> None:
        raise OSError(28, "no space")

    monkeypatch.setattr("os.fsync", full)

    assert code_of(lambda: write_vault(made.folder, vault, made.opened.keys)) == "vault_not_written"
    assert (made.folder / "vault.json").read_bytes() == before


def test_more_slots_than_can_be_read_are_not_written(made: Made) -> None:
    vault = read_vault(made.folder).vault

    assert (
        code_of(lambda: write_vault(made.folder, replace(vault, slots=vault.slots * 65), made.opened.keys))
        == "vault_too_large"
    )
