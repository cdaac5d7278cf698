"""``vault.json``: read within limits, sealed twice, and each kind of trouble has its own name."""

import hashlib
import json
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qv_desk.errors import DeskError, StoreError
from qv_desk.vault import slots, vault_file
from qv_desk.vault.json_fields import canonical, encoded
from qv_desk.vault.keys import Keys
from qv_desk.vault.own_change import OwnChange
from qv_desk.vault.unlocking import unlock
from qv_desk.vault.vault_file import fits, read_vault, vault_exists, write_own_change, write_vault
from qv_desk.vault.vault_form import MOST_SLOTS, RetiredKey
from tests.scale import scaled
from tests.vault.samples import PASSPHRASE, Made, Office


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


def test_a_disk_that_does_not_confirm_is_told_apart(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = replace(read_vault(made.folder).vault, generation=2)

    def failing(_: Path) -> None:
        raise OSError(5, "input/output error")

    monkeypatch.setattr("qv_desk.disk.sync", failing)

    assert code_of(lambda: write_vault(made.folder, vault, made.opened.keys)) == "vault_not_confirmed"
    assert read_vault(made.folder).vault == vault


def test_more_slots_than_can_be_read_are_not_written(made: Made) -> None:
    vault = read_vault(made.folder).vault

    assert (
        code_of(lambda: write_vault(made.folder, replace(vault, slots=vault.slots * 65), made.opened.keys))
        == "vault_too_large"
    )


def test_as_many_slots_as_can_be_read_are_written(made: Made) -> None:
    vault = read_vault(made.folder).vault
    slots = tuple(replace(vault.slots[0], slot_id=f"slot {number}") for number in range(MOST_SLOTS))
    assert fits(replace(vault, slots=slots))
    write_vault(made.folder, replace(vault, slots=slots), made.opened.keys)

    assert read_vault(made.folder).vault.slots == slots
    one_more = replace(vault, slots=(*slots, vault.slots[0]))
    assert not fits(one_more)
    assert code_of(lambda: write_vault(made.folder, one_more, made.opened.keys)) == "vault_too_large"


def test_the_longest_file_that_can_be_read_is_written_and_not_a_byte_more(
    made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, size = read_vault(made.folder).vault, (made.folder / "vault.json").stat().st_size
    longer = replace(vault, retired_keys=(RetiredKey("u-1", bytes(32)),))
    monkeypatch.setattr(vault_file, "_LARGEST", size)
    write_vault(made.folder, vault, made.opened.keys)

    assert read_vault(made.folder).vault == vault
    assert (fits(vault), fits(vault, spare=1), fits(longer)) == (True, False, False)
    assert code_of(lambda: write_vault(made.folder, longer, made.opened.keys)) == "vault_too_large"


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every place in a record, the inner ones too."""
    if path:
        yield path
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from places(inner, (*path, name))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from places(inner, (*path, place))


def with_value(record: dict[str, Any], path: tuple[str | int, ...], value: object) -> bool:
    """Put a value at a place; whether that changed anything."""
    inner: Any = record
    for step in path[:-1]:
        inner = inner[step]
    before, inner[path[-1]] = inner[path[-1]], value
    return type(before) is not type(value) or before != value


SENTENCES = {
    "vault_damaged", "vault_tampered", "vault_newer", "vault_too_large", "vault_asks_too_much", "vault_too_weak",
    "passphrase_wrong", "user_unknown", "user_needed", "key_store_changed",
}  # fmt: skip
ODD_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 2**70),
    st.floats(),
    st.text(max_size=50),
    st.just("\ud800"),
    st.sampled_from(
        [[], {}, [[]], [{}], "AAAA", encoded(bytes(32)), encoded(bytes(12)), "preparing", "swapping", 1, 2]
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=scaled(2000, 150), deadline=None)
@given(st.integers(0, 10_000), ODD_VALUES, st.sampled_from(["u-1", "u-3"]))
def test_whatever_stands_in_a_field_ends_in_a_sentence(office: Office, place: int, value: object, user: str) -> None:
    """Somebody writes anything at all anywhere, with a checksum that fits: it opens as it was, or says why not."""
    path_to = office.folder / "vault.json"
    before = path_to.read_bytes()
    record = json.loads(before)
    everywhere = [path for path in places(record) if path[0] != "checksum"]
    path = everywhere[place % len(everywhere)]
    try:
        changed = with_value(record, path, value)
        try:
            put(office.folder, record)
        except UnicodeEncodeError:  # a lone surrogate has no bytes to make a checksum of
            return
        opened = unlock(office.folder, user, PASSPHRASE)
        # Printing staff cannot check the MAC: what concerns others does not show to them.
        assert user == "u-3" or not changed, path
        assert opened.keys.outbox == office.keys.outbox, path
    except DeskError as refused:
        if refused.code not in SENTENCES:
            raise
    finally:
        path_to.write_bytes(before)


def test_a_field_that_nobody_reads_is_damage(office: Office) -> None:
    for add in (
        lambda record: record.update(note="x"),
        lambda record: record["slots"][0].update(note="x"),
        lambda record: record["slots"][0]["device_secret"].update(backend="x"),
        lambda record: record["current"].update(note="x"),
    ):
        record = record_of(office.folder)
        add(record)
        put(office.folder, record)
        assert code_of(lambda: read_vault(office.folder)) == "vault_damaged"


def test_no_work_is_begun_for_a_slot_that_asks_for_too_much(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    record = record_of(office.folder)
    record["slots"][2]["kdf"]["memory_kib"] = 64 * 1024 * 1024
    put(office.folder, record)
    monkeypatch.setattr(slots, "stretched", lambda *_: pytest.fail("the work was begun"))

    assert code_of(lambda: unlock(office.folder, "u-1", PASSPHRASE)) == "vault_asks_too_much"


def test_what_fits_is_told_before_it_is_written(office: Office) -> None:
    vault = read_vault(office.folder).vault

    assert fits(vault)
    assert not fits(vault, spare=64 * 1024)
    assert not fits(replace(vault, slots=vault.slots * 17))


def test_an_own_change_leaves_the_sealed_part_as_it_was(office: Office) -> None:
    sealed = read_vault(office.folder)
    slot = replace(sealed.vault.slots[2], interim=True)
    change = OwnChange.signed(sealed.vault, slot, unlock(office.folder, "u-3", PASSPHRASE).signing_key)
    write_own_change(office.folder, sealed, change)
    record = record_of(office.folder)

    assert record.pop("own_changes") == [change.record()]
    put(office.folder, record)
    assert read_vault(office.folder).vault == sealed.vault
    assert read_vault(office.folder).mac == sealed.mac
