"""The keys: one root, four purposes, and no way into a log or a pickle."""

import copy
import pickle

import pytest

from qv_desk.errors import AccessError
from qv_desk.vault.keys import HeldKeys, Keys


def test_every_key_is_its_own() -> None:
    keys = Keys.fresh()
    found = {keys.root, keys.cases, keys.outbox, keys.backup, keys.header}

    assert len(found) == 5
    assert {len(key) for key in found} == {32}


def test_one_root_gives_the_same_keys_always() -> None:
    assert Keys.of_root(b"r" * 32).cases == Keys.of_root(b"r" * 32).cases
    assert Keys.fresh().cases != Keys.fresh().cases


def test_printing_staff_hold_the_outbox_alone() -> None:
    every = Keys.fresh()
    printing = Keys.of_outbox(every.outbox)

    assert printing.outbox == every.outbox
    assert every.opens_cases
    assert not printing.opens_cases
    for name in ("root", "cases", "backup", "header"):
        with pytest.raises(AccessError) as refused:
            getattr(printing, name)
        assert refused.value.code == "cases_not_yours"


def test_no_key_shows_in_a_repr() -> None:
    keys = Keys.of_root(b"SECRET" + bytes(26))

    assert "SECRET" not in repr(keys)
    assert "SECRET" not in f"{[keys]}"
    assert keys.outbox.hex() not in repr(keys)
    assert repr(HeldKeys(keys, keys)) == "HeldKeys()"


def test_keys_are_not_pickled_and_not_copied() -> None:
    for leak in (pickle.dumps, copy.copy):
        with pytest.raises(TypeError, match="not pickled"):
            leak(Keys.fresh())


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_a_bug(length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Keys.of_root(bytes(length))
    with pytest.raises(ValueError, match="32 bytes"):
        Keys.of_outbox(bytes(length))
