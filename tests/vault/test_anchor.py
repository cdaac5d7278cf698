"""The journal's head in the key store tells of an old file put back; without a key store the desk still opens."""

import os
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from qv_desk.errors import DeviceError
from qv_desk.vault.anchor import Anchor, keep_anchor, read_anchor
from qv_desk.vault.key_store import OperatingSystemKeyStore
from tests.vault.samples import KeyStoreInMemory, code_of

ANCHOR = Anchor("v1", 147, "ab" * 32, 9, datetime(2026, 11, 22, 8, 30, tzinfo=UTC))
NOWHERE = OperatingSystemKeyStore(allowed=("desk_test_missing.Keyring",))


def test_what_was_noted_is_read_back(key_store: KeyStoreInMemory) -> None:
    assert read_anchor("v1", key_store) is None
    assert keep_anchor(ANCHOR, key_store)
    assert read_anchor("v1", key_store) == ANCHOR
    assert read_anchor("v2", key_store) is None
    later = replace(ANCHOR, sequence=148)
    keep_anchor(later, key_store)
    keep_anchor(replace(ANCHOR, vault_id="v2"), key_store)
    assert read_anchor("v1", key_store) == later


def test_a_machine_without_a_key_store_does_without_and_says_so() -> None:
    assert keep_anchor(ANCHOR, NOWHERE) is False
    assert read_anchor("v1", NOWHERE) is None


@pytest.mark.parametrize("code", ["key_store_locked", "key_store_failed"])
def test_a_key_store_that_refuses_is_told(code: str) -> None:
    class Refusing(KeyStoreInMemory):
        def keep_note(self, *_: str) -> str:
            raise DeviceError(code, backend="x")

        def note(self, *_: str) -> tuple[str, str | None]:
            raise DeviceError(code, backend="x")

    assert code_of(lambda: keep_anchor(ANCHOR, Refusing())) == code
    assert code_of(lambda: read_anchor("v1", Refusing())) == code


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ('"v1"', '"v2"'),
        ("147", "-1"),
        ("147", '"147"'),
        ("+00:00", ""),
        ("2026", "spring"),
        ('"generation": 9', '"generation": null'),
        ("{", ""),
        ("{", "[" * 100_000),
    ],
)
def test_a_note_that_says_something_else_is_told(key_store: KeyStoreInMemory, earlier: str, later: str) -> None:
    keep_anchor(ANCHOR, key_store)
    key_store.notes = {place: note.replace(earlier, later) for place, note in key_store.notes.items()}

    assert code_of(lambda: read_anchor("v1", key_store)) == "anchor_unreadable"


@pytest.mark.key_store
def test_the_real_key_store_keeps_it() -> None:
    anchor = replace(ANCHOR, vault_id=f"test {os.getpid()}")

    assert read_anchor(anchor.vault_id) is None
    assert keep_anchor(anchor)
    assert read_anchor(anchor.vault_id) == anchor
