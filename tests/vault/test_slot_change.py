"""The steps that every change of a slot goes through."""

from dataclasses import replace

import pytest

from qv_desk.errors import DeviceError
from qv_desk.vault.keys import HeldKeys, Keys
from qv_desk.vault.rekey import begin
from qv_desk.vault.slot_change import (
    SlotWish,
    drop_slots,
    earlier_slots,
    forget_device_secret,
    new_slot,
    opened_slot,
    put_own_change,
    put_slot,
    vault_to_change,
    write_next,
)
from qv_desk.vault.slots import DeviceSecret, OwnKeys
from qv_desk.vault.unlocking import unlock
from qv_desk.vault.vault_file import read_vault
from qv_desk.vault.vault_form import Vault
from tests.vault.samples import NEW, OFFICER, PASSPHRASE, WISH, KeyStoreInMemory, Office, code_of


def test_a_change_begins_with_a_file_that_was_sealed_with_these_keys(office: Office) -> None:
    assert vault_to_change(office.folder, office.keys) == read_vault(office.folder).vault
    assert code_of(lambda: vault_to_change(office.folder, Keys.fresh())) == "vault_tampered"
    assert code_of(lambda: vault_to_change(office.folder, Keys.of_outbox(bytes(32)))) == "cases_not_yours"
    begin(office.folder, office.keys)
    assert code_of(lambda: vault_to_change(office.folder, office.keys)) == "rekey_under_way"


def test_what_somebody_else_wrote_meanwhile_is_not_written_over(office: Office) -> None:
    vault = vault_to_change(office.folder, office.keys)
    change = replace(vault, rekey_due=True)
    sealed = read_vault(office.folder)
    later = write_next(office.folder, change, office.keys)
    before = (office.folder / "vault.json").read_bytes()

    assert later.generation == vault.generation + 1
    assert read_vault(office.folder).vault == later
    assert code_of(lambda: write_next(office.folder, change, office.keys)) == "vault_changed_meanwhile"
    slot, signing_key = sealed.vault.slots[2], unlock(office.folder, "u-3", PASSPHRASE).signing_key
    assert code_of(lambda: put_own_change(office.folder, sealed, slot, signing_key)) == "vault_changed_meanwhile"
    assert (office.folder / "vault.json").read_bytes() == before


def test_a_slot_that_does_not_prove_itself_takes_nobodys_place(office: Office) -> None:
    vault = read_vault(office.folder).vault
    slot = new_slot(vault.identity, OFFICER, NEW, OwnKeys.fresh(), WISH)

    def prove(written: Vault) -> None:
        opened_slot(written.identity, written.slots[-1], PASSPHRASE, KeyStoreInMemory())

    put = lambda: put_slot(office.folder, vault, slot, HeldKeys(office.keys), prove, KeyStoreInMemory())  # noqa: E731
    assert code_of(put) == "passphrase_wrong"
    assert unlock(office.folder, "u-2", PASSPHRASE).keys.root == office.keys.root


def test_earlier_slots_are_a_persons_others(office: Office) -> None:
    vault = read_vault(office.folder).vault
    slot = new_slot(vault.identity, OFFICER, NEW, OwnKeys.fresh(), WISH)
    both = vault.with_slot(slot, HeldKeys(office.keys))

    assert earlier_slots(vault, vault.slots[1]) == ()
    assert earlier_slots(both, slot) == (vault.slots[1],)
    lean = drop_slots(office.folder, both, earlier_slots(both, slot), HeldKeys(office.keys), KeyStoreInMemory())
    assert lean.generation == vault.generation + 1
    assert [key.public_key for key in lean.retired_keys] == [vault.slots[1].signing_public_key]
    assert read_vault(office.folder).vault == lean


def test_each_slot_has_a_device_secret_of_its_own_name(office: Office) -> None:
    store = KeyStoreInMemory()
    wish, identity = (
        SlotWish(device_secret=True, kdf=WISH.kdf, key_store=store),
        read_vault(office.folder).vault.identity,
    )
    one = new_slot(identity, OFFICER, NEW, OwnKeys.fresh(), wish, slot_id="s")
    two = new_slot(identity, OFFICER, NEW, OwnKeys.fresh(), wish, slot_id="s", interim=True)

    assert len(store.kept) == 2
    assert (one.interim, two.interim) == (False, True)
    forget_device_secret(one, store)
    assert opened_slot(identity, two, NEW, store).exchange is not None
    assert code_of(lambda: opened_slot(identity, one, NEW, store)) == "device_secret_missing"


def test_a_key_store_that_has_gone_does_not_stop_a_removal(office: Office) -> None:
    slot = read_vault(office.folder).vault.slots[0]
    store = KeyStoreInMemory()
    forget_device_secret(replace(slot, device=DeviceSecret("another", "x")), store)
    with pytest.raises(DeviceError):
        store.forget("another", "x", "y")
