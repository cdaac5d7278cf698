"""Who cannot seal the file may change how their own slot opens, and nothing else."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from qv_desk.domain.terms.vault_slot import DeskUser, Role
from qv_desk.errors import StoreError
from qv_desk.vault.json_fields import JsonFields
from qv_desk.vault.own_change import OwnChange, parse_own_change, with_own_changes
from qv_desk.vault.slots import OwnKeys, Slot
from qv_desk.vault.unlocking import change_passphrase, unlock
from qv_desk.vault.vault_file import read_vault, write_own_change
from tests.vault.samples import FORMAT_1, NEW, PASSPHRASE, WISH, Office, code_of


@pytest.fixture
def mine(office: Office) -> tuple[Office, Slot, OwnChange]:
    """The printing staff's slot and a change to it that holds."""
    slot = read_vault(office.folder).vault.slots_of("u-3")[0]
    signing_key = unlock(office.folder, "u-3", PASSPHRASE).signing_key
    return office, slot, OwnChange.signed(read_vault(office.folder).vault, replace(slot, interim=True), signing_key)


def test_it_holds_and_survives_the_file(mine: tuple[Office, Slot, OwnChange]) -> None:
    office, _slot, change = mine
    sealed = read_vault(office.folder)
    write_own_change(office.folder, sealed, change)
    written = read_vault(office.folder)

    assert parse_own_change(JsonFields(change.record())) == change
    assert written.under_mac == sealed.vault
    assert written.own_changes == (change,)
    assert written.vault.slots[2] == change.slot
    written.check_mac(office.keys)
    write_own_change(office.folder, written, change)
    assert read_vault(office.folder).own_changes == (change,)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda slot: replace(slot, user=DeskUser("u-3", "Zhao Min", Role.SUPERVISOR)),
        lambda slot: replace(slot, user=DeskUser("u-2", "Zhao Min", Role.PRINTING)),
        lambda slot: replace(slot, exchange_public_key=bytes(32)),
        lambda slot: replace(slot, signing_public_key=bytes(32)),
        lambda slot: replace(slot, slot_id="another"),
    ],
    ids=["role", "person", "exchange key", "signing key", "slot"],
)
def test_it_may_not_change_whose_it_is_or_what_is_granted(
    mine: tuple[Office, Slot, OwnChange], spoil: Callable[[Slot], Slot]
) -> None:
    office, slot, _change = mine
    vault = read_vault(office.folder).vault
    signing_key = unlock(office.folder, "u-3", PASSPHRASE).signing_key
    change = OwnChange.signed(vault, spoil(slot), signing_key)

    assert code_of(lambda: with_own_changes(vault, [change])) == "vault_tampered"


def test_one_that_was_signed_in_format_2_is_still_believed(tmp_path: Path) -> None:
    shutil.copyfile(FORMAT_1 / "format-2-two-people.json", tmp_path / "vault.json")
    sealed = read_vault(tmp_path)

    assert [change.slot.slot_id for change in sealed.own_changes] == [sealed.vault.slots_of("u-3")[0].slot_id]
    assert sealed.vault.slots[1] == sealed.own_changes[0].slot != sealed.under_mac.slots[1]


def test_nobody_else_can_sign_it(mine: tuple[Office, Slot, OwnChange]) -> None:
    office, slot, change = mine
    vault = read_vault(office.folder).vault
    theirs = OwnChange.signed(vault, slot, OwnKeys.fresh().signing)
    later = replace(vault, generation=vault.generation + 1)

    for vault_then, each in (
        (vault, theirs),
        (vault, replace(change, slot=replace(change.slot, interim=False, salt=bytes(16)))),
        (later, change),
        (replace(vault, vault_id="other"), change),
    ):
        with pytest.raises(StoreError):
            with_own_changes(vault_then, [each])
    with_own_changes(vault, [change])


def test_whoever_can_seal_the_file_seals_it(office: Office) -> None:
    vault = read_vault(office.folder).vault
    signing_key = unlock(office.folder, "u-2", PASSPHRASE).signing_key
    change = OwnChange.signed(vault, vault.slots_of("u-2")[0], signing_key)

    assert code_of(lambda: with_own_changes(vault, [change])) == "vault_tampered"


def test_a_forged_change_in_the_file_is_told_to_everybody(office: Office) -> None:
    change_passphrase(office.folder, "u-3", PASSPHRASE, NEW, WISH)
    sealed = read_vault(office.folder)
    forged = replace(sealed.own_changes[0], signature=bytes(64))
    write_own_change(office.folder, sealed, forged)

    assert code_of(lambda: unlock(office.folder, "u-1", PASSPHRASE)) == "vault_tampered"
